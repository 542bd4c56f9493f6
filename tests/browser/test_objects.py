"""Every object in a browser: nothing is asked of a network, nothing runs but our own scripts, whatever the words."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.harness import watched
from tests.objects.everything import built, everything, files
from tests.objects.test_hostile import WORDS

pytestmark = pytest.mark.render

SCRIPTS = "() => document.scripts.length"
HANDLERS = (
    "() => [...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames()).filter(n => n.startsWith('on'))"
)
RUN_BY_A_CLICK = "() => [...document.links].map(a => a.protocol).filter(p => /script|data/.test(p))"


@pytest.mark.parametrize("safe", [False, True])
@pytest.mark.parametrize("name", ["a word", "emoji", "right to left"])
def test_every_object_is_shown_without_a_network(browser: Browser, tmp_path: Path, name: str, safe: bool) -> None:
    shown(browser, tmp_path, {"a word": "word", **WORDS}[name], safe=safe)


@pytest.mark.parametrize("name", WORDS)
def test_hostile_words_do_nothing(browser: Browser, tmp_path: Path, name: str) -> None:
    shown(browser, tmp_path, WORDS[name].replace("<img src=x", "<img"), safe=True)


def shown(browser: Browser, folder: Path, word: str, *, safe: bool) -> None:
    """Walk through the deck of every object, and look at what a page must not do."""
    file = folder / "deck.html"
    file.write_bytes(built(everything(word), files(word), safe=safe)["deck.html"])
    with watched(browser) as watch:
        page = watch.open(file)
        assert page.evaluate("Reveal.getTotalSlides()") > 10
        for _ in range(30):
            page.evaluate("Reveal.next()")
        assert page.evaluate(SCRIPTS) == 2
        assert page.evaluate(HANDLERS) == []
        assert page.evaluate(RUN_BY_A_CLICK) == []
        assert (watch.complaints, watch.requests) == ([], [])
