// The clock of the talk. All windows that show the deck share it.
import { recall, remember } from "./remember.js";

// Kept over reloads of this window, not for the next talk.
const STORE = () => sessionStorage;

/** Tells `changed` when somebody starts, pauses or resets it here. */
export class Timer extends EventTarget {
  constructor() {
    super();
    this.#set(recall("timer", { running: false, elapsed: 0, at: Date.now() }, STORE));
  }

  #set({ running, elapsed, at }) {
    Object.assign(this, { running: Boolean(running), base: Number(elapsed) || 0, at: Number(at) || Date.now() });
  }

  get elapsed() {
    return Math.max(0, this.base + (this.running ? (Date.now() - this.at) / 1000 : 0));
  }

  /** What other windows need to go on from here. */
  get state() {
    return { running: this.running, elapsed: this.elapsed, at: Date.now() };
  }

  /** Takes over what another window did. */
  follow(state) {
    this.#set(state);
    remember("timer", this.state, STORE);
  }

  #change(state) {
    this.follow(state);
    this.dispatchEvent(new Event("changed"));
  }

  toggle() {
    this.#change({ ...this.state, running: !this.running });
  }

  reset() {
    this.#change({ running: false, elapsed: 0, at: Date.now() });
  }
}
