// The timer and its pace, as the bar and the presenter view show them.
import { clock, find, say } from "../dom.js";
import { pace, plan } from "../pace.js";

const WORDS = { on: "on pace", ahead: "ahead", behind: "behind", over: "over" };

/** Shows *timer* in *button* and *words*; *now* gives {slides, duration, index} of the deck. */
export class Clockwork {
  constructor(timer, button, words, now) {
    Object.assign(this, { timer, button, words, now });
    this.entered = { index: -1, at: 0 };
    setInterval(() => this.show(), 250);
    this.show();
  }

  show() {
    const { slides, duration, index } = this.now();
    const { elapsed, running } = this.timer;
    const starts = plan(slides, duration);
    const planned = duration || starts.at(-1);
    if (this.entered.index !== index || elapsed < this.entered.at) this.entered = { index, at: elapsed };
    const time = planned ? `${clock(elapsed)} / ${clock(planned)}` : clock(elapsed);
    say(find(".elapsed", this.button), time);
    find("use", this.button)?.setAttribute("href", `#icon-${running ? "pause" : "play"}`);
    this.button.setAttribute("aria-label", `${time}: ${running ? "pause" : "start"} the timer`);
    this.button.setAttribute("aria-pressed", String(running));
    const estimate = slides[index]?.estimate ? `slide ~${clock(slides[index].estimate)}` : "";
    if (!planned || (!running && !elapsed)) {
      say(this.words, estimate);
      this.words.className = "pace";
      return;
    }
    const { mood, seconds } = pace(elapsed, starts, index);
    const own = estimate ? `slide ${clock(elapsed - this.entered.at)} of ~${clock(slides[index].estimate)}` : "";
    say(this.words, [seconds ? `${clock(seconds)} ${WORDS[mood]}` : WORDS[mood], own].filter(Boolean).join(" · "));
    this.words.className = `pace ${mood}`;
  }
}
