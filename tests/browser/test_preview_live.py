"""An open page that follows its deck."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from slidegen.preview.session import Settings
from tests.browser.harness import Watched, until, watched
from tests.preview.sample import REQUEST
from tests.preview.served import Served, served

pytestmark = pytest.mark.render

HEAD = "---\ntitle: A talk\nfooter: Somewhere\n---\n"
SLIDES = (
    "## First\n\n- one\n- two\n",
    "## Second\n\nSome words.\n",
    "## Steps\n\n::: incremental\n- a\n- b\n- c\n:::\n",
    "## Table\n\n| a | b |\n|---|---|\n| 1 | 2 |\n",
    "## Last\n\nThe end.\n",
)


WORDS = (
    "[...document.querySelectorAll('.slides > section')].map((slide) => slide.querySelector('.region')?.textContent)"
)
"""The titles of all slides."""


class Live:
    """A deck that is served, and a page that shows it."""

    def __init__(self, path: Path, running: Served, watcher: Watched) -> None:
        self.path = path
        self.running = running
        self.watcher = watcher
        self.page = self.open("deck")

    def open(self, name: str) -> Page:
        page = self.watcher.context.new_page()
        page.goto(f"http://127.0.0.1:{self.running.port}/{name}")
        until(page, "window.Reveal?.isReady() && window.slidegenLive?.version")
        page.evaluate("document.querySelectorAll('.slides > section').forEach((slide, at) => { slide.first = at })")
        return page

    @property
    def version(self) -> int:
        return int(self.page.evaluate("slidegenLive.version"))

    def save(self, *slides: str, head: str = HEAD) -> None:
        """Write the deck as editors do, and wait until the page has it."""
        before = self.version
        self.write(*slides, head=head)
        until(self.page, f"slidegenLive.version > {before}")

    def write(self, *slides: str, head: str = HEAD) -> None:
        aside = self.path.with_suffix(".part")
        aside.write_text(head + "\n".join(slides), encoding="utf-8")
        os.replace(aside, self.path)

    def shown(self) -> str:
        return str(self.page.evaluate("Reveal.getCurrentSlide().id"))

    def marked(self) -> list[int | None]:
        """Which of the slides are the elements that were there at first."""
        found: list[int | None] = self.page.evaluate(
            "[...document.querySelectorAll('.slides > section')].map((slide) => slide.first ?? null)"
        )
        return found

    def texts(self) -> list[str]:
        found: list[str] = self.page.evaluate(WORDS)
        return found


@pytest.fixture
def live(browser: Browser, tmp_path: Path) -> Iterator[Live]:
    path = tmp_path / "deck.md"
    path.write_text(HEAD + "\n".join(SLIDES), encoding="utf-8")
    with served(Settings(path=str(path), request=REQUEST)) as running, watched(browser) as watcher:
        yield Live(path, running, watcher)
        assert watcher.complaints == []


def with_slide(at: int, text: str) -> list[str]:
    return [*SLIDES[:at], text, *SLIDES[at + 1 :]]


def styles(page: Page) -> Any:
    return page.evaluate("document.querySelectorAll('style[data-live]').length")


def test_the_slide_that_changed_is_shown_and_no_other_is_touched(live: Live) -> None:
    assert live.shown() == "a-talk"
    live.save(*with_slide(1, "## Second\n\nOther words.\n"))
    assert live.shown() == "second"
    assert "Other words." in live.page.evaluate("Reveal.getCurrentSlide().textContent")
    assert live.marked() == [0, 1, 2, 3, 4, 5], "each slide is the element that it was"


def test_the_step_that_changed_is_shown(live: Live) -> None:
    live.save(*with_slide(2, SLIDES[2].replace("- b", "- better")))
    assert live.shown() == "steps"
    assert live.page.evaluate("Reveal.getIndices().f") == 1
    assert live.page.evaluate("document.querySelectorAll('.present .fragment.visible').length") == 2


def test_words_beside_the_steps_leave_the_step_as_it_is(live: Live) -> None:
    live.page.evaluate("Reveal.slide(3, 0, 1)")
    live.save(*with_slide(2, SLIDES[2].replace("## Steps", "## Steps on")))
    assert live.page.evaluate("[Reveal.getIndices().h, Reveal.getIndices().f]") == [3, 1]


def test_slides_that_come_and_go_leave_the_others_alone(live: Live) -> None:
    live.page.evaluate("Reveal.slide(5)")
    live.save(*SLIDES[:1], "## New\n\nnew\n", *SLIDES[1:])
    assert live.shown() == "new"
    assert live.marked() == [0, 1, None, 2, 3, 4, 5]
    assert live.page.evaluate("Reveal.getTotalSlides()") == 7
    live.save(*SLIDES[:1], *SLIDES[2:])
    assert live.page.evaluate("Reveal.getTotalSlides()") == 5
    assert live.marked() == [0, 1, 3, 4, 5]


def test_slides_that_change_places_are_moved(live: Live) -> None:
    live.save(SLIDES[4], *SLIDES[1:4], SLIDES[0])
    assert live.texts() == live.open("deck").evaluate(WORDS)
    assert sorted(at for at in live.marked() if at is not None) == [0, 1, 2, 3, 4, 5]


def test_the_place_is_kept_where_the_page_does_not_follow(live: Live) -> None:
    live.page.evaluate("slidegenLive.follow = false; Reveal.slide(4)")
    live.save(*with_slide(1, "## Second\n\nOther words.\n"))
    assert live.shown() == "table"
    live.save("## Before\n\nx\n", *SLIDES)
    assert live.shown() == "table"


def test_another_theme_replaces_the_styles_and_keeps_the_place(live: Live) -> None:
    live.page.evaluate("Reveal.slide(4)")
    before = live.page.evaluate("getComputedStyle(document.querySelector('.present')).backgroundColor")
    count = styles(live.page)
    live.save(*SLIDES, head=HEAD.replace("title:", "theme: ink\ntitle:"))
    assert live.page.evaluate("getComputedStyle(document.querySelector('.present')).backgroundColor") != before
    assert styles(live.page) == count
    assert live.page.evaluate("performance.getEntriesByType('navigation').length === 1 && performance.now() > 0")
    assert live.marked() == [0, 1, 2, 3, 4, 5]


def test_another_shape_of_slides_is_followed(live: Live) -> None:
    live.save(*SLIDES, head=HEAD.replace("title:", "aspect: 4:3\ntitle:"))
    until(live.page, "Reveal.getConfig().width * 3 === Reveal.getConfig().height * 4")


def test_another_language_is_another_page_at_the_same_place(live: Live) -> None:
    live.page.evaluate("Reveal.slide(3, 0, 1)")
    with live.page.expect_event("load"):
        live.write(*SLIDES, head=HEAD.replace("title:", "lang: de\ntitle:"))
    until(live.page, "document.documentElement.lang === 'de' && window.Reveal?.isReady()")
    until(live.page, "Reveal.getIndices().h === 3 && Reveal.getIndices().f === 1")


def test_a_page_that_missed_saves_catches_up(live: Live) -> None:
    other = live.open("deck")
    live.watcher.context.set_offline(False)
    other.evaluate("slidegenLive.version = 0; document.querySelectorAll('.slides > section')[2].dataset.live = 'lost'")
    live.save(*with_slide(1, "## Second\n\nOther words.\n"))
    until(other, f"slidegenLive.version >= {live.version}")
    assert other.evaluate("document.querySelectorAll('.slides > section')[2].textContent").startswith("Second")


BARE = """[...document.querySelectorAll('.slides > section')].map((slide) => {
  const copy = slide.cloneNode(true);
  for (const name of ['style', 'hidden', 'aria-hidden', 'inert']) copy.removeAttribute(name);
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    element.classList.remove('past', 'present', 'future', 'visible', 'current-fragment');
    const attributes = [...element.attributes].map(({ name, value }) => [name, value]).sort();
    for (const [name] of attributes) element.removeAttribute(name);
    for (const [name, value] of attributes) element.setAttribute(name, value);
  }
  return copy.outerHTML;
})"""
"""The slides without what reveal.js notes on them, and with their attributes in one order."""


def test_a_page_is_the_same_after_many_saves_as_one_opened_now(live: Live) -> None:
    live.save(*with_slide(3, "## Table\n\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n"))
    live.save(*with_slide(3, "## Table\n\n- no table\n"), "## More\n\nmore\n")
    live.save(
        *with_slide(2, "## Steps\n\n- a\n- b\n"), "## More\n\nmore\n", head=HEAD.replace("Somewhere", "Elsewhere")
    )
    live.save("# Part\n", *SLIDES, "## More\n\n> more\n")
    live.page.evaluate("Reveal.slide(0)")
    fresh = live.open("deck")
    until(live.page, f"slidegenLive.version === {fresh.evaluate('slidegenLive.version')}")
    assert live.page.evaluate(BARE) == fresh.evaluate(BARE)


LISTEN = """window.addEventListener('slidegen-patched', () => {
  window.moving = document.querySelector('.slides').getAnimations({ subtree: true }).length;
})"""


def test_a_save_moves_nothing(browser: Browser, live: Live) -> None:
    live.save(*SLIDES, head=HEAD.replace("title:", "transition: fade\ntitle:"))
    with watched(browser, reduced_motion="no-preference") as moving:
        page = moving.context.new_page()
        page.goto(f"http://127.0.0.1:{live.running.port}/deck")
        until(page, "window.Reveal?.isReady() && slidegenLive.version")
        page.evaluate(LISTEN)
        live.save(
            *with_slide(2, SLIDES[2].replace("- b", "- changed")),
            head=HEAD.replace("title:", "transition: fade\ntitle:"),
        )
        until(page, "window.moving !== undefined")
        assert page.evaluate("window.moving") == 0


def test_a_server_that_comes_back_is_found_again(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "deck.md"
    path.write_text(HEAD + "\n".join(SLIDES), encoding="utf-8")
    settings = Settings(path=str(path), request=REQUEST)
    with watched(browser) as watcher:
        with served(settings) as running:
            live = Live(path, running, watcher)
            live.page.evaluate("Reveal.slide(4)")
        path.write_text(HEAD + "\n".join(with_slide(1, "## Second\n\nWritten meanwhile.\n")), encoding="utf-8")
        with served(settings, port=running.port):
            until(live.page, "document.body.textContent.includes('Written meanwhile.')")
            assert live.shown() == "table"


PLAY = """(async () => {
  const film = document.querySelector('.slides audio');
  Object.assign(film, { muted: true, loop: true, kept: true });
  await film.play();
})()"""


def test_a_film_of_another_slide_plays_on(live: Live, tmp_path: Path) -> None:
    (tmp_path / "chime.wav").write_bytes(wave())
    live.save(*SLIDES, "## Film\n\n![A sound](chime.wav){loop}\n")
    live.page.evaluate("slidegenLive.follow = false; Reveal.slide(6)")
    live.page.evaluate(PLAY)
    live.save(*with_slide(1, "## Second\n\nOther words.\n"), "## Film\n\n![A sound](chime.wav){loop}\n")
    playing = "(() => { const film = document.querySelector('.slides audio'); return film.kept && !film.paused; })()"
    assert live.page.evaluate(playing)
    live.save(*SLIDES, "## Film again\n\n![A sound](chime.wav){loop}\n")
    assert live.page.evaluate(playing), "the title beside it may change"


def wave() -> bytes:
    """A second of silence."""
    import io
    import wave as waves

    file = io.BytesIO()
    with waves.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(8000)
        sound.writeframes(b"\x80" * 8000)
    return file.getvalue()


def test_many_saves_leave_nothing_in_the_page(live: Live) -> None:
    count = "document.querySelectorAll('*').length"
    live.save(*with_slide(1, "## Second\n\nWords 0.\n"))
    before = live.page.evaluate(count)
    for number in range(1, 31):
        live.save(*with_slide(number % 5, f"## Slide\n\nWords {number}.\n"))
    live.save(*with_slide(1, "## Second\n\nWords 0.\n"))
    assert live.page.evaluate(count) == before
    assert live.page.evaluate("document.querySelectorAll('.slide-background').length") <= 6
