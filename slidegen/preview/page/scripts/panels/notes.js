// Speaker notes, with the part for the current step lit.

// The server made this HTML for a page that runs nothing; here, too, nothing of it may load, run or cover what is ours.
const LEFT_OUT = "script, style, link, meta, base, iframe, object, embed, form, template, dialog";

/** The elements of *html* that notes may have. */
function parsed(html) {
  const body = new DOMParser().parseFromString(html, "text/html").body;
  for (const element of body.querySelectorAll(LEFT_OUT)) element.remove();
  for (const element of body.querySelectorAll("*")) {
    for (const { name } of [...element.attributes]) if (name.startsWith("on") || name === "id" || name === "autofocus") element.removeAttribute(name);
  }
  for (const link of body.querySelectorAll("a[href]")) {
    const address = link.getAttribute("href");
    if (address.startsWith("#/")) link.dataset.slide = decodeURIComponent(address.slice(2));
    else Object.assign(link, { target: "_blank", rel: "noopener noreferrer" });
  }
  for (const box of body.querySelectorAll("input")) box.disabled = true;
  return [...body.childNodes];
}

/** Notes in *root*; a link to a slide calls *go* with its id. */
export class Notes {
  constructor(root, go = () => {}) {
    this.root = root;
    this.html = null;
    root.addEventListener("click", (event) => {
      const link = event.target.closest("a[data-slide]");
      if (!link) return;
      event.preventDefault();
      go(link.dataset.slide);
    });
  }

  show(html, step) {
    if (html !== this.html) {
      this.html = html;
      const none = Object.assign(document.createElement("p"), { className: "none", textContent: "No notes." });
      this.root.replaceChildren(...(html ? parsed(html) : [none]));
      this.root.scrollTop = 0;
    }
    const parts = [...this.root.querySelectorAll(":scope > [data-step]")];
    const now = parts.filter((part) => Number(part.dataset.step) <= step).at(-1);
    for (const part of parts) {
      part.classList.toggle("later", part !== now);
      part.classList.toggle("now", part === now);
    }
    now?.scrollIntoView({ block: "nearest" });
  }
}
