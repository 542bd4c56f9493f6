"""Chromium, driven for tests: finds the system's own, with flags that keep it quiet and off the network."""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Frame, Page, sync_playwright

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDTH, HEIGHT = 1280, 720


def executable() -> str:
    """The path of a Chromium; rendering tests need one."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    raise RuntimeError("no Chromium on PATH; the rendering tests need one")


@contextmanager
def launched() -> Iterator[Browser]:
    """A headless browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=FLAGS)
        try:
            yield browser
        finally:
            browser.close()


def until(page: Page | Frame, expression: str, seconds: float = 10) -> None:
    """Wait until *expression* is true. The page's policy forbids Playwright's own way, which evaluates text."""
    deadline = time.monotonic() + seconds
    while not page.evaluate(f"() => Boolean({expression})"):
        if time.monotonic() > deadline:
            raise AssertionError(f"never became true: {expression}")
        time.sleep(0.03)


class Watched:
    """A browser context in which every complaint and every request that leaves the page is written down."""

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self.complaints: list[str] = []
        self.requests: list[str] = []
        context.on("page", self._watch)

    def _watch(self, page: Page) -> None:
        page.on("console", lambda message: self._hear(message.type, message.text))
        page.on("pageerror", lambda error: self.complaints.append(f"exception: {error}"))
        page.on("request", lambda request: self._asked(request.url))

    def _hear(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.complaints.append(f"{kind}: {text}")

    def _asked(self, url: str) -> None:
        if not url.startswith(("file:", "data:", "about:", "blob:")):
            self.requests.append(url)

    def open(self, path: Path, query: str = "") -> Page:
        """The deck at *path*, ready to be shown."""
        page = self.context.new_page()
        page.goto(path.as_uri() + query)
        until(page, "window.Reveal?.isReady()")
        page.evaluate("document.fonts.ready")
        return page


@contextmanager
def watched(browser: Browser, **options: Any) -> Iterator[Watched]:
    """A fresh context of *browser*, as large as a slide and without motion unless *options* say otherwise."""
    usual = {"viewport": {"width": WIDTH, "height": HEIGHT}, "reduced_motion": "reduce"}
    context = browser.new_context(**{**usual, **options})
    try:
        yield Watched(context)
    finally:
        context.close()


LINES = """
section => {
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT, {
    acceptNode: node => node.parentElement.closest('aside.notes,.unseen')
      ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT});
  const origin = section.getBoundingClientRect(), range = document.createRange(), lines = [];
  let block = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const own = node.parentElement.closest('p,h1,h2,h3,h4,h5,h6,dt,dd,label,footer,figcaption,td>div,th>div,.line,.l0');
    for (let at = 0; at < node.length; at++) {
      range.setStart(node, at); range.setEnd(node, at + 1);
      const box = [...range.getClientRects()].at(-1);
      if (!box || !box.width) continue;
      const last = lines.at(-1), middle = (box.top + box.bottom) / 2;
      if (last && block === own && middle > last.top && middle < last.bottom) {
        last.text += node.data[at];
        last.left = Math.min(last.left, box.left); last.right = Math.max(last.right, box.right);
      } else {
        lines.push({text: node.data[at], left: box.left, right: box.right, top: box.top, bottom: box.bottom});
      }
      block = own;
    }
  }
  return lines.map(line => ({text: line.text.trim(), x: line.left - origin.left, y: line.top - origin.top,
    right: line.right - origin.left, bottom: line.bottom - origin.top})).filter(line => line.text);
}
"""
"""The lines of text that a browser made of a slide, with their boxes in pixels of the slide."""
