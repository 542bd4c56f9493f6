// What opens over the page: the keys, and the choice of an editor.
import { make } from "../dom.js";
import { EDITORS, choose, copy, editor } from "../editors.js";
import { HELP } from "../keys.js";

/** Opens *dialog* with these *parts*; a click beside it closes it. */
export function show(dialog, ...parts) {
  dialog.replaceChildren(...parts);
  dialog.onclick = (event) => { if (event.target === dialog) dialog.close(); };
  if (!dialog.open) dialog.showModal();
}

export const closing = (dialog, text = "Close") => make("button", { type: "button", class: "strong", onclick: () => dialog.close() }, text);

export function help(dialog) {
  const rows = HELP.flatMap(([keys, deed]) => [make("dt", {}, make("kbd", {}, keys)), make("dd", {}, deed)]);
  show(dialog, make("h2", { id: "help-name" }, "Keys"), make("dl", {}, ...rows),
    make("p", { class: "more" }, "Elsewhere: ", make("a", { href: "deck", target: "_blank" }, "the deck alone"), ", ",
      make("a", { href: "speaker", target: "_blank" }, "the presenter view"), "."),
    make("div", { class: "close" }, closing(dialog)));
}

/** Lets the author choose an editor, in *dialog* above the button *beside*; *place* is what can be copied, *chosen* and *tell* are told. */
export function editors(dialog, beside, place, { chosen, tell }) {
  const options = Object.entries(EDITORS).map(([key, { name }]) => make("label", {},
    make("input", { type: "radio", name: "editor", value: key, checked: key === editor(), onchange: () => { choose(key); chosen(); } }), name));
  const copied = async (text) => { dialog.close(); tell(await copy(text)); };
  const line = place && make("button", { type: "button", class: "wide", onclick: () => copied(`${place.path}:${place.line}`) }, "Copy path:line of this slide");
  dialog.style.setProperty("--left", `${Math.max(8, Math.min(beside.getBoundingClientRect().left - 120, window.innerWidth - 300))}px`);
  show(dialog, make("h2", { id: "menu-name" }, "Links to the source open in"), ...options, ...(line ? [make("hr"), line] : []),
    make("div", { class: "close" }, closing(dialog, "Done")));
}
