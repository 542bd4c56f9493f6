"""A deck that is served, and its preview in a browser."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Frame, Page

from slidegen.preview.session import Settings
from tests.browser.harness import Watched, until, watched
from tests.preview.sample import REQUEST
from tests.preview.served import Served, served

DECK = """---
title: Night trains
duration: 10m
---

# Why trains

## Slow is fine

Text that stays. {.step}

More of it. {.step}

Note:
Welcome everybody.

[step 1] Say that slow is fine, see [the end](#the-end).

[step 2] And why.

## The figures

One line.

## Left out {.hidden}

Nobody sees this.

# Where to

## The end

Thank you.
"""

FAULTY = """---
title: Faults
---

## First

Fine.

## Second

![A map](nowhere.png)
"""


MINIATURES = "document.querySelector('.miniatures').contentDocument"
"""The document that holds the small pictures of slides."""


class Shown:
    """A served deck: its file, its server, and a browser that is watched."""

    def __init__(self, path: Path, server: Served, watch: Watched) -> None:
        self.path = path
        self.server = server
        self.watch = watch

    def save(self, text: str) -> None:
        self.path.write_text(text, encoding="utf-8")

    def open(self, path: str = "", fragment: str = "") -> Page:
        page = self.watch.context.new_page()
        page.goto(f"http://127.0.0.1:{self.server.port}/{path}{fragment}")
        return page

    def shell(self, fragment: str = "") -> Page:
        """The preview, once it shows the deck."""
        page = self.open(fragment=fragment)
        until(page, "document.querySelector('.tile[aria-current]')")
        return page

    def speaker(self) -> Page:
        """The presenter view, once it shows the deck."""
        page = self.open("speaker")
        until(page, f"document.querySelector('.where').textContent && {MINIATURES}.querySelector('section')")
        return page


@contextmanager
def shown(browser: Browser, folder: Path, text: str = DECK, rehearsal: Any = None, **options: Any) -> Iterator[Shown]:
    """*text* as a deck in *folder*, served, in a browser context with *options*."""
    path = folder / "talk.md"
    path.write_text(text, encoding="utf-8")
    with (
        served(Settings(path=str(path), request=REQUEST), rehearsal=rehearsal) as server,
        watched(browser, **options) as watch,
    ):
        yield Shown(path, server, watch)


def deck(page: Page) -> Frame:
    """The deck inside the preview."""
    (frame,) = (frame for frame in page.frames if "/deck" in frame.url)
    return frame


def at(page: Page, slide: str, step: int = 0) -> None:
    """Wait until the deck shows *slide* at *step*, and the page marks it."""
    until(page, "document.querySelector('#deck').contentWindow.Reveal?.isReady()")
    until(deck(page), f"Reveal.getCurrentSlide().id === '{slide}' && (Reveal.getIndices().f ?? -1) + 1 === {step}")
    until(page, f"location.hash === '#/{slide}{f'/{step}' if step else ''}'")


def pictures(page: Page) -> list[str]:
    """The headings of the slides that have a picture now."""
    headings = f"[...{MINIATURES}.querySelectorAll('section :is(h1, h2, h3)')]"
    found: list[str] = page.evaluate(f"{headings}.map(heading => heading.innerText)")
    return found


def clipboard(context: BrowserContext, page: Page) -> str:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    return str(page.evaluate("navigator.clipboard.readText()"))


def overflow(page: Page) -> int:
    """How many pixels of *page* are beside its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
