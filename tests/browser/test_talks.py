"""All decks in all themes: nothing leaves its place, nothing lies over something else, nothing is amiss."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.harness import watched
from tests.browser.talks import PAIRS, placed_talk, shown, write_talk

pytestmark = pytest.mark.render

AMISS = """
section => {
  const TOLERANCE = 1.5, found = [];
  const box = element => element.getBoundingClientRect();
  const name = element => `${element.className} "${element.textContent.trim().slice(0, 40)}"`;
  const inside = (inner, outer) => inner.left >= outer.left - TOLERANCE && inner.right <= outer.right + TOLERANCE
    && inner.top >= outer.top - TOLERANCE && inner.bottom <= outer.bottom + TOLERANCE;
  const slide = box(section);
  for (const frame of section.querySelectorAll('.text, .table, .code')) {
    if (!inside(box(frame), slide)) found.push(`${name(frame)} leaves the slide`);
  }
  for (const frame of section.querySelectorAll('.text')) {
    for (const child of frame.children) {
      if (!inside(box(child), box(frame))) found.push(`${name(child)} leaves its frame`);
    }
  }
  for (const table of section.querySelectorAll('.table')) {
    const high = table.offsetHeight, wanted = parseFloat(table.style.height);
    if (Math.abs(high - wanted) > TOLERANCE) found.push(`${name(table)} is ${high} high, not ${wanted}`);
  }
  for (const line of section.querySelectorAll('.code .line')) {
    if (line.scrollWidth > line.clientWidth + TOLERANCE) found.push(`${name(line)} is too long`);
    if (!inside(box(line), box(line.closest('.code')))) found.push(`${name(line)} leaves its panel`);
  }
  const range = document.createRange();
  const blocks = '.text :is(p, h1, h2, h3, h4, h5, h6, dt, dd, label), .table :is(td, th) > div';
  for (const block of section.querySelectorAll(blocks)) {
    range.selectNodeContents(block);
    const words = range.getBoundingClientRect(), room = box(block);
    if (words.width && (words.left < room.left - TOLERANCE || words.right > room.right + TOLERANCE)) {
      found.push(`${name(block)} is wider than its place`);
    }
  }
  const frames = [...section.querySelectorAll('.text, .table, .code, .html')].filter(each => each.textContent.trim());
  const filled = frame => {
    range.selectNodeContents(frame);
    return frame.matches('.text') && !frame.style.background ? range.getBoundingClientRect() : box(frame);
  };
  for (const [index, one] of frames.entries()) {
    for (const other of frames.slice(index + 1)) {
      const a = filled(one), b = filled(other);
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > TOLERANCE && down > 6) found.push(`${name(one)} lies over ${name(other)}`);
    }
  }
  return found;
}
"""


@pytest.mark.parametrize(("deck", "theme"), PAIRS)
def test_all_is_in_its_place(deck: str, theme: str, browser: Browser, tmp_path: Path) -> None:
    talk, world = placed_talk(deck, theme)
    file = write_talk(talk, "html", "deck", tmp_path, world)
    problems = []
    with watched(browser) as context:
        page = context.open(file)
        identifiers = shown(talk.placed["html"])
        assert page.evaluate("Reveal.getTotalSlides()") == len(identifiers)
        for index, identifier in enumerate(identifiers):
            page.evaluate("index => Reveal.slide(index)", index)
            section = page.query_selector("section.present")
            assert section is not None
            problems += [f"{identifier}: {text}" for text in section.evaluate(AMISS)]
        assert page.evaluate("[...document.images].every(image => image.naturalWidth > 0)")
        assert context.complaints == []
        assert context.requests == []
    assert not problems, "\n".join(problems)
