"""Decks on templates in viewers: Microsoft's SDK finds no fault, and in LibreOffice words are where they belong."""

import re
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest

from slidegen import output, pipeline
from slidegen.diagnostics import Report
from slidegen.model.frames import TextFrame
from slidegen.model.placed import PlacedDeck
from slidegen.pipeline import Request
from slidegen.source import Source
from slidegen.units import Rect
from slidegen.world import Memory
from tests.ooxml.checks import package_problems
from tests.ooxml.sdk import sdk_problems
from tests.rendering.office import converted, pages, to_pdf
from tests.templates.archives import Files, edited, replace_in, unzipped
from tests.templates.decks import on_template
from tests.templates.specimens import SPECIMENS, specimen

pytestmark = pytest.mark.render

NEAR = 0.02
"""How far beyond its frame, as a fraction of the page, the box of a word may reach: it is taller than its letters."""

WORDS = re.compile(r"\bw\d+\b")


def words() -> Iterator[str]:
    """Words that are on no other place of a deck."""
    number = 100
    while True:
        number += 1
        yield f"w{number}"


def text(template: str) -> str:
    """A deck with words of its own in each place."""
    more = words()

    def some(count: int) -> str:
        return " ".join(next(more) for _ in range(count))

    items = "\n".join(f"{'    ' * (at % 3)}- {some(7)}" for at in range(9))
    columns = f"::: columns\n::: column\n{some(20)}\n:::\n::: column\n- {some(8)}\n- {some(4)}\n:::\n:::"
    return f"""---
theme: {template}
title: {some(3)}
subtitle: {some(4)}
---

# {some(2)}

## {some(4)}

{items}

## {some(3)}

{columns}

## {some(2)} {{layout=statement}}

{some(6)}

## {{layout=quote}}

> {some(12)}
>
> — {some(2)}

## {some(3)} {{layout=three-columns}}

::: columns
::: column
{some(9)}
:::
::: column
{some(9)}
:::
::: column
{some(9)}
:::
:::

## {some(3)}

| {some(1)} | {some(1)} |
|---|---|
| {some(2)} | {some(2)} |

{some(9)}
"""


def placed(template: str, data: bytes) -> tuple[PlacedDeck, bytes]:
    """The deck on a template as layout has it, and its PowerPoint file."""
    report, world, request = Report(), Memory({template: data}), Request(outputs=("pptx",), debug=True)
    deck = pipeline.read_deck(Source("deck.md", text(template)), world, report, request)
    assert deck is not None
    talk = pipeline.place_deck(deck, world, report, request)
    assert talk is not None
    sink = output.Memory()
    pipeline.write_output(talk, "pptx", "deck", nullcontext(sink), world, report, request)
    return talk.placed["pptx"], sink.files["deck.pptx"]


def in_shipped_fonts(files: Files) -> None:
    """Name a font that is there: viewers have others for those that they lack, and break lines elsewhere."""
    replace_in(files, "ppt/", ('typeface="(?:Calibri|Arial)"', 'typeface="Inter"'))


def astray(deck: PlacedDeck, pdf: Path) -> list[str]:
    """The words that are outside their frames, or nowhere."""
    found = []
    for slide, page in zip(deck.slides, pages(pdf), strict=True):
        shown = {word.text.strip(".,").casefold(): word for word in page.words}
        for rect, word in frames(deck, slide.index):
            at = shown.get(word)
            if at is None:
                found.append(f"slide {slide.index + 1}: {word} is not there")
            elif not (
                rect.x / deck.size.width - NEAR <= at.left
                and at.right <= rect.right / deck.size.width + NEAR
                and rect.y / deck.size.height - NEAR <= at.top
                and at.bottom <= rect.bottom / deck.size.height + NEAR
            ):
                found.append(f"slide {slide.index + 1}: {word} is outside its frame")
    return found


def frames(deck: PlacedDeck, index: int) -> Iterator[tuple[Rect, str]]:
    """Each word of a slide's texts with its frame, if they fit there."""
    for region in deck.slides[index].regions:
        for frame in region.frames:
            if isinstance(frame, TextFrame) and not frame.overflows:
                for paragraph in frame.paragraphs:
                    for piece in paragraph.pieces:
                        for word in WORDS.findall(getattr(piece, "text", "")):
                            yield frame.rect, word


def test_the_sdk_finds_no_fault(tmp_path: Path) -> None:
    files = []
    for name in SPECIMENS:
        files.append(tmp_path / f"{name}.pptx")
        files[-1].write_bytes(on_template(name)[0]["deck.pptx"])
    assert {path: faults for path, faults in sdk_problems(files).items() if faults} == {}


def test_words_are_in_their_frames(tmp_path: Path) -> None:
    decks = {}
    for name in SPECIMENS:
        deck, data = placed(name, edited(specimen(name), in_shipped_fonts))
        path = tmp_path / f"{name.replace('.', '-')}.pptx"
        path.write_bytes(data)
        decks[name] = (deck, path)
    pdfs = to_pdf([path for _, path in decks.values()], tmp_path)
    found = {name: astray(deck, pdf) for (name, (deck, _)), pdf in zip(decks.items(), pdfs, strict=True)}
    assert {name: words for name, words in found.items() if words} == {}


def test_a_template_that_libreoffice_wrote_serves_as_well(tmp_path: Path) -> None:
    """It gives shapes ids that others have, placeholders no numbers, and masters no text styles."""
    source, folder, result = tmp_path / "own.pptx", tmp_path / "written", tmp_path / "deck.pptx"
    source.write_bytes(placed("harbour.potx", specimen("harbour.potx"))[1])
    folder.mkdir()
    data = converted([source], folder, "pptx")[0].read_bytes()
    assert b"LibreOffice" in unzipped(data)["docProps/app.xml"]
    deck, made = placed("written.pptx", data)
    result.write_bytes(made)
    assert [each for each in package_problems(made) if "placeholder" not in each] == []
    assert sdk_problems([result]) == {str(result): []}
    assert astray(deck, to_pdf([result], tmp_path)[0]) == []
