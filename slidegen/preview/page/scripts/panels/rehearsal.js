// Measures how long each slide takes while the author rehearses, and sends what was measured.
import { make, clock, say } from "../dom.js";
import { show, closing } from "./dialogs.js";
import { post } from "../room.js";

const OFTEN = 250;

/** A run: seconds and visits by slide, without pauses. */
class Run {
  constructor() {
    this.id = crypto.getRandomValues(new Uint32Array(2)).join("");
    this.started = new Date().toISOString();
    this.slides = new Map();
    this.slide = null;
    this.running = false;
    this.paused = 0;
    this.mark = performance.now();
  }

  #pass() {
    const now = performance.now();
    const passed = (now - this.mark) / 1000;
    this.mark = now;
    if (!this.running) this.paused += passed;
    else if (this.slide !== null) this.slides.get(this.slide).seconds += passed;
  }

  enter(slide) {
    this.#pass();
    if (slide === this.slide || slide === null) return;
    this.slide = slide;
    const known = this.slides.get(slide) ?? { seconds: 0, visits: 0 };
    known.visits += 1;
    this.slides.set(slide, known);
  }

  run(on) {
    this.#pass();
    this.running = on;
  }

  seconds(slide) {
    this.#pass();
    return slide === undefined ? [...this.slides.values()].reduce((sum, each) => sum + each.seconds, 0) : this.slides.get(slide)?.seconds ?? 0;
  }
}

/** The bar of `slidegen rehearse`. *now* gives {slides, slide, duration, token}. */
export class Rehearsal {
  constructor(root, dialog, now) {
    Object.assign(this, { root, dialog, now, run: null });
    this.last = null;
    this.title = make("span", { class: "title" });
    this.measure = make("span", { class: "measure" });
    this.start = make("button", { type: "button", class: "framed", onclick: () => this.toggle() });
    this.end = make("button", { type: "button", class: "framed", onclick: () => this.stop() }, "Stop");
    root.append(this.title, this.measure, this.start, this.end);
    window.addEventListener("pagehide", () => { if (this.run) this.#send(false); });
    setInterval(() => this.#show(), OFTEN);
    this.#show();
  }

  /** Shows the bar if the deck is served to rehearse: *told* is not null. */
  update(told) {
    this.root.hidden = !told;
    this.last = told?.last ?? null;
  }

  /** The deck shows another slide. */
  moved(slide) {
    if (this.run && slide !== this.run.slide) {
      this.run.enter(slide);
      this.#send(false);
    }
    this.#show();
  }

  toggle() {
    const fresh = !this.run;
    this.run ??= new Run();
    if (fresh) this.run.enter(this.now().slide);
    this.run.run(!this.run.running);
    this.#show();
  }

  async stop() {
    const run = this.run;
    if (!run) return;
    run.run(false);
    const record = this.#record(run, true);
    this.run = null;
    this.#show();
    const heading = make("p", {}, "Sending …");
    this.#summary(record, heading);
    const answer = await post("rehearsal", record, this.now().token);
    heading.textContent = await said(answer);
  }

  #send(finished) {
    post("rehearsal", this.#record(this.run, finished), this.now().token);
  }

  #record(run, finished) {
    const { slides, duration } = this.now();
    const seconds = run.seconds();
    return {
      run: run.id, started: run.started, seconds: round(seconds), paused: round(run.paused), duration: duration || null, finished,
      slides: slides.filter(({ id }) => run.slides.has(id)).map(({ id, title, estimate }) => {
        const own = run.slides.get(id);
        return { id, title, seconds: round(own.seconds), estimate, visits: own.visits };
      }),
    };
  }

  #show() {
    if (this.root.hidden) return;
    const { run } = this;
    const { slides, slide, duration } = this.now();
    this.root.classList.toggle("running", Boolean(run?.running));
    say(this.title, run ? (run.running ? "Rehearsing" : "Rehearsal paused") : "Rehearsal");
    say(this.start, run ? (run.running ? "Pause" : "Go on") : "Start");
    this.end.disabled = !run;
    const estimate = slides.find(({ id }) => id === slide)?.estimate ?? 0;
    const own = run?.seconds(slide) ?? 0;
    this.measure.classList.toggle("late", Boolean(estimate) && own > estimate * 1.2 + 5);
    const last = this.last ? `last time ${clock(this.last.slides[slide] ?? 0)} here, ${clock(this.last.seconds)} in all` : "";
    const idle = ["Start when you begin to speak: the time of each slide is kept.", last].filter(Boolean).join(" · ");
    if (!run) {
      say(this.measure, idle);
      return;
    }
    const rest = [duration ? ` of ${clock(duration)}` : "", last ? ` · ${last}` : ""];
    const [here, all] = [own, run.seconds()].map((seconds) => make("b", {}, clock(seconds)));
    this.measure.replaceChildren("This slide ", here, ` of ~${clock(estimate)} · talk `, all, ...rest);
  }

  #summary(record, heading) {
    const row = (name, seconds, estimate, number = "") => {
      const over = Math.round(seconds) - Math.round(estimate);
      const cell = (text, late = false) => make("td", { class: `time${late ? " late" : ""}` }, text);
      const difference = `${over < 0 ? "−" : "+"}${clock(Math.abs(over))}`;
      return make("tr", {}, cell(number), make("th", { scope: "row", title: name }, name),
        cell(clock(seconds)), cell(clock(estimate)), cell(difference, over > estimate * 0.2 + 5));
    };
    const numbers = new Map(this.now().slides.map(({ id, number }) => [id, number === null ? "" : String(number)]));
    const estimated = record.slides.reduce((sum, each) => sum + (each.estimate || 0), 0);
    const total = row("Talk", record.seconds, record.duration ?? estimated);
    const headings = ["", "Slide", "Spoken", "Planned", "Difference"].map((name, index) => make("th", { scope: "col", class: index > 1 ? "time" : null }, name));
    const rows = record.slides.map((each) => row(each.title, each.seconds, each.estimate || 0, numbers.get(each.id)));
    show(this.dialog, make("h2", { id: "summary-name" }, `Rehearsed in ${clock(record.seconds)}`), heading,
      make("table", {}, make("thead", {}, make("tr", {}, ...headings)), make("tbody", {}, ...rows), make("tfoot", {}, total)),
      make("div", { class: "close" }, closing(this.dialog)));
  }
}

const round = (seconds) => Math.round(seconds * 10) / 10;

async function said(answer) {
  if (!answer) return "The server does not answer: this run was not kept.";
  try {
    return (await answer.json()).message;
  } catch {
    return answer.ok ? "" : `This run was not kept: the server says ${answer.status}.`;
  }
}
