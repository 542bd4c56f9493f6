// Scrolls the page by so many lines a minute.
(() => {
  "use strict";
  const root = document.documentElement;
  let size = 56;
  let speed = 20;
  let running = false;
  let last = 0;
  let rest = 0;

  const pressed = (name, on) => document.querySelector(`[data-do=${name}]`).setAttribute("aria-pressed", String(on));

  function show() {
    root.style.setProperty("--size", `${size}px`);
    document.querySelector("output").textContent = speed;
  }

  function frame(now) {
    if (!running) return;
    rest += Math.min(now - last, 100) / 60000 * speed * size * 1.4;
    last = now;
    const whole = Math.floor(rest);
    rest -= whole;
    if (whole) window.scrollBy(0, whole);
    if (window.innerHeight + window.scrollY >= root.scrollHeight - 1) deeds.run();
    else requestAnimationFrame(frame);
  }

  // The line that is read stays where it is while the type changes.
  function resize(by) {
    const place = (window.scrollY + window.innerHeight / 3) / root.scrollHeight;
    size = Math.min(160, Math.max(24, size + by));
    show();
    window.scrollTo(0, place * root.scrollHeight - window.innerHeight / 3);
  }

  function jump(by) {
    const slides = [...document.querySelectorAll("section")];
    const line = window.innerHeight / 3;
    const now = slides.findLastIndex((slide) => slide.getBoundingClientRect().top <= line + 2);
    const slide = slides[Math.min(slides.length - 1, Math.max(0, now + by))];
    window.scrollBy(0, slide.getBoundingClientRect().top - line);
  }

  const deeds = {
    run() {
      running = !running;
      root.classList.toggle("running", running);
      pressed("run", running);
      last = performance.now();
      if (running) requestAnimationFrame(frame);
    },
    slower() { speed = Math.max(2, speed - 2); show(); },
    faster() { speed = Math.min(120, speed + 2); show(); },
    smaller() { resize(-8); },
    larger() { resize(8); },
    mirror() { pressed("mirror", root.classList.toggle("mirrored")); },
    next() { jump(1); },
    previous() { jump(-1); },
  };
  const keys = { " ": "run", ArrowLeft: "slower", ArrowRight: "faster", "-": "smaller", "+": "larger", "=": "larger", m: "mirror", M: "mirror", PageDown: "next", PageUp: "previous" };

  document.addEventListener("keydown", (event) => {
    const deed = keys[event.key];
    if (!deed || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    deeds[deed]();
  });
  for (const button of document.querySelectorAll("[data-do]")) {
    button.addEventListener("click", () => { deeds[button.dataset.do](); button.blur(); });
  }
  show();
})();
