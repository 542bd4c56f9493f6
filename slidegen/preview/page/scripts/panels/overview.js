// The slides in small. Every slide has its tile; pictures are drawn of those in view only.
import { make, icon, count, find, say } from "../dom.js";
import { Miniatures } from "./miniatures.js";

const AROUND = "300px 0px";
const RANKS = ["error", "warning", "info"];

const badgeOf = (worst, number) => make("span", { class: "badge" }, icon(worst),
  make("span", { "aria-hidden": "true" }, String(number)), make("span", { class: "unseen" }, `, ${count(number, "problem")}`));

/** Calls *choose* with the slide (an object of the state) whose tile was chosen, and whether its source is wanted. */
export class Overview {
  constructor(root, source, choose) {
    this.scroller = find(".scroller", root);
    this.list = find(".tiles", root);
    this.choose = choose;
    this.miniatures = new Miniatures(find(".miniatures", root), source);
    this.tiles = new Map();
    this.current = null;
    this.seen = new IntersectionObserver((entries) => this.#look(entries), { root: this.scroller, rootMargin: AROUND });
    new ResizeObserver(() => this.#place()).observe(this.list);
  }

  /** Shows the slides and problems of *state*. */
  update(state) {
    const problems = Map.groupBy(state.problems, (problem) => problem.slide);
    const before = this.tiles;
    this.tiles = new Map();
    const rows = [];
    let section = null;
    for (const slide of state.slides) {
      if (slide.section !== section && slide.section !== null) rows.push(make("li", { class: "section", dir: "auto" }, slide.section));
      section = slide.section;
      const tile = before.get(slide.id) ?? this.#tile();
      before.delete(slide.id);
      this.tiles.set(slide.id, tile);
      this.#write(tile, slide, problems.get(slide.id) ?? []);
      rows.push(tile.row);
    }
    for (const tile of before.values()) this.#drop(tile);
    if (rows.length !== this.list.children.length || rows.some((row, index) => row !== this.list.children[index])) {
      this.#arrange(rows);
    }
    for (const tile of this.tiles.values()) this.seen.observe(tile.picture);
    this.mark(this.current);
    this.#place();
  }

  // Only what moved is put elsewhere: focus and what is being looked at stay.
  #arrange(rows) {
    const wanted = new Set(rows);
    for (const row of [...this.list.children]) if (!wanted.has(row)) row.remove();
    rows.forEach((row, index) => {
      const here = this.list.children[index];
      if (here !== row) this.list.insertBefore(row, here ?? null);
    });
  }

  #tile() {
    const picture = make("span", { class: "picture" });
    const [number, title] = [make("span", { class: "number" }), make("span", { class: "title", dir: "auto" })];
    const button = make("button", { class: "tile", type: "button" }, picture, make("span", { class: "name" }, number, title));
    const tile = { row: make("li", {}, button), button, picture, number, title, slide: null, inView: false, badge: "" };
    button.addEventListener("click", (event) => this.choose(tile.slide, event.ctrlKey || event.metaKey));
    picture.tile = tile;
    return tile;
  }

  #write(tile, slide, problems) {
    if (tile.slide && tile.slide.id !== slide.id) this.miniatures.hide(tile.slide.id);
    tile.slide = slide;
    say(tile.number, slide.number === null ? "–" : String(slide.number));
    say(tile.title, slide.title);
    tile.button.title = slide.title;
    tile.button.classList.toggle("hidden", slide.hidden);
    const counts = RANKS.map((rank) => problems.filter((problem) => problem.severity === rank).length);
    const badge = counts.join();
    if (badge === tile.badge && tile.isHidden === slide.hidden) return;
    Object.assign(tile, { badge, isHidden: slide.hidden });
    const worst = RANKS.find((_, index) => counts[index]);
    tile.picture.replaceChildren(
      ...(slide.hidden ? [make("span", {}, "hidden")] : []),
      ...(worst ? [badgeOf(worst, problems.length)] : []),
    );
  }

  #drop(tile) {
    this.seen.unobserve(tile.picture);
    this.miniatures.hide(tile.slide.id);
    tile.row.remove();
  }

  #look(entries) {
    for (const { target, isIntersecting } of entries) {
      const { tile } = target;
      tile.inView = isIntersecting;
      if (!isIntersecting) this.miniatures.hide(tile.slide.id);
      else this.#draw(tile);
    }
  }

  #draw(tile) {
    if (tile.slide.hidden || !tile.row.isConnected) return;
    const [outer, box] = [this.list.getBoundingClientRect(), tile.picture.getBoundingClientRect()];
    if (!box.width) return;
    this.miniatures.show(tile.slide.id, tile.slide.id, { x: box.x - outer.x, y: box.y - outer.y, width: box.width, height: box.height });
  }

  #place() {
    for (const tile of this.tiles.values()) if (tile.inView) this.#draw(tile);
  }

  /** The deck's own pages changed. */
  refresh() {
    this.miniatures.refresh();
  }

  /** Marks the slide *id* as the one that is shown, and brings it into view. */
  mark(id) {
    const before = this.tiles.get(this.current);
    if (before && this.current !== id) before.button.removeAttribute("aria-current");
    const tile = this.tiles.get(id);
    const moved = this.current !== id;
    this.current = id;
    if (!tile) return;
    tile.button.setAttribute("aria-current", "true");
    if (!moved) return;
    this.reveal();
    this.#place();
  }

  /** Brings the tile of the slide that is shown into view. */
  reveal(focus = false) {
    const tile = this.tiles.get(this.current);
    tile?.button.scrollIntoView({ block: "nearest" });
    if (focus) tile?.button.focus();
  }

  /** The slide whose tile somebody walked to with the keyboard, or undefined. */
  get focused() {
    return [...this.tiles.values()].find(({ button }) => button === document.activeElement)?.slide;
  }

  /** Moves the focus by *columns* and *rows* of tiles. */
  step(columns, rows) {
    const all = [...this.tiles.values()].map((tile) => tile.button);
    const now = all.indexOf(document.activeElement);
    if (now < 0) return this.reveal(true);
    if (columns) return all[Math.min(all.length - 1, Math.max(0, now + columns))].focus();
    const here = all[now].getBoundingClientRect();
    const others = all.map((button) => [button, button.getBoundingClientRect()]).filter(([, box]) => (box.top - here.top) * rows > 8);
    const distance = ([, box]) => Math.abs(box.top - here.top) * 4 + Math.abs(box.left - here.left);
    others.sort((one, other) => distance(one) - distance(other));
    return others[0]?.[0].focus();
  }
}
