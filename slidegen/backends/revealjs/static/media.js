// Films: players of other sites on request, and loops of a part of a film.
(() => {
  "use strict";
  if (new URLSearchParams(location.search).has("speaker")) return;

  // A click on a poster asks its site for the player. YouTube wants to know which page asks, which a page from a
  // disk cannot tell: there, as with Ctrl or Shift, the link is followed as it is.
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-player]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !navigator.onLine) return;
    const { player } = link.dataset;
    if (location.protocol === "file:" && player.includes("youtube")) return;
    event.preventDefault();
    const frame = document.createElement("iframe");
    Object.assign(frame, { src: player, title: link.title, referrerPolicy: "strict-origin-when-cross-origin" });
    frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
    frame.dataset.playing = "";
    link.hidden = true;
    link.after(frame);
  });

  // A film that is left falls silent, and is a poster again.
  Reveal.on("slidechanged", () => {
    for (const frame of document.querySelectorAll("iframe[data-playing]")) {
      frame.previousElementSibling.hidden = false;
      frame.remove();
    }
  });

  // These events do not bubble, but can be caught on their way down: so films that come later loop as well.
  document.addEventListener("timeupdate", ({ target: film }) => {
    if (!film.matches("[data-from]")) return;
    const from = Number(film.dataset.from), to = Number(film.dataset.to) || Infinity;
    if (film.currentTime >= to || film.currentTime < from - 0.3) film.currentTime = from;
  }, true);
})();
