// What a browser keeps for the author. Where it refuses to, choices last as long as the page.
const kept = new Map();

/** The value kept as *name* in *store*, a function that gives `localStorage` (for good) or `sessionStorage`; else *usual*. */
export function recall(name, usual, store = () => localStorage) {
  if (kept.has(name)) return kept.get(name);
  try {
    const text = store().getItem(`slidegen-${name}`);
    return text === null ? usual : JSON.parse(text);
  } catch {
    return usual;
  }
}

export function remember(name, value, store = () => localStorage) {
  kept.set(name, value);
  try { store().setItem(`slidegen-${name}`, JSON.stringify(value)); } catch { /* refused */ }
}
