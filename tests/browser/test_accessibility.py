"""axe-core finds no serious fault in any deck: neither with scripts, slide by slide, nor where none runs."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from slidegen.theme.find import theme_names
from tests.browser.harness import watched
from tests.browser.talks import DECKS, GALLERY, ROOT, placed_talk, talk_of, write_talk

pytestmark = pytest.mark.render

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
SERIOUS = ("serious", "critical")

LOOKED_AT = [
    *((deck, theme) for deck in DECKS for theme in ("plain", "ink")),
    *((GALLERY.stem, theme) for theme in theme_names()),
]
"""All decks in a light and a dark theme, and all layouts in every theme."""

SHOW_ALL = """
() => {
  for (const slide of document.querySelectorAll('.slides section')) {
    slide.hidden = false; slide.removeAttribute('aria-hidden'); slide.removeAttribute('inert');
    slide.classList.add('present'); slide.classList.remove('past', 'future');
    slide.style.cssText += ';display:block;position:relative;transform:none;visibility:visible';
    for (const step of slide.querySelectorAll('.fragment')) step.classList.add('visible');
  }
}
"""
"""Shows the slides of a running deck, each at its last step, below one another."""

FAULTS = """
async () => (await axe.run(document, {resultTypes: ['violations']})).violations.flatMap(rule => rule.nodes.map(node =>
  [rule.id, node.impact, node.target.join(' '), node.html.slice(0, 160), node.failureSummary]))
"""


def faults(page: Page) -> list[str]:
    """What axe-core finds on *page* that keeps people out."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[list[Any]] = page.evaluate(FAULTS)
    return [" | ".join(map(str, fault)) for fault in found if fault[1] in SERIOUS]


def without_scripts(page: Path) -> Path:
    """*page* as a browser shows it that runs no scripts; axe-core is one itself."""
    text = re.sub(r"<script\b.*?</script>", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    file = page.with_stem("plain")
    file.write_text(re.sub("</?noscript>", "", text), encoding="utf-8")
    return file


@pytest.mark.parametrize(("deck", "theme"), LOOKED_AT)
def test_decks_are_accessible(deck: str, theme: str, browser: Browser, tmp_path: Path) -> None:
    talk, world = placed_talk(deck, theme)
    file = write_talk(talk, "html", "deck", tmp_path, world)
    with watched(browser) as context:
        page = context.open(file)
        page.evaluate(SHOW_ALL)
        assert page.evaluate("document.querySelectorAll('section.present').length") > 10
        running = faults(page)
        still = context.context.new_page()
        still.goto(without_scripts(file).as_uri())
        assert [*running, *faults(still)] == []


def test_faults_are_found(browser: Browser, tmp_path: Path) -> None:
    talk, world = talk_of("## A\n\n[pale words]{color=#eeeeee}\n")
    file = write_talk(talk, "html", "deck", tmp_path, world)
    with watched(browser) as context:
        page = context.open(file)
        (fault,) = faults(page)
        assert "color-contrast" in fault
        assert "pale words" in fault
