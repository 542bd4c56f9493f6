// How one slide follows another. Each slide says how it takes the place of the one before it (data-enter); change.css
// knows what that looks like, morph.js how things move over. Going back, the same motion runs backwards.
//
// reveal.js's own transitions are off: there, a slide leaves in its own way and not in that of the next one, and what
// it calls by PowerPoint's names moves otherwise.
(() => {
  "use strict";
  const wanted = new URLSearchParams(location.search);
  if (wanted.has("speaker") || wanted.has("preview")) return;
  const slides = document.querySelector(".slides");
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let running = [];

  Reveal.on("slidechanged", ({ previousSlide: from, currentSlide: to }) => {
    stop();
    if (!from || from === to || still.matches || "patching" in slides.dataset || Reveal.isOverview() || Reveal.isScrollView() || Reveal.isPrintView()) return;
    const all = Reveal.getSlides();
    const [start, end] = [all.indexOf(from), all.indexOf(to)];
    const wraps = Reveal.getConfig().loop && all.length > 2 && Math.abs(end - start) === all.length - 1;
    const on = wraps ? end === 0 : end > start;
    const [first, second] = on ? [from, to] : [to, from];
    const { enter, seconds } = second.dataset;
    if (!enter) return;
    const neighbours = Math.abs(end - start) === 1;
    const morphs = enter === "morph" && neighbours;
    slides.dataset.change = enter === "morph" && !morphs ? "fade" : enter;
    slides.classList.toggle("back", !on);
    first.classList.add("leaving");
    second.classList.add("entering");
    if (seconds) slides.style.setProperty("--seconds", `${seconds}s`);
    const time = parseFloat(getComputedStyle(slides).getPropertyValue("--seconds")) * 1000;
    running = morphs
      ? Morph(from, to, time, Reveal.getScale())
      : [first, second].flatMap((slide) => slide.getAnimations());
    const own = running;
    Promise.allSettled(own.map((animation) => animation.finished)).then(() => { if (running === own) stop(); });
  });

  window.addEventListener("beforeprint", stop);

  function stop() {
    for (const animation of running) animation.cancel();
    running = [];
    delete slides.dataset.change;
    slides.classList.remove("back");
    slides.style.removeProperty("--seconds");
    for (const slide of slides.querySelectorAll(".leaving, .entering")) slide.classList.remove("leaving", "entering");
  }
})();
