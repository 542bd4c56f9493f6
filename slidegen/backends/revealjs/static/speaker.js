// The speaker view: the current slide, the next one, notes, clock, timer. It is the deck's own page, opened by the
// deck with ?speaker=KEY, and shows two previews (?preview) of the same page.
(() => {
  "use strict";
  const key = new URLSearchParams(location.search).get("speaker");
  if (!key) return;

  const slides = [...document.querySelectorAll(".slides > section")].map((slide) => ({
    title: slide.getAttribute("aria-label") ?? "",
    number: slide.dataset.number ?? "",
    steps: Number(slide.dataset.steps) || 0,
    timing: Number(slide.dataset.timing) || 0,
    estimate: Number(slide.dataset.estimate) || 0,
    notes: slide.querySelector("aside.notes")?.innerHTML ?? "",
  }));
  const deck = document.querySelector(".reveal");
  // Slides without a timing of their own share what the others leave of the time as their estimates are to one another,
  // half of those at least. Without a duration the talk takes what its slides do.
  const fixed = sum("timing");
  const open = sum("estimate");
  const planned = Number(deck.dataset.duration) || fixed + open;
  const stretch = open ? Math.max((planned - fixed) / open, 0.5) : 1;
  const times = slides.map((slide) => slide.timing || slide.estimate * stretch);
  const total = deck.dataset.total;
  const title = document.title;
  document.title = `Speaker view: ${title}`;
  document.documentElement.className = "speaker-view";
  document.body.innerHTML = `
    <main>
      <section class="current" aria-label="Current slide"><iframe title="Current slide" src="?preview"></iframe></section>
      <section class="next" aria-label="Next slide"><h2>Next</h2><iframe title="Next slide" src="?preview"></iframe></section>
      <section class="words" aria-label="Notes" tabindex="0"><h2>Notes</h2><div class="notes"></div></section>
      <footer>
        <time class="clock" aria-label="Time of day"></time>
        <button class="timer" title="Start the timer again"></button>
        <span class="pace"></span>
        <span class="where" role="status"></span>
        <span class="buttons">
          <button data-say="previous" aria-label="Previous slide">◀</button>
          <button data-say="next" aria-label="Next slide">▶</button>
          <button data-size="-1" aria-label="Smaller notes">A−</button>
          <button data-size="1" aria-label="Larger notes">A+</button>
        </span>
      </footer>
    </main>`;
  const [current, next] = document.querySelectorAll("iframe");
  const find = (selector) => document.querySelector(selector);

  let state = null;
  let shown = -1;
  let started = Number(stored("slidegen-started")) || Date.now();
  let size = Number(stored("slidegen-size")) || 24;
  let answered = 0;

  const say = (word) => window.opener?.postMessage({ slidegen: word, key }, "*");

  function show() {
    if (!state) return;
    const index = state.indexh ?? 0;
    const slide = slides[index];
    current.contentWindow.postMessage({ slidegen: "show", state }, "*");
    next.contentWindow.postMessage({ slidegen: "show", state: { ...state, paused: false, overview: false }, next: true }, "*");
    find(".next").classList.toggle("over", index + 1 >= slides.length);
    if (index !== shown) {
      find(".notes").innerHTML = slide?.notes || '<p class="none">No notes.</p>';
      find(".words").scrollTop = 0;
      shown = index;
    }
    const step = (state.indexf ?? -1) + 1;
    find(".where").textContent = (slide?.number ? `${slide.number} / ${total}` : (slide?.title ?? ""))
      + (slide?.steps ? ` · step ${step} of ${slide.steps}` : "");
    light(step);
  }

  // Of notes that are for steps, the part for the current one is lit and in view.
  function light(step) {
    const parts = [...document.querySelectorAll(".notes > [data-step]")];
    const now = parts.filter((part) => Number(part.dataset.step) <= step).at(-1);
    for (const part of parts) part.classList.toggle("later", part !== now);
    now?.scrollIntoView({ block: "nearest" });
  }

  window.addEventListener("message", (event) => {
    const message = event.data;
    if (event.source === window.opener && message?.slidegen === "state" && message.key === key) {
      answered = Date.now();
      const before = JSON.stringify(state);
      state = message.state;
      if (JSON.stringify(state) !== before) show();
    } else if ((event.source === current.contentWindow || event.source === next.contentWindow) && message?.slidegen === "preview-ready") {
      show();
    }
  });

  function sum(name) {
    return slides.reduce((before, slide) => before + slide[name], 0);
  }
  const span = (seconds) => {
    const part = (value) => String(Math.floor(value)).padStart(2, "0");
    return `${seconds >= 3600 ? Math.floor(seconds / 3600) + ":" : ""}${part((seconds % 3600) / 60)}:${part(seconds % 60)}`;
  };

  function tick() {
    const elapsed = Math.max(0, (Date.now() - started) / 1000);
    find(".clock").textContent = new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
    find(".timer").textContent = planned ? `${span(elapsed)} / ${span(planned)}` : span(elapsed);
    const pace = find(".pace");
    if (planned && state) {
      // On pace means that no more time is gone than the slides so far and the one that is shown may take.
      const index = state.indexh ?? 0;
      const behind = elapsed - times.slice(0, index).reduce((before, time) => before + time, 0);
      const allowed = times[index] ?? 0;
      pace.textContent = elapsed > planned ? `${span(elapsed - planned)} over` : behind > allowed ? `${span(behind - allowed)} behind` : "on pace";
      pace.classList.toggle("late", elapsed > planned || behind > 2 * allowed);
    }
    document.documentElement.classList.toggle("lost", Boolean(answered) && Date.now() - answered > 4000);
    // Said again and again, so that either window may be reloaded.
    say("hello");
  }

  function resize(step) {
    size = Math.min(64, Math.max(12, size + 2 * step));
    store("slidegen-size", size);
    find(".words").style.fontSize = `${size}px`;
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.say) say(button.dataset.say);
    if (button.dataset.size) resize(Number(button.dataset.size));
    if (button.classList.contains("timer")) restart();
  });
  function restart() {
    started = Date.now();
    store("slidegen-started", started);
    tick();
  }
  const keys = {
    ArrowRight: "next", ArrowDown: "next", PageDown: "next", " ": "next", n: "next", l: "next", j: "next",
    ArrowLeft: "previous", ArrowUp: "previous", PageUp: "previous", p: "previous", h: "previous", k: "previous",
    Home: "first", End: "last", b: "pause", ".": "pause",
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === " " && event.target.closest("button")) return;
    if (event.key === "+" || event.key === "=") resize(1);
    else if (event.key === "-") resize(-1);
    else if (keys[event.key]) say(keys[event.key]);
    else return;
    event.preventDefault();
  });

  function store(name, value) {
    try { sessionStorage.setItem(name, value); } catch { /* refused: a reload starts the timer again */ }
  }
  function stored(name) {
    try { return sessionStorage.getItem(name); } catch { return null; }
  }

  store("slidegen-started", started);
  resize(0);
  tick();
  setInterval(tick, 500);
})();
