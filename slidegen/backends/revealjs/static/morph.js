// Things that two neighbouring slides share move over from one to the other, as with PowerPoint's Morph.
//
// Frames with the same data-id are one thing. Inside of them paragraphs, cells and labels are paired by what they say,
// lines of code as well, bars and points by their series and number, shapes of a diagram by their node. Both slides are
// there meanwhile: what has a twin is hidden on the old one and moves on the new one, all else dissolves. Frames move
// first, and what is in them is measured where that puts it: so nothing moves twice. Nothing is left when it is over.
const Morph = (() => {
  "use strict";
  const FRAMES = ".text, .table, .code, .picture, .chart, .diagram, .media, .formula, .box, .html";
  const SIZED = ".text, .code, .picture, .media, .box";
  const WORDS = ":is(.l0, .l1, .l2, .l3, .l4, .l5, .l6, .l7, .l8)";
  const GEOMETRY = { rect: ["x", "y", "width", "height"], circle: ["cx", "cy", "r"], ellipse: ["cx", "cy", "rx", "ry"] };
  const LOOKS = ["color", "fill", "stroke", "backgroundColor", "borderRadius", "outlineColor"];

  const words = (element) => element.textContent.trim();

  // Steps that have not come yet, or that have gone.
  const unseen = (element) => element.closest(".fragment:is(.fade, .appear, .rise, .zoom, .wipe):not(.visible), .fragment.out.visible");

  // The parts of a frame that move by themselves, each with the name that its twin has, too.
  function* parts(frame) {
    if (frame.matches(".text")) {
      for (const element of frame.querySelectorAll(WORDS)) yield [words(element), element];
    } else if (frame.matches(".table")) {
      for (const element of frame.querySelectorAll("td > div, th > div")) yield [words(element), element];
    } else if (frame.matches(".code")) {
      for (const element of frame.querySelectorAll("figcaption, .line")) if (words(element)) yield [words(element), element];
    } else if (frame.matches(".chart")) {
      yield* drawn(frame, "text, .grid, .axis, .legend *, [data-series] :is(rect, circle, path, line, .mark)");
    } else if (frame.matches(".diagram")) {
      yield* drawn(frame, "g > *, g > a > *");
    }
  }
  function* drawn(frame, selector) {
    for (const element of frame.querySelector("svg").querySelectorAll(selector)) {
      if (element.matches("g:not(.mark), a, title, .mark *")) continue;
      const owner = element.closest("[data-node], [data-edge], [data-series]")?.dataset;
      const place = [owner?.node, owner?.edge, owner?.series, element.dataset.point, element.tagName, element.getAttribute("class")];
      yield [element.matches("text:not([data-point])") ? words(element) : place.join("|"), element];
    }
  }

  // All things of a slide by name, each with its parts; those of one name are told apart by their order.
  function things(slide) {
    const found = new Map();
    for (const element of slide.querySelectorAll(`:scope > :is(.chrome, .meter, .picture), .region :is(${FRAMES})`)) {
      if (element.parentElement.closest(FRAMES) || unseen(element)) continue;
      const thing = { element, parts: new Map() };
      put(found, element.dataset.id ? `#${element.dataset.id}` : element.outerHTML, thing);
      if (!element.dataset.id) continue;
      for (const [name, part] of parts(element)) if (!unseen(part)) put(thing.parts, name, part);
    }
    return found;
  }
  function put(map, name, value) {
    let free = name;
    for (let at = 2; map.has(free); at++) free = `${name}~${at}`;
    map.set(free, value);
  }

  // Where the words of an element begin, else where it is.
  function place(element) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (element.matches(`${WORDS}, .line, figcaption, td > div, th > div`) && walker.nextNode()) {
      const at = walker.currentNode.data.search(/\S/);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + 1);
      return range.getBoundingClientRect();
    }
    return element.getBoundingClientRect();
  }

  function look(element) {
    const style = getComputedStyle(element);
    const shape = (GEOMETRY[element.tagName] ?? []).map((name) => style[name]);
    const looks = Object.fromEntries(LOOKS.map((name) => [name, style[name]]));
    const { width, height, fontSize, opacity } = style;
    return { box: element.getBoundingClientRect(), place: place(element), looks, shape, width, height, size: parseFloat(fontSize), opacity, path: element.getAttribute("d") };
  }

  return (from, to, time, scale) => {
    const running = [];
    const move = (element, frames) => running.push(element.animate(frames, { duration: time, easing: "cubic-bezier(.45, 0, .55, 1)", fill: "both" }));
    const come = (element) => move(element, { opacity: [0, 0, getComputedStyle(element).opacity], offset: [0, 0.3, 1] });
    const go = (element) => move(element, { visibility: ["visible", "visible"], opacity: [getComputedStyle(element).opacity, 0, 0], offset: [0, 0.6, 1] });
    const hide = (element) => move(element, { visibility: ["hidden", "hidden"] });

    const [old, now] = [things(from), things(to)];
    const before = new Map();
    for (const [name, { element, parts: inner }] of old) {
      if (!now.has(name)) continue;
      before.set(element, look(element));
      for (const part of inner.values()) before.set(part, look(part));
    }
    behind();
    for (const [name, { element }] of old) (now.has(name) ? hide : go)(element);
    for (const [name, { element }] of now) {
      const twin = old.get(name);
      if (twin) carry(element, before.get(twin.element), look(element), element.matches(SIZED)); else come(element);
    }
    const after = new Map();
    for (const { parts: inner } of now.values()) for (const part of inner.values()) after.set(part, look(part));
    for (const [name, { parts: inner }] of now) {
      const twins = old.get(name)?.parts;
      if (!twins) continue;
      for (const [part, element] of twins) (inner.has(part) && alike(element, inner.get(part)) ? hide : go)(element);
      for (const [part, element] of inner) {
        const twin = twins.get(part);
        if (twin && !incompatible(twin, element)) carry(element, before.get(twin), after.get(element), false);
        if (!twin || !alike(twin, element)) come(element);
      }
    }
    return running;

    // What lies behind all things. Where it stays, the old slide lies clear over the new one, so that what goes is not
    // lost behind what comes; else the new ground comes over the old one.
    function behind() {
      const [[colour, ground], [other, next]] = [from, to].map((slide) => [getComputedStyle(slide).backgroundColor, slide.querySelector(":scope > .ground")]);
      if (colour === other && ground?.outerHTML === next?.outerHTML) {
        move(from, { zIndex: [14, 14], backgroundColor: ["transparent", "transparent"] });
        if (ground) hide(ground);
      } else {
        move(to, { backgroundColor: ["transparent", other] });
        if (next) come(next);
      }
    }

    // Move *element* from where and how its twin *was* to where and how it *is*.
    function carry(element, was, is, sized) {
      const frames = {};
      for (const name of LOOKS) if (was.looks[name] !== is.looks[name]) frames[name] = [was.looks[name], is.looks[name]];
      if (was.opacity !== is.opacity) frames.opacity = [was.opacity, is.opacity];
      if (sized) {
        if (was.width !== is.width) frames.width = [was.width, is.width];
        if (was.height !== is.height) frames.height = [was.height, is.height];
      }
      const geometry = GEOMETRY[element.tagName];
      if (geometry) {
        geometry.forEach((name, at) => { if (was.shape[at] !== is.shape[at]) frames[name] = [was.shape[at], is.shape[at]]; });
      } else if (element.tagName === "path") {
        if (was.path !== is.path) frames.d = [`path("${was.path}")`, `path("${is.path}")`];
      } else {
        const grown = element.matches(FRAMES) ? 1 : was.size / is.size;
        const [x, y] = [(was.place.x - is.place.x) / scale, (was.place.y - is.place.y) / scale];
        const numbered = element.matches(".line[data-line]:not(.long)"); // numbers stay in the margin
        if (numbered && x) frames.textIndent = [`${x}px`, "0px"];
        if (Math.hypot(numbered ? 0 : x, y) > 0.1) frames.translate = [`${numbered ? 0 : x}px ${y}px`, "0px 0px"];
        if (Math.abs(grown - 1) > 0.001) {
          frames.scale = [grown, 1];
          const origin = `${(is.place.x - is.box.x) / scale}px ${(is.place.y - is.box.y) / scale}px`;
          frames.transformOrigin = [origin, origin];
          if (element instanceof SVGElement) frames.transformBox = ["fill-box", "fill-box"];
        }
      }
      if (Object.keys(frames).length) move(element, frames);
    }
  };

  // Whether one thing can turn into another. Lines can if they are drawn by the same commands, slices cannot; a number
  // that stands by its mark moves with it, but dissolves into the other number.
  function alike(one, other) {
    return one.tagName === "text" ? words(one) === words(other) : !incompatible(one, other);
  }
  function incompatible(one, other) {
    if (one.tagName !== "path") return false;
    const [from, to] = [one, other].map((path) => path.getAttribute("d"));
    const commands = (path) => path.replace(/[^a-z]/gi, "");
    return from !== to && (commands(from) !== commands(to) || (/a/i.test(from) && one.closest(".chart") !== null));
  }
})();
