// The presenter view, in a second window or on a phone: the slide, the next, notes, time, and two large buttons.
import { find, say } from "./dom.js";
import { Clockwork } from "./panels/clockwork.js";
import { Feed } from "./feed.js";
import { Keys } from "./keys.js";
import { END, Miniatures } from "./panels/miniatures.js";
import { Notes } from "./panels/notes.js";
import { recall, remember } from "./remember.js";
import { Room } from "./room.js";
import { Timer } from "./timer.js";

const SWIPE = 48;
const [SMALLEST, LARGEST] = [14, 64];

let state = { slides: [], total: 0 };
let pages = null; // the deck's own page, read and not run
let loaded = -1;
let place = { slide: null, step: 0 };

const feed = new Feed("events");
const room = new Room(feed);
const timer = new Timer();
const shown = () => state.slides.filter(({ hidden }) => !hidden);
const index = () => shown().findIndex(({ id }) => id === place.slide);
const duration = () => Number(pages?.querySelector(".reveal")?.dataset.duration) || 0;
const miniatures = new Miniatures(find(".miniatures"), () => pages);
const notes = new Notes(find(".words"), (slide) => go(slide, 0));
const clockwork = new Clockwork(timer, find("#timer"), find("#pace"), () => ({ slides: shown(), duration: duration(), index: index() }));

/** Shows that place here, and in the windows that follow. */
function go(slide, step) {
  if (!shown().some(({ id }) => id === slide)) return;
  place = { slide, step };
  room.tell(place, timer.state);
  show();
}

/** The place one step on (1) or back (-1), or null: there is none. */
function beside(direction) {
  const slides = shown();
  const at = index();
  const slide = slides[at];
  if (!slide) return null;
  const step = place.step + direction;
  if (step >= 0 && step <= slide.steps) return { slide: slide.id, step };
  const other = slides[at + direction];
  return other ? { slide: other.id, step: direction < 0 ? other.steps : 0 } : null;
}

function steer(word) {
  const slides = shown();
  const to = word === "first" ? { slide: slides[0]?.id, step: 0 }
    : word === "last" ? { slide: slides.at(-1)?.id, step: 0 }
      : word === "next" ? beside(1) : word === "previous" ? beside(-1) : null;
  if (to) go(to.slide, to.step);
}

function show() {
  const slide = shown()[index()];
  if (!slide) return;
  const next = beside(1);
  notes.show(slide.notes_html, place.step);
  say(find(".where"), `${slide.number === null ? "–" : `${slide.number} / ${state.total}`}`);
  say(find(".steps"), slide.steps ? `step ${place.step} of ${slide.steps}` : "");
  find(".next").classList.toggle("over", !next);
  find(".end").hidden = Boolean(next);
  find("[data-say=back]").disabled = !beside(-1);
  find("[data-say=next]").disabled = !next;
  draw(".current", place);
  draw(".next", next);
  clockwork.show();
}

function draw(name, at) {
  if (!at) return miniatures.hide(name);
  const [outer, box] = [find(".slides-now").getBoundingClientRect(), find(`${name} .view`).getBoundingClientRect()];
  const still = at.step === 0 && !shown().find(({ id }) => id === at.slide)?.steps;
  return miniatures.show(name, at.slide, { x: box.x - outer.x, y: box.y - outer.y, width: box.width, height: box.height }, still ? END : at.step);
}

new ResizeObserver(show).observe(find(".slides-now"));

async function load() {
  const version = state.version;
  if (version === loaded) return;
  loaded = version;
  try {
    pages = new DOMParser().parseFromString(await (await fetch("deck")).text(), "text/html");
  } catch {
    loaded = -1; // the server went away; its next state loads the deck again
    return;
  }
  const { width, height } = pages.querySelector(".reveal")?.dataset ?? {};
  if (Number(height)) document.documentElement.style.setProperty("--aspect", Number(width) / Number(height));
  miniatures.refresh();
  show();
}

feed.addEventListener("state", ({ data }) => {
  state = { ...state, ...JSON.parse(data) };
  room.token = state.token ?? "";
  document.title = `Presenter view · ${state.title}`;
  if (index() < 0) place = { slide: shown()[0]?.id ?? null, step: 0 };
  place.step = Math.min(place.step, shown()[index()]?.steps ?? 0);
  show();
  load();
});
feed.addEventListener("up", () => say(find(".lost"), ""));
feed.addEventListener("down", () => say(find(".lost"), "No connection; trying again …"));
room.addEventListener("refused", () => say(find(".lost"), "The server lets nobody steer."));
room.addEventListener("go", ({ detail }) => {
  if (detail.timer) timer.follow(detail.timer);
  place = { slide: detail.slide, step: detail.step ?? 0 };
  show();
});
timer.addEventListener("changed", () => {
  room.tell(place, timer.state, true);
  clockwork.show();
});

function resize(by) {
  const size = Math.min(LARGEST, Math.max(SMALLEST, recall("notes-size", window.innerWidth < 500 ? 20 : 24) + 2 * by));
  if (by) remember("notes-size", size);
  document.documentElement.style.setProperty("--notes", `${size}px`);
}
for (const button of document.querySelectorAll("[data-size]")) button.addEventListener("click", () => resize(Number(button.dataset.size)));
find("[data-say=back]").addEventListener("click", () => steer("previous"));
find("[data-say=next]").addEventListener("click", () => steer("next"));
find("#timer").addEventListener("click", () => timer.toggle());
find("#reset").addEventListener("click", () => timer.reset());
new Keys({ t: () => timer.toggle(), "+": () => resize(1), "=": () => resize(1), "-": () => resize(-1) }, (word, back) => steer(back ? "previous" : word));

// A swipe over the slides or the notes turns them, unless it scrolls or selects.
let touched = null;
document.addEventListener("pointerdown", (event) => { touched = event.pointerType === "mouse" ? null : { x: event.clientX, y: event.clientY }; });
document.addEventListener("touchend", (event) => {
  const end = event.changedTouches[0];
  const start = touched;
  touched = null;
  if (!start || !end) return;
  const [x, y] = [end.clientX - start.x, end.clientY - start.y];
  if (Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y)) steer(x < 0 ? "next" : "previous");
});

// The screen of a phone stays on, where browsers let pages ask for it.
async function wake() {
  if (document.visibilityState === "visible") await navigator.wakeLock?.request("screen").catch(() => null);
}
document.addEventListener("visibilitychange", wake);
wake();

const tellTime = () => say(find(".clock"), new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" }));
setInterval(tellTime, 1000);
tellTime();
resize(0);
