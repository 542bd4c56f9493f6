// Starts reveal.js, and keeps in touch with the speaker view where one is open.
//
// The same page plays three parts, told apart by its address:
//   deck.html             the deck that the audience sees
//   deck.html?speaker=KEY the speaker view (speaker.js)
//   deck.html?preview     a small deck inside the speaker view; it shows what its parent tells it
(() => {
  "use strict";
  const wanted = new URLSearchParams(location.search);
  if (wanted.has("speaker")) return;
  const root = document.querySelector(".reveal");
  const size = { width: Number(root.dataset.width), height: Number(root.dataset.height) };
  const common = {
    ...size, margin: 0, minScale: 0.05, maxScale: 20, center: false, transition: "none", backgroundTransition: "none", autoAnimate: false,
    navigationMode: "linear", slideNumber: false, progress: false, postMessage: false, postMessageEvents: false,
    controlsTutorial: false, controlsLayout: "edges", help: true, pdfSeparateFragments: false, rtl: false,
  };
  // A deck is text to read, not an application: screen readers keep their own keys.
  const ready = () => root.removeAttribute("role");

  if (wanted.has("preview")) {
    preview();
  } else {
    Reveal.initialize({ ...common, hash: true, controls: true, loop: "loop" in root.dataset, scrollActivationWidth: 640, scrollLayout: "compact", scrollSnap: false }).then(() => { ready(); present(); });
  }

  // The deck inside the speaker view follows its parent, which sends the state to show.
  function preview() {
    document.documentElement.classList.add("preview");
    Reveal.initialize({ ...common, controls: false, keyboard: false, touch: false, hash: false, scrollActivationWidth: 0, autoSlide: false, autoPlayMedia: false, help: false })
      .then(() => {
        ready();
        window.addEventListener("message", (event) => {
          if (event.source !== window.parent || event.data?.slidegen !== "show") return;
          Reveal.setState(event.data.state);
          if (event.data.next) Reveal.next();
        });
        window.parent.postMessage({ slidegen: "preview-ready" }, "*");
      });
  }

  // The deck itself. A key, made when the speaker view is opened and kept over reloads, tells that a message
  // comes from this deck's own speaker view: pages opened from a disk have no origin that could tell it.
  function present() {
    let key = remembered("slidegen-key");
    let speaker = null;

    const tell = () => speaker?.postMessage({ slidegen: "state", key, state: Reveal.getState() }, "*");

    function openSpeakerView() {
      if (!key) {
        key = Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("");
        remember("slidegen-key", key);
      }
      speaker = window.open(`${location.pathname}?speaker=${key}`, `speaker-${key}`, "popup,width=1200,height=760");
    }

    window.addEventListener("message", (event) => {
      const message = event.data;
      if (!key || message?.key !== key) return;
      if (message.slidegen === "hello") {
        speaker = event.source;
        tell();
      } else if (event.source !== speaker) {
        return;
      } else if (message.slidegen === "next") {
        Reveal.next();
      } else if (message.slidegen === "previous") {
        Reveal.prev();
      } else if (message.slidegen === "first") {
        Reveal.slide(0);
      } else if (message.slidegen === "last") {
        Reveal.slide(Reveal.getTotalSlides() - 1);
      } else if (message.slidegen === "pause") {
        Reveal.togglePause();
      }
    });
    for (const event of ["slidechanged", "fragmentshown", "fragmenthidden", "paused", "resumed", "overviewshown", "overviewhidden"]) {
      Reveal.on(event, tell);
    }
    Reveal.addKeyBinding({ keyCode: 83, key: "S", description: "Speaker view" }, openSpeakerView);

    // Arrows show while a mouse moves.
    let still;
    document.addEventListener("pointermove", (event) => {
      if (event.pointerType !== "mouse") return;
      root.classList.add("pointing");
      clearTimeout(still);
      still = setTimeout(() => root.classList.remove("pointing"), 1500);
    });
  }

  // Where a browser refuses to store, a reloaded deck only loses touch with its speaker view.
  function remember(name, value) {
    try { sessionStorage.setItem(name, value); } catch { /* refused */ }
  }
  function remembered(name) {
    try { return sessionStorage.getItem(name) ?? ""; } catch { return ""; }
  }
})();
