"""Sets a slide in the browser beside the same slide in LibreOffice: where lines break, where boxes stand."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, TypeAlias

import msgspec
from playwright.sync_api import ElementHandle
from pypdfium2 import PdfPage  # type: ignore[import-untyped]

from tests.ooxml.fallbacks import with_fallbacks

BLOCKS = "p,h1,h2,h3,h4,h5,h6,dt,dd,label,footer.l0,td>div,th>div"

PARAGRAPHS = """
(section, blocks) => {
  const found = [];
  for (const block of section.querySelectorAll(blocks)) {
    if (block.closest('aside.notes, .unseen, .html, .chrome') || !block.getClientRects().length) continue;
    if (block.querySelector('math')) continue;  // LibreOffice draws what stands in for formulas
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT), range = document.createRange();
    const lines = [];
    let bottom = null, middle = null;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < node.length; at++) {
        range.setStart(node, at); range.setEnd(node, at + 1);
        const box = [...range.getClientRects()].at(-1);
        if (!box || !box.width || !node.data[at].trim()) continue;
        const here = (box.top + box.bottom) / 2;
        if (bottom === null || here > bottom) { lines.push(''); bottom = box.bottom; }
        lines[lines.length - 1] += node.data[at];
        bottom = Math.max(bottom, box.bottom);
      }
    }
    if (lines.length) found.push(lines);
  }
  return found;
}
"""
"""Each paragraph of a slide as its lines, without blanks."""


Box: TypeAlias = tuple[float, float, float, float]
"""Left, bottom, right and top of a letter, in points from the page's bottom left corner."""


class Line(msgspec.Struct, frozen=True):
    """A line that the browser made, and whether LibreOffice made the same."""

    slide: str
    text: str
    same: bool


def letters(text: str) -> str:
    """*text* without blanks, ligatures taken apart, capitals and small letters alike."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).casefold()


_OTHER_SCRIPTS = re.compile("[\u2e80-\ud7af\U0001f000-\U0001faff]")
"""Letters and signs that no font has which ships: without one on the machine, a page tells nothing of them."""


def browser_lines(section: ElementHandle) -> list[list[str]]:
    """The paragraphs of a slide in the browser, each as its lines; without those in scripts that need other fonts."""
    found: list[list[str]] = section.evaluate(PARAGRAPHS, BLOCKS)
    return [[letters(line) for line in lines] for lines in found if not _OTHER_SCRIPTS.search("".join(lines))]


def compare_lines(slide: str, paragraphs: Iterable[Sequence[str]], page: PdfPage) -> Iterator[Line]:
    """Each line of *paragraphs*, and whether *page* breaks the paragraph before and after it and nowhere within."""
    text, boxes = _stream(page)
    after = 0
    for lines in paragraphs:
        whole = "".join(lines)
        start = text.find(whole, after)
        start = text.find(whole) if start < 0 else start
        after = start + len(whole) if start >= 0 else after
        first, last = start, start + len(whole)
        for line in lines:
            end = start + len(line)
            within = any(_breaks(boxes, at) for at in range(start + 1, end)) if start >= 0 else True
            before = start in (first, -1) or _breaks(boxes, start)
            behind = end == last or _breaks(boxes, end)
            yield Line(slide, line, start >= 0 and before and behind and not within)
            start = end if start >= 0 else start


def _stream(page: PdfPage) -> tuple[str, list[Box]]:
    """All letters of *page* in the order in which they are drawn, paragraph by paragraph, with their boxes."""
    text: list[str] = []
    boxes = []
    words = page.get_textpage()
    at = 0
    for character in words.get_text_range(0, words.count_chars()):
        for letter in letters(character):
            text.append(letter)
            boxes.append(words.get_charbox(at, loose=True))
        at += len(character.encode("utf-16-le")) // 2  # what a page counts
    words.close()
    return "".join(text), boxes


def _breaks(boxes: Sequence[Box], at: int) -> bool:
    """Whether the letter *at* stands on a line below that of the one before it, and not beside it, as after x²."""
    left, bottom, right, top = boxes[at - 1]
    here_left, here_bottom, here_right, here_top = boxes[at]
    below = (here_top + here_bottom) / 2 < bottom and (top + bottom) / 2 > here_top
    gap = max(here_left - right, left - here_right)
    return below and (gap > here_top - here_bottom or here_right < left)


BOXES = """
section => {
  const whole = section.getBoundingClientRect(), found = [];
  const drawn = '.chart, .diagram, .media';
  const said = part => {
    const copy = part.cloneNode(true);
    copy.querySelectorAll('math').forEach(math => math.replaceWith('\ufffc'));
    return copy.textContent;
  };
  for (const each of section.querySelectorAll('.text, .table, .code pre, .picture:not(.missing), ' + drawn)) {
    if (each.closest('.chrome, .notes, .html') || each.parentElement.closest(drawn)) continue;
    if (each.matches('.diagram:has(.fragment), [data-auto-animate] .diagram')) continue;  // loose nodes in PowerPoint
    const box = each.getBoundingClientRect(), image = each.querySelector('img, [role]');
    const parts = each.querySelectorAll('p, h1, h2, h3, h4, h5, h6, dt, dd, label, td, th, .line, footer');
    const text = each.matches(drawn) ? '▣' + each.classList[0]
      : each.matches('.picture') ? '▣' + (image.alt ?? image.ariaLabel ?? '')
      : [...parts].map(said).join('');
    if (text) found.push([text, (box.left - whole.left) / whole.width, (box.top - whole.top) / whole.height,
      box.width / whole.width, box.height / whole.height]);
  }
  return found;
}
"""


DRAWN = "▣"
"""Stands before the kind of what is drawn, and before the alternative text of a picture."""


class Placed(msgspec.Struct, frozen=True):
    """A box on a slide: what it shows, and its left, top, width and height as fractions of the slide.

    In a browser's text each formula is one sign, as LibreOffice shows something else in its place.
    """

    text: str
    rect: tuple[float, float, float, float]

    @property
    def is_drawn(self) -> bool:
        """Whether it is a picture, a chart, a diagram or a film."""
        return self.text.startswith(DRAWN)

    def is_like(self, other: "Placed") -> bool:
        """Whether *other*, in LibreOffice, shows the same text as this box in a browser."""
        parts = self.text.split("\ufffc")
        return self.text == other.text or (
            len(parts) > 1 and re.fullmatch(".*".join(map(re.escape, parts)), other.text) is not None
        )


def browser_boxes(section: ElementHandle) -> list[Placed]:
    """Texts, tables, listings and pictures of a slide in the browser."""
    return [Placed(letters(text), tuple(rect)) for text, *rect in section.evaluate(BOXES)]


def office_boxes(file: Path) -> list[list[Placed]]:
    """Texts, tables and pictures on each slide of a PowerPoint file that is not hidden.

    Titles above a slide, which only screen readers find, are left out.
    """
    from pptx import Presentation

    deck = Presentation(BytesIO(with_fallbacks(file.read_bytes())))
    width, height = deck.slide_width, deck.slide_height
    slides = []
    for slide in deck.slides:
        if slide._element.get("show") == "0":
            continue
        boxes = []
        for shape in slide.shapes:
            text = _shape_text(shape)
            if text and shape.top is not None and shape.top + shape.height > 0:
                rect = (shape.left / width, shape.top / height, shape.width / width, shape.height / height)
                boxes.append(Placed(letters(text), rect))
        slides.append(boxes)
    return slides


_DRAWN = {"Chart": "chart", "Diagram": "diagram", "Film": "media", "Sound": "media"}


def _shape_text(shape: Any) -> str:
    if kind := _DRAWN.get(shape.name.split(" ")[0]):
        return f"{DRAWN}{kind}"
    if shape.has_text_frame:
        return str(shape.text_frame.text)
    if getattr(shape, "has_table", False) and shape.has_table:
        return "".join(cell.text_frame.text for row in shape.table.rows for cell in row.cells)
    if (shape.shape_type is not None and shape.shape_type.name == "PICTURE") or hasattr(shape, "crop_left"):
        return DRAWN + str(shape._element._nvXxPr.cNvPr.get("descr", ""))
    return ""
