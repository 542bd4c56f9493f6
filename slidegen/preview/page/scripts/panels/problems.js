// What is wrong with the deck, and where: as the terminal says it.
import { make, icon, count, find, prose } from "../dom.js";
import { address, open, spoken } from "../editors.js";

export const SEVERITIES = ["error", "warning", "info"];
const NOUNS = { error: "error", warning: "warning", info: "remark" };

/** How many *problems* there are of each severity. */
export const tally = (problems) => SEVERITIES.map((severity) => [severity, problems.filter((problem) => problem.severity === severity).length]);

/** `2 errors, 1 warning`, or empty. */
export const spell = (problems) => tally(problems).filter(([, number]) => number).map(([severity, number]) => count(number, NOUNS[severity])).join(", ");

/** Calls *go* with the slide id of a problem that was chosen, and *tell* with what opening its place came to. */
export class Problems {
  constructor(root, counts, { go, tell }) {
    Object.assign(this, { root, counts, go, tell });
    this.shown = "";
  }

  update(problems) {
    const text = JSON.stringify(problems);
    if (text === this.shown) return;
    this.shown = text;
    const rank = ({ severity }) => SEVERITIES.indexOf(severity);
    const sorted = problems.toSorted((one, other) => rank(one) - rank(other));
    const fine = make("li", { class: "fine" }, icon("fine"), "No problems");
    find(".list", this.root).replaceChildren(...(sorted.length ? sorted.map((problem) => this.#row(problem)) : [fine]));
    find(".sum", this.root).textContent = spell(problems);
    this.#count(problems);
  }

  /** Links go to the editor that was chosen. */
  relink() {
    this.shown = "";
  }

  #count(problems) {
    const some = tally(problems).filter(([, number]) => number);
    const parts = some.map(([severity, number]) => make("span", {}, icon(severity), String(number)));
    this.counts.replaceChildren(...(parts.length ? parts : [make("span", {}, icon("fine"))]));
    this.counts.setAttribute("aria-label", `Problems: ${spell(problems) || "none"}`);
  }

  #row(problem) {
    const message = problem.slide === null
      ? make("strong", { class: "message" }, ...prose(problem.message))
      : make("button", { class: "message goes", type: "button", onclick: () => this.go(problem.slide), title: "Show this slide" }, ...prose(problem.message));
    return make("li", { class: `problem ${problem.severity}` }, icon(problem.severity),
      make("div", {},
        make("span", { class: "unseen" }, `${problem.severity}: `),
        message,
        make("p", { class: "facts" }, placeLink(problem, this.tell), make("code", {}, problem.code)),
        problem.excerpt ? excerpt(problem.excerpt) : null,
        problem.help ? make("p", { class: "help" }, ...prose(problem.help)) : null));
  }
}

// The source without the terminal's empty lines. Carets are in the colour of the severity, line numbers stand back.
function excerpt(text) {
  const rows = text.split("\n").filter((row) => !/^\s*\|\s*$/.test(row));
  const parts = rows.flatMap((row, index) => {
    const [, margin, rest] = /^(\s*\d*\s*\|)?(.*)$/s.exec(row);
    const marked = /^(\s*)(\^.*)$/.exec(rest);
    return [index ? "\n" : "", make("i", {}, margin ?? ""), ...(marked ? [marked[1], make("b", {}, marked[2])] : [rest])];
  });
  return make("pre", { tabindex: "0", role: "group", "aria-label": "Source" }, ...parts);
}

/** A link that opens *place* in the author's editor; *tell* is told what came of it. Null: there is no such place. */
export function placeLink(place, tell) {
  if (!place.path || !place.line) return place.file ? make("code", {}, place.file) : null;
  const link = make("a");
  point(link, place, tell);
  return link;
}

/** Makes *link* open *place*. */
export function point(link, place, tell) {
  link.textContent = spoken(place);
  link.title = `Open ${place.path}:${place.line} in the editor`;
  link.href = address(place) ?? "#";
  link.onclick = async (event) => {
    event.preventDefault();
    event.stopPropagation();
    tell(await open(place));
  };
}
