// Keeps an open deck as its file is: what changed is changed in place, all else stays as it is, films play on.
//
// A patch names all pieces of the page in their order by keys that tell their content, and brings those that are new.
// A page that lacks others, since it missed a patch, asks for all of them. Whatever a patch says, applying it twice, or
// to a page that is far behind, gives the same page.
(() => {
  "use strict";
  const me = document.getElementById("live");
  const wanted = new URLSearchParams(location.search);
  const root = document.querySelector(".reveal");
  const live = { version: Number(me.dataset.version), follow: !wanted.has("preview") };
  window.slidegenLive = live;

  // What a save changes is there at once; only what is presented moves.
  const still = new CSSStyleSheet();
  still.replaceSync(".slides[data-patching] * { transition: none !important }");
  document.adoptedStyleSheets.push(still);

  // Browsers allow six connections a server: in a frame the page around shares its own.
  function framed() {
    try { return (window.parent !== window && window.parent.slidegenEvents) || null; } catch { return null; }
  }
  const source = framed() ?? new EventSource("events");
  let busy = Promise.resolve();
  const hear = ({ data }) => { busy = busy.then(() => take(JSON.parse(data))).catch((error) => console.error(error)); };
  source.addEventListener("patch", hear);
  window.addEventListener("pagehide", () => source.removeEventListener("patch", hear));
  if ((framed() && window.parent.slidegenState?.version) > live.version) busy = catchUp();

  async function catchUp() {
    const answer = await fetch("patch");
    if (answer.ok) await take(await answer.json());
  }

  async function take(patch) {
    // The speaker view has taken its own copy of all slides; what is in the head cannot be changed in an open page.
    if (!root || patch.frame !== me.dataset.frame || wanted.has("speaker")) {
      if (patch.version !== live.version) reload();
      return;
    }
    await ready();
    const known = new Set([...document.querySelectorAll("[data-live]")].map((element) => element.dataset.live));
    if (![...patch.order, ...patch.styles].every((key) => known.has(key) || key in patch.slides)) {
      await catchUp();
      return;
    }
    apply(patch);
  }

  // The same page anew, at the slide and step where it is; reveal.js itself takes its time to write that down.
  function reload() {
    const { f } = window.Reveal?.isReady() ? Reveal.getIndices() : {};
    const slide = window.Reveal?.isReady() && Reveal.getCurrentSlide();
    if (slide && !wanted.has("preview")) history.replaceState(null, "", `#/${slide.id}${f >= 0 ? `/${f}` : ""}`);
    location.reload();
  }

  const ready = () => (Reveal.isReady() ? null : new Promise((resolve) => Reveal.on("ready", resolve)));

  const element = (html) => {
    const template = document.createElement("template");
    template.innerHTML = html.trim();
    return template.content.firstElementChild;
  };

  function apply(patch) {
    const slides = root.querySelector(".slides");
    const here = Reveal.getIndices();
    const current = Reveal.getCurrentSlide();
    slides.dataset.patching = "";
    const restyled = style(patch);
    around(patch);
    const { touched, moved } = put(slides, patch);
    if (moved) Reveal.sync();
    const all = [...slides.children];
    const target = live.follow && patch.changed ? all.findIndex((slide) => slide.id === patch.changed) : -1;
    const stays = all.indexOf(current);
    const to = target >= 0 ? target : stays >= 0 ? stays : Math.min(here.h, all.length - 1);
    const step = touched.get(all[to]);
    const usual = to === stays ? here.f : undefined;
    if (touched.size || moved) {
      Reveal.slide(to, 0, target >= 0 && step !== undefined && step >= 0 ? step : usual);
      for (const slide of moved ? [] : touched.keys()) Reveal.syncSlide(slide);
    }
    if (restyled) Reveal.layout();
    live.version = patch.version;
    window.dispatchEvent(new CustomEvent("slidegen-patched", {
      detail: { version: patch.version, slide: all[to]?.id ?? null, step: step ?? null, slides: [...touched.keys()].map((slide) => slide.id) },
    }));
    requestAnimationFrame(() => requestAnimationFrame(() => delete slides.dataset.patching));
  }

  // Style sheets: those to come first, then those to go, so that there is no moment without.
  function style(patch) {
    const now = new Map([...document.querySelectorAll("style[data-live]")].map((sheet) => [sheet.dataset.live, sheet]));
    if ([...now.keys()].join() === patch.styles.join()) return false;
    let last = null;
    for (const key of patch.styles) {
      const sheet = now.get(key) ?? element(patch.slides[key]);
      now.delete(key);
      const place = last ? last.nextSibling : document.head.querySelector("style[data-live]");
      if (sheet !== place) document.head.insertBefore(sheet, place);
      last = sheet;
    }
    for (const sheet of now.values()) sheet.remove();
    return true;
  }

  // What is around the slides: the title, the size, drawings that slides share.
  function around({ title, settings, sprites }) {
    document.title = title;
    for (const name of ["data-width", "data-height", "data-total", "data-duration", "data-loop"]) {
      if (name in settings) root.setAttribute(name, settings[name]); else root.removeAttribute(name);
    }
    const { width, height, loop } = Reveal.getConfig();
    const next = { width: Number(settings["data-width"]), height: Number(settings["data-height"]), loop: "data-loop" in settings && !wanted.has("preview") };
    if (width !== next.width || height !== next.height || loop !== next.loop) Reveal.configure(next);
    if (sprites !== null) {
      while (root.previousSibling) root.previousSibling.remove();
      root.insertAdjacentHTML("beforebegin", sprites);
    }
  }

  // The slides in their order. A slide that is as it was is left alone; one of the same name is changed in place.
  function put(slides, { order, ids, slides: fresh }) {
    const now = [...slides.children];
    const free = new Map();
    for (const slide of now) free.set(slide.dataset.live, [...(free.get(slide.dataset.live) ?? []), slide]);
    const found = order.map((key) => free.get(key)?.shift() ?? null);
    const left = new Set([...free.values()].flat());
    const take = (slide) => { if (slide) left.delete(slide); return slide; };
    order.forEach((_, at) => { found[at] ??= take([...left].find((slide) => slide.id === ids[at])); });
    if (now.length === order.length) order.forEach((_, at) => { found[at] ??= take(left.has(now[at]) ? now[at] : null); });
    const touched = new Map();
    order.forEach((key, at) => {
      if (found[at]?.dataset.live === key) return;
      const next = element(fresh[key]);
      if (found[at]) touched.set(found[at], renew(found[at], next)); else touched.set(found[at] = next, undefined);
    });
    let moved = left.size > 0;
    for (const slide of left) slide.remove();
    found.forEach((slide, at) => {
      if (slides.children[at] === slide) return;
      slides.insertBefore(slide, slides.children[at] ?? null);
      moved = true;
    });
    return { touched, moved };
  }

  // Make a slide what it is to be; the first step in which it changed, -1: outside of all steps.
  function renew(slide, next) {
    const changed = [];
    const shown = ["past", "present", "future"].filter((name) => slide.classList.contains(name));
    change(slide, next, ["style", "hidden", "aria-hidden", "inert"], changed);
    slide.classList.add(...shown);
    const steps = changed.map((part) => part.closest?.(".fragment")).map((part) => (part ? Number(part.dataset.fragmentIndex) || 0 : -1));
    return steps.length ? Math.max(...steps) : -1;
  }

  // Change *old* into *next*, touching only what differs: what stays keeps its state, and its pictures do not flicker.
  function change(old, next, kept, changed) {
    for (const { name } of [...old.attributes]) if (!kept.includes(name) && !next.hasAttribute(name)) old.removeAttribute(name);
    for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    const [before, after] = [[...old.childNodes], [...next.childNodes]];
    while (before.length && after.length && alike(before[0], after[0])) { before.shift(); after.shift(); }
    while (before.length && after.length && alike(before.at(-1), after.at(-1))) { before.pop(); after.pop(); }
    if (before.length === after.length && before.every((node, at) => pairs(node, after[at]))) {
      before.forEach((node, at) => change(node, after[at], [], changed));
      return;
    }
    const place = before.length ? before.at(-1).nextSibling : after.length ? end(old, after, next) : null;
    for (const node of before) node.remove();
    for (const node of after) old.insertBefore(node, place);
    changed.push(...(after.length ? after.map((node) => (node.nodeType === Node.ELEMENT_NODE ? node : old)) : [old]));
  }
  const alike = (one, other) => one.isEqualNode(other);
  const pairs = (one, other) => one.nodeType === Node.ELEMENT_NODE && other.nodeType === Node.ELEMENT_NODE && one.tagName === other.tagName && one.dataset?.id === other.dataset?.id;
  // Where new nodes go when nothing goes: behind as many nodes as stand in front of them.
  const end = (old, after, next) => old.childNodes[[...next.childNodes].indexOf(after[0])] ?? null;
})();
