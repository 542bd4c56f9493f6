// Opening a place in the author's editor: by an address that the editor listens to, else by a command to paste.
import { recall, remember } from "./remember.js";

const path = (place) => place.path.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/").replace(/^([A-Za-z])%3A/, "/$1:");
const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
const byPath = (scheme) => (place) => `${scheme}://file${path(place)}:${place.line}:${place.column}`;

/** `link` gives an address, `command` what is pasted into a terminal or an editor. */
export const EDITORS = {
  vscode: { name: "VS Code", link: byPath("vscode") },
  vscodium: { name: "VSCodium", link: byPath("vscodium") },
  cursor: { name: "Cursor", link: byPath("cursor") },
  zed: { name: "Zed", link: byPath("zed") },
  idea: { name: "IntelliJ IDEA, PyCharm …", link: (place) => `idea://open?file=${encodeURIComponent(place.path)}&line=${place.line}&column=${place.column}` },
  sublime: { name: "Sublime Text", link: (place) => `subl://open?url=${encodeURIComponent(`file://${place.path}`)}&line=${place.line}&column=${place.column}` },
  emacs: { name: "Emacs: copy a command", command: (place) => `emacsclient -n +${place.line}:${place.column} ${quoted(place.path)}` },
  vim: { name: "Vim, Neovim: copy a command", command: (place) => `vim ${quoted(`+call cursor(${place.line},${place.column})`)} ${quoted(place.path)}` },
  copy: { name: "Other: copy path:line", command: (place) => `${place.path}:${place.line}` },
};

/** The key of the chosen editor. */
export function editor() {
  const chosen = recall("editor", "vscode");
  return chosen in EDITORS ? chosen : "vscode";
}

export const choose = (key) => remember("editor", key);

/** `talk.md:12`, as people say it. */
export const spoken = (place) => `${place.file.split(/[\\/]/).at(-1)}:${place.line}${place.column > 1 ? `:${place.column}` : ""}`;

/** The address that opens *place*, or null: the editor has none. */
export function address(place) {
  return EDITORS[editor()].link?.(place) ?? null;
}

/** Opens *place*, or copies what opens it; the sentence that says what happened. */
export async function open(place) {
  const link = address(place);
  if (link === null) return copy(EDITORS[editor()].command(place));
  Object.assign(document.createElement("a"), { href: link }).click();
  return `Opening ${spoken(place)} in ${EDITORS[editor()].name}`;
}

/** Copies *text*; the sentence that says so. Pages of other machines may not use the clipboard, so there is an older way. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return `Copied: ${text}`;
  } catch {
    const field = Object.assign(document.createElement("textarea"), { value: text });
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done ? `Copied: ${text}` : text;
  }
}
