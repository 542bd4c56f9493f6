// What keys do, wherever the focus is: in the page or in the deck's frame. Those of presentations go to the deck.

/** Keys that steer the deck. */
const STEER = {
  ArrowRight: "next", ArrowDown: "next", PageDown: "next", " ": "next", Spacebar: "next",
  ArrowLeft: "previous", ArrowUp: "previous", PageUp: "previous", Home: "first", End: "last", b: "pause", ".": "pause",
};

/** The keys that help tells of, in pairs of what to press and what it does. */
export const HELP = [
  ["→ ↓ Space", "next step"], ["← ↑", "step back"], ["Home, End", "first, last slide"], ["B", "black screen"],
  ["O", "all slides"], ["M", "strip of slides"], ["N", "notes"], ["P", "problems"],
  ["E", "open the slide in the editor"], ["F", "full window"], ["S", "presenter view"], ["T", "start, pause the timer"],
  ["?", "these keys"], ["Esc", "close what is open"],
];

const isField = (target) => target.closest?.("input, textarea, select, [contenteditable]:not([contenteditable=false])");

/** Does *deeds* by key (lower case), and calls *steer* with a word for those of presentations. */
export class Keys {
  constructor(deeds, steer) {
    Object.assign(this, { deeds, steer });
    window.addEventListener("keydown", (event) => this.#page(event));
    // What a mouse pressed does not keep the focus, so that the next Space is the deck's.
    window.addEventListener("click", (event) => { if (event.detail) event.target.closest?.("button, a")?.blur(); });
  }

  #page(event) {
    if (event.defaultPrevented || this.#isOthers(event) || document.querySelector("dialog[open]")) return;
    // Space and Enter press the button that somebody walked to with the Tab key.
    if (event.key === " " && event.target.closest?.("button:focus-visible, a:focus-visible")) return;
    if (this.#deed(event)) return;
    if (this.deeds.grid?.(event.key)) { event.preventDefault(); return; }
    const word = STEER[event.key];
    if (!word) return;
    event.preventDefault();
    this.steer(word, event.shiftKey);
  }

  /** Takes our own keys before the deck in *view* (a window) sees them. */
  watch(view) {
    view.addEventListener("keydown", (event) => {
      if (!this.#isOthers(event)) this.#deed(event);
    }, true);
  }

  #isOthers(event) {
    return event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isField(event.target);
  }

  #deed(event) {
    const deed = this.deeds[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!deed || event.repeat || deed(event) === false) return false;
    event.preventDefault();
    event.stopImmediatePropagation();
    return true;
  }
}
