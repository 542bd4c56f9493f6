// The live preview: the deck, and around it what its author needs the night before.
import { find, icon, make, prose, say } from "./dom.js";
import { Clockwork } from "./panels/clockwork.js";
import { Deck } from "./deck.js";
import { editors, help } from "./panels/dialogs.js";
import { open, spoken } from "./editors.js";
import { Feed } from "./feed.js";
import { Keys } from "./keys.js";
import { Notes } from "./panels/notes.js";
import { Overview } from "./panels/overview.js";
import { Problems, placeLink, point } from "./panels/problems.js";
import { Rehearsal } from "./panels/rehearsal.js";
import { recall, remember } from "./remember.js";
import { Room } from "./room.js";
import { Timer } from "./timer.js";

const page = document.documentElement;
let state = { title: "", version: 0, total: 0, slides: [], problems: [], stale: false };
let place = null;
let settled = false;

const feed = new Feed("events");
window.slidegenEvents = feed; // the deck in the frame listens here, too, instead of asking the server itself
const deck = new Deck(find("#deck"));
const room = new Room(feed);
const timer = new Timer();
const index = () => state.slides.findIndex(({ id }) => id === place?.slide);
const current = () => state.slides[index()];

function tell(text) {
  const news = find("#news");
  if (!news.classList.contains("down")) news.textContent = text;
}

function go(slide, step = 0) {
  if (deck.go(slide, step)) return;
  const wanted = state.slides.find(({ id }) => id === slide);
  tell(wanted?.hidden && wanted.path ? `This slide is hidden: it is only in ${spoken(wanted)}` : "The deck does not show this slide now");
}

const overview = new Overview(find("#overview"), () => deck.document, (slide, opens) => {
  if (opens) return edit(slide);
  shut();
  return go(slide.id);
});
const problems = new Problems(find("#problems"), find("#counts"), { go, tell });
const notes = new Notes(find("#notes .words"), go);
const rehearsal = new Rehearsal(find("#rehearsal"), find("#summary"), () => ({
  slides: state.slides, slide: place?.slide ?? null, duration: deck.duration, token: state.token,
}));
const clockwork = new Clockwork(timer, find("#timer"), find("#pace"), () => ({ slides: state.slides, duration: deck.duration, index: index() }));

// Panels. What the author opened or closed stays so; problems open by themselves until somebody says otherwise.
const isOpen = {
  strip: () => recall("strip", true),
  notes: () => recall("notes", true),
  problems: () => recall("problems", null) ?? state.problems.some(({ severity }) => severity !== "info"),
};

function arrange() {
  page.classList.toggle("strip", isOpen.strip());
  for (const name of ["notes", "problems"]) find(`#${name}`).hidden = !isOpen[name]();
  for (const name of Object.keys(isOpen)) pressed(name, isOpen[name]());
  pressed("overview", page.classList.contains("grid"));
  pressed("full", page.classList.contains("full"));
}

function pressed(deed, on) {
  for (const button of document.querySelectorAll(`.bar [data-do=${deed}]`)) button.setAttribute("aria-pressed", String(on));
}

function toggle(name) {
  remember(name, shut() || !isOpen[name]());
  full(false);
  arrange();
}

/** Closes the grid of all slides; false: it was not open. */
function shut() {
  if (!page.classList.contains("grid")) return false;
  page.classList.remove("grid");
  find("main").inert = false;
  arrange();
  overview.reveal();
  return true;
}

function grid() {
  if (shut()) return;
  full(false);
  page.classList.add("grid");
  find("main").inert = true;
  arrange();
  overview.reveal(true);
}

function full(on) {
  if (page.classList.contains("full") === on) return;
  shut();
  page.classList.toggle("full", on);
  arrange();
  if (on) page.requestFullscreen?.().catch(() => tell("The browser keeps its frame around the window")); 
  else if (document.fullscreenElement) document.exitFullscreen();
}
document.addEventListener("fullscreenchange", () => { if (!document.fullscreenElement) full(false); });

// What is shown of the state and of the place.
function renew() {
  // While somebody speaks the deck stays where it is, also if another save changes a slide.
  if (deck.window?.slidegenLive) deck.window.slidegenLive.follow = !state.rehearsal;
  const worst = state.problems.filter(({ severity }) => severity !== "info").length;
  document.title = `${worst ? `(${worst}) ` : ""}${state.title || "slidegen"} · slidegen`;
  overview.update(state);
  problems.update(state.problems);
  rehearsal.update(state.rehearsal ?? null);
  page.classList.toggle("bare", !state.slides.length);
  find(".nothing").hidden = Boolean(state.slides.length);
  say(find(".nothing"), state.problems.length ? "There is nothing to show yet." : "The deck has no slides yet. Write a line into it and save.");
  banner();
  arrange();
  moved();
}

function banner() {
  const root = find("#banner");
  root.hidden = !state.stale;
  if (!state.stale) return root.replaceChildren();
  const first = state.problems.find(({ severity }) => severity === "error") ?? state.problems[0];
  const rest = state.slides.length ? " These are the slides of the last save that could be." : "";
  const words = make("div", {}, make("strong", {}, `The deck cannot be shown as it is saved now.${rest}`));
  if (first) words.append(make("p", {}, ...prose(first.message), " ", placeLink(first, tell) ?? ""));
  return root.replaceChildren(icon("error"), words);
}

function moved() {
  place = deck.place ?? place;
  const slide = current();
  overview.mark(place?.slide ?? null);
  const where = slide ? [slide.number === null ? "–" : `${slide.number} / ${state.total}`] : [];
  const steps = slide?.steps ? `step ${place.step} of ${slide.steps}` : "";
  find("#where").replaceChildren(...where, ...(slide ? [make("small", { dir: "auto" }, slide.title)] : []));
  say(find("#notes .steps"), steps);
  notes.show(slide?.notes_html ?? "", place?.step ?? 0);
  find(".source").hidden = !slide?.path;
  if (slide?.path) point(find("#source"), slide, tell);
  if (place) rehearsal.moved(place.slide);
  clockwork.show();
}

// Where the page was is kept in its address, so that loading it again comes back to the same step.
function keepPlace() {
  if (!place) return;
  history.replaceState(null, "", `#/${encodeURIComponent(place.slide)}${place.step ? `/${place.step}` : ""}`);
}

function kept() {
  const found = /^#\/([^/]+)(?:\/(\d+))?$/.exec(location.hash);
  return found && { slide: decodeURIComponent(found[1]), step: Number(found[2] ?? 0) };
}

deck.addEventListener("ready", () => {
  keys.watch(deck.window);
  if (deck.aspect) page.style.setProperty("--aspect", deck.aspect);
  const wanted = place ?? kept() ?? room.heard;
  if (wanted) deck.go(wanted.slide, wanted.step);
  settled = true;
  overview.refresh();
  renew();
});
deck.addEventListener("moved", () => {
  moved();
  if (!settled) return;
  keepPlace();
  room.tell(place, timer.state);
});
deck.addEventListener("patched", () => soon());

// The deck comes first: what is around it is renewed once the browser has painted the slide that changed.
let due = false;
function soon() {
  if (due) return;
  due = true;
  const next = document.hidden ? setTimeout : requestAnimationFrame;
  next(() => setTimeout(() => {
    due = false;
    if (deck.aspect) page.style.setProperty("--aspect", deck.aspect);
    overview.refresh();
    renew();
  }));
}

feed.addEventListener("state", ({ data }) => {
  state = window.slidegenState = { ...state, ...JSON.parse(data) };
  room.token = state.token ?? "";
  tell(state.built_ms ? `Built in ${Math.round(state.built_ms)} ms` : "");
  soon();
});
feed.addEventListener("up", () => {
  find("#news").classList.remove("down");
  tell("");
  if (!deck.reveal) deck.open(`deck${location.hash}`);
});
feed.addEventListener("down", () => {
  tell("The server is gone; trying again …");
  find("#news").classList.add("down");
});
room.addEventListener("go", ({ detail }) => {
  if (detail.timer) timer.follow(detail.timer);
  if (detail.slide !== place?.slide || detail.step !== place?.step) deck.go(detail.slide, detail.step);
  clockwork.show();
});
room.addEventListener("refused", () => tell("Other windows do not follow: the server lets nobody steer"));
timer.addEventListener("changed", () => {
  room.tell(place, timer.state, true);
  clockwork.show();
});

const speaker = find("#speaker");
speaker.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a tab or a window, as the browser has it
  if (window.open(speaker.href, speaker.target, "popup,width=1200,height=760")) event.preventDefault();
});
async function edit(slide = overview.focused ?? current()) {
  if (slide?.path) tell(await open(slide));
}
const deeds = {
  o: grid, m: () => toggle("strip"), n: () => toggle("notes"), p: () => toggle("problems"), e: () => { edit(); },
  f: () => full(!page.classList.contains("full")), s: () => speaker.click(), t: () => timer.toggle(), "?": () => help(find("#help")),
  Escape: () => {
    if (shut()) return true;
    full(false);
    return !deck.hasOverlay; // else the deck closes it
  },
  grid: (key) => {
    const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    if (!page.classList.contains("grid") || !steps[key]) return false;
    overview.step(...steps[key]);
    return true;
  },
};
const keys = new Keys(deeds, (word, back) => deck.press(back && word === "next" ? "previous" : word));

const buttons = { strip: deeds.m, overview: deeds.o, notes: deeds.n, problems: deeds.p, full: deeds.f, help: deeds["?"], timer: deeds.t, reset: () => timer.reset() };
for (const button of document.querySelectorAll("[data-do]")) button.addEventListener("click", () => buttons[button.dataset.do]());
find("#editors").addEventListener("click", () => editors(find("#menu"), find("#editors"), current()?.path ? current() : null, {
  tell,
  chosen: () => { problems.relink(); renew(); },
}));
arrange();
