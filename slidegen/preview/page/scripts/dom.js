// Elements made from values: what comes from a deck is always text here, never HTML.

/** An element of the kind *tag* with *properties* (`class`, `data-…`, `aria-…`, `on<event>`) and *children*; null ones are left out. */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** The drawing *name* of the page's sheet of icons. */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

export const find = (selector, within = document) => within.querySelector(selector);

/** Writes *text* into *element*, unless it says so already: screen readers tell of each change. */
export function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** `12:04`, `1:02:04`. */
export function clock(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  const two = (value) => String(value).padStart(2, "0");
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60)];
  return `${hours ? `${hours}:${two(minutes)}` : minutes}:${two(whole % 60)}`;
}

/** `1 error`, `2 errors`. */
export const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

/** *text* as parts in which what stands between `backticks` is code. */
export const prose = (text) => text.split(/`([^`\n]+)`/).map((part, index) => (index % 2 ? make("code", {}, part) : part));
