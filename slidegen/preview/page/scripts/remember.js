// What a browser keeps for the author. Where it refuses to, choices last as long as the page.
const kept = new Map();

/** The value kept as *name*, else *usual*. */
export function recall(name, usual) {
  if (kept.has(name)) return kept.get(name);
  try {
    const text = localStorage.getItem(`slidegen-${name}`);
    return text === null ? usual : JSON.parse(text);
  } catch {
    return usual;
  }
}

export function remember(name, value) {
  kept.set(name, value);
  try { localStorage.setItem(`slidegen-${name}`, JSON.stringify(value)); } catch { /* refused */ }
}
