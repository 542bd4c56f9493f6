"""A deck in fonts of the machine breaks its lines alike in both outputs, and both show these fonts."""

import re
import subprocess
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import ElementHandle

from tests.browser.harness import launched, watched
from tests.browser.talks import shown, talk_of, write_talk
from tests.narrow import a
from tests.parity.compare import Line, browser_lines, compare_lines
from tests.rendering.office import SECONDS, to_pdf

pytestmark = pytest.mark.render

DECK = """---
title: Fonts of this machine
theme: {fonts: {heading: DejaVu Serif, body: DejaVu Serif, mono: DejaVu Sans Mono}}
---

## Titles that are long enough to take a second line break where they were measured to break

A paragraph of plain text that goes on for long enough to need several lines, so that it can be seen where each of them
ends. *Emphasis has another face, with other widths, and it, too, goes on for a while*, **as do strong words, which are
a good deal wider than the others**; and `code` stands in between.

- AVATAR, Type, We, To and Yo are kerned, and so is what Vera and Walter have to say about the weather in these parts
- Voilà: Łódź, Škoda, Übergröße, “quotes” — and dashes, which all have widths that somebody has to know beforehand

## A table and a list

| What was measured | In which face                                        |
|-------------------|------------------------------------------------------|
| Headings          | bold, in the serif that this machine has for them    |
| Cells of tables   | regular, and narrow enough for a line to need breaking |

1. The first of a few points that are made at some length so that every one of them takes more than a single line of it
2. The second, which says the same in other words, of other lengths, which are the words that make all the difference
"""


def test_lines_break_alike_in_fonts_of_the_machine(tmp_path: Path) -> None:
    talk, world = talk_of(DECK)
    html, pptx = (write_talk(talk, output, "deck", tmp_path, world) for output in ("html", "pptx"))
    (pdf,) = to_pdf([pptx], tmp_path)
    lines: list[Line] = []
    document = pypdfium2.PdfDocument(pdf)
    try:
        with launched() as browser, watched(browser) as context:
            page = context.open(html)
            loaded = page.evaluate(
                "[...document.fonts].filter(font => font.status == 'loaded').map(font => font.family)"
            )
            for index, identifier in enumerate(shown(talk.placed["html"])):
                page.evaluate("index => Reveal.slide(index)", index)
                section = a(ElementHandle, page.query_selector("section.present"))
                lines += compare_lines(identifier, browser_lines(section), document[index])
    finally:
        document.close()
    assert {name.strip('"') for name in loaded} == {"DejaVu Serif", "DejaVu Sans Mono"}
    listed = subprocess.run(["pdffonts", str(pdf)], capture_output=True, text=True, timeout=SECONDS, check=True).stdout
    assert set(re.findall(r"\+(\w+)", listed)) == {"DejaVuSerif", "DejaVuSansMono"}
    assert len(lines) > 20
    assert [f"{line.slide}: {line.text}" for line in lines if not line.same] == []
