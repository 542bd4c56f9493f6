// The deck in its frame: where it is, and moving it. Its page is of the same origin, so reveal.js is asked itself.

/** Tells `ready` (also after the deck loaded again), `moved`, and `patched` with the patch's detail. */
export class Deck extends EventTarget {
  constructor(frame) {
    super();
    this.frame = frame;
    this.reveal = null;
    frame.addEventListener("load", () => this.#loaded());
  }

  /** Loads the deck from *address*. */
  open(address) {
    this.reveal = null;
    this.frame.src = address;
  }

  #loaded() {
    const view = this.#window();
    const reveal = view?.Reveal;
    if (!reveal) return;
    const start = () => {
      this.reveal = reveal;
      for (const name of ["slidechanged", "fragmentshown", "fragmenthidden"]) reveal.on(name, () => this.#tell("moved"));
      view.addEventListener("slidegen-patched", ({ detail }) => this.dispatchEvent(new CustomEvent("patched", { detail })));
      this.#tell("ready");
      this.#tell("moved");
    };
    if (reveal.isReady()) start();
    else reveal.on("ready", start);
  }

  // Where the server is gone, the browser shows a page of its own, which nobody may look into.
  #window() {
    try {
      return this.frame.contentWindow?.document ? this.frame.contentWindow : null;
    } catch {
      return null;
    }
  }

  #tell(name) {
    this.dispatchEvent(new Event(name));
  }

  get window() {
    return this.reveal ? this.#window() : null;
  }

  get document() {
    return this.window?.document ?? null;
  }

  /** The id of the slide that is shown, and how many of its steps have come. */
  get place() {
    const slide = this.reveal?.getCurrentSlide();
    if (!slide) return null;
    return { slide: slide.id, step: (this.reveal.getIndices().f ?? -1) + 1 };
  }

  /** Whether reveal.js shows its own overview or a picture over the slides. */
  get hasOverlay() {
    return Boolean(this.reveal?.isOverview() || this.document?.querySelector(".r-overlay"));
  }

  /** Width by height of its slides. */
  get aspect() {
    const data = this.document?.querySelector(".reveal")?.dataset;
    return data && Number(data.height) ? Number(data.width) / Number(data.height) : null;
  }

  /** The seconds that the talk may take; 0: its author does not say. */
  get duration() {
    return Number(this.document?.querySelector(".reveal")?.dataset.duration) || 0;
  }

  /** Shows a slide; without a *step* as it is at its beginning. False: the deck does not show that slide. */
  go(slide, step = 0) {
    const index = this.reveal ? this.reveal.getSlides().findIndex((each) => each.id === slide) : -1;
    if (index < 0) return false;
    if (this.reveal.isOverview()) this.reveal.toggleOverview(false);
    this.reveal.slide(index, 0, step - 1);
    return true;
  }

  /** Does what a key of a presentation does. */
  press(deed) {
    const reveal = this.reveal;
    if (!reveal || (reveal.isPaused() && deed !== "pause")) return;
    if (deed === "next") reveal.next();
    else if (deed === "previous") reveal.prev();
    else if (deed === "first") reveal.slide(0);
    else if (deed === "last") reveal.slide(reveal.getTotalSlides() - 1);
    else if (deed === "pause") reveal.togglePause();
  }
}
