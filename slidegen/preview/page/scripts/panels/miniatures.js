// Small pictures of slides: copies of the deck's own sections, in a frame that runs no scripts. One frame holds all
// that are in view, so styles and fonts are read once, however many slides there are.
const PAGE = '<!doctype html><html><head></head><body><main class="reveal ready"></main></body></html>';
const RULES = `
  html, body { background: transparent !important; overflow: hidden !important; height: 100%; margin: 0; }
  html :is(*, ::before, ::after) { transition: none !important; animation: none !important; }
  main.reveal { position: static; width: auto; height: auto; overflow: visible; background: none; }
  .miniature { position: absolute; overflow: clip; border-radius: 4px; }
  .reveal .miniature > .slides { position: absolute; inset: 0 auto auto 0; width: var(--width); height: var(--height); margin: 0; transform-origin: 0 0; perspective: none; }
  .reveal .miniature section.slide { display: block; visibility: visible; opacity: 1; transform: none; left: 0; top: 0; }
  .media > .printed { display: block; }
  .unseen { display: none; }`;
const LEFT_OUT = "script, iframe, object, embed, video, audio, aside.notes, noscript";
const TURNED = ["present", "past", "future", "visible", "current-fragment", "entering", "leaving", "has-dark-background", "has-light-background"];

/** All steps: a slide as it is at its end. */
export const END = Infinity;

export class Miniatures {
  /** *frame* is empty; *source* gives the document that holds the slides, or null. */
  constructor(frame, source) {
    this.frame = frame;
    this.source = source;
    this.shown = new Map();
    this.styles = [];
    this.sections = new Map();
    this.root = null;
    frame.setAttribute("sandbox", "allow-same-origin");
    frame.setAttribute("inert", "");
    frame.addEventListener("load", () => this.#started());
    frame.srcdoc = PAGE;
  }

  #started() {
    this.document = this.frame.contentDocument;
    this.root = this.document.querySelector("main");
    const own = this.document.createElement("style");
    own.textContent = RULES;
    this.document.body.append(own);
    this.refresh();
  }

  /** Puts the picture of a *slide* at its *step* into *box* {x, y, width}, under the name *key*. */
  show(key, slide, box, step = END) {
    const known = this.shown.get(key) ?? { element: null, copy: null, slide: null };
    const same = known.slide === slide && known.step === step && known.copy;
    Object.assign(known, { slide, step, box });
    this.shown.set(key, known);
    if (!this.root) return;
    if (!same) this.#fill(known);
    this.#put(known);
  }

  hide(key) {
    this.shown.get(key)?.element?.remove();
    this.shown.delete(key);
  }

  /** Takes over what changed in the deck. Pictures that stay the same are left alone, so nothing flickers. */
  refresh() {
    const source = this.source();
    if (!this.root || !source) return;
    this.#dress(source);
    this.sections = new Map([...source.querySelectorAll(".slides > section")].map((section) => [section.id, section]));
    for (const known of this.shown.values()) {
      this.#fill(known);
      this.#put(known);
    }
  }

  // Style sheets and the drawings that slides refer to. A browser finds such a page transparent only where its colour
  // scheme is that of the frame.
  #dress(source) {
    const { lang, dir } = source.documentElement;
    Object.assign(this.document.documentElement, { lang, dir });
    const wanted = [...source.querySelectorAll('head > style, head > link[rel="stylesheet"], body > svg')];
    const same = wanted.length === this.styles.length && wanted.every((node, index) => node.isEqualNode(this.styles[index]));
    if (same) return;
    for (const node of this.styles) node.remove();
    this.styles = wanted.map((node) => this.document.importNode(node, true));
    for (const node of this.styles) {
      if (node.localName === "svg") this.document.body.prepend(node);
      else this.document.head.append(node);
      if (node.localName === "link") node.addEventListener("load", () => this.#blend());
    }
    this.#blend();
  }

  #blend() {
    const scheme = this.document.defaultView.getComputedStyle(this.document.documentElement).colorScheme;
    this.frame.style.colorScheme = scheme === "normal" ? "light" : scheme;
  }

  #fill(known) {
    const section = this.sections.get(known.slide);
    const copy = section ? this.#copy(section, known.step) : null;
    if (!known.element) {
      known.element = this.document.createElement("div");
      known.element.className = "miniature";
      known.element.append(Object.assign(this.document.createElement("div"), { className: "slides" }));
      this.root.append(known.element);
    }
    if (copy && known.copy?.isEqualNode(copy)) return;
    known.copy = copy;
    known.element.firstChild.replaceChildren(...(copy ? [copy] : []));
  }

  #put({ element, box }) {
    Object.assign(element.style, { left: `${box.x}px`, top: `${box.y}px`, width: `${box.width}px`, height: `${box.height}px` });
    const width = parseFloat(this.document.defaultView.getComputedStyle(this.root).getPropertyValue("--width"));
    element.firstChild.style.transform = `scale(${box.width / (width || 1280)})`;
  }

  // What reveal.js turned while it showed the slide is turned back, or set as it is at that step.
  #copy(section, step) {
    const copy = this.document.importNode(section, true);
    for (const element of copy.querySelectorAll(LEFT_OUT)) element.remove();
    for (const name of ["hidden", "aria-hidden", "inert", "id", "data-index-h", "data-index-v", "data-fragment"]) copy.removeAttribute(name);
    for (const name of ["display", "top", "visibility"]) copy.style.removeProperty(name);
    if (!copy.getAttribute("style")) copy.removeAttribute("style");
    copy.classList.remove(...TURNED);
    for (const part of copy.querySelectorAll(".fragment")) {
      part.classList.remove(...TURNED);
      const index = Number(part.dataset.fragmentIndex);
      part.classList.toggle("visible", index < step);
      if (step !== END && index === step - 1) part.classList.add("current-fragment");
    }
    return copy;
  }
}
