// Windows and phones that show the same deck keep in step: each tells the server where it is, and hears of the others.

/** Tells `go` with another window's {slide, step, timer}, and `refused` once if the server lets nobody steer. */
export class Room extends EventTarget {
  constructor(feed) {
    super();
    this.name = Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join("");
    this.token = "";
    this.waiting = null;
    this.sending = false;
    this.last = "";
    this.heard = null; // what another window told last, also before this one was there
    feed.addEventListener("go", ({ data }) => {
      const told = JSON.parse(data);
      if (told.from === this.name) return;
      this.last = key(told);
      this.heard = told;
      this.waiting = null;
      this.dispatchEvent(new CustomEvent("go", { detail: told }));
    });
  }

  /** Tells where this window is. Only the latest place matters; one that the others told of is not told back. */
  tell(place, timer, always = false) {
    if (!place || !this.token || (!always && key(place) === this.last)) return;
    this.last = key(place);
    this.waiting = { ...place, timer, from: this.name };
    if (!this.sending) this.#send();
  }

  async #send() {
    this.sending = true;
    while (this.waiting) {
      const body = this.waiting;
      this.waiting = null;
      const answer = await post("go", body, this.token);
      if (answer?.status === 403) this.dispatchEvent(new Event("refused"));
    }
    this.sending = false;
  }
}

const key = ({ slide, step }) => `${step}/${slide}`;

const MOST_KEPT = 60000; // browsers let a page that is being closed send 64 KiB

/** Posts *values* as JSON; the server's answer, or null: it cannot be reached. */
export async function post(address, values, token) {
  const body = JSON.stringify(values);
  try {
    return await fetch(address, {
      method: "POST", keepalive: body.length < MOST_KEPT, body,
      headers: { "Content-Type": "application/json", "X-Slidegen-Token": token },
    });
  } catch {
    return null;
  }
}
