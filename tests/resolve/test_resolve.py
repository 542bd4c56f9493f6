"""Resolving leaves primitives only, with their bytes and colours, and tells what is missing at its place."""

from collections.abc import Callable

import pytest

from slidegen.diagnostics import Diagnostic, Report
from slidegen.model.assets import Asset, AssetKind
from slidegen.model.blocks import (
    Block,
    CodeBlock,
    Directive,
    Group,
    Heading,
    List,
    ListItem,
    Panel,
    Paragraph,
    Picture,
    Quote,
    Token,
)
from slidegen.model.deck import Author, Deck, Footnote, Meta, Section, Slide, SlideSettings
from slidegen.model.inlines import Text
from slidegen.model.walk import all_blocks
from slidegen.resolve import resolve
from slidegen.resolve.code.highlight import MAX_CHARACTERS
from slidegen.source import Source, Span
from slidegen.world import Memory
from tests.narrow import a
from tests.pictures.test_headers import SAMPLES

SOURCE = Source("deck.md", "# A\n\n![cat.png](cat.png)\n")
P = Paragraph(inlines=(Text("p"),))


def resolved(
    *blocks: Block,
    notes: tuple[Block, ...] = (),
    settings: SlideSettings | None = None,
    meta: Meta | None = None,
    footnotes: tuple[Footnote, ...] = (),
    sections: tuple[Section, ...] = (),
    files: dict[str, bytes] | None = None,
) -> tuple[Deck, list[Diagnostic]]:
    report = Report()
    slide = Slide(
        id="a",
        kind="content",
        title=Heading(level=2, inlines=(Text("A"),)),
        blocks=blocks,
        notes=notes,
        settings=settings or SlideSettings(),
        section=None,
        span=SOURCE.span(0, 3),
    )
    deck = Deck(source=SOURCE, meta=meta or Meta(), slides=(slide,), footnotes=footnotes, sections=sections)
    return resolve(deck, Memory({"cat.png": SAMPLES["png"]} if files is None else files), report), list(report)


def kind_of(block: Block) -> AssetKind:
    return a(Asset, a(Picture, block).asset).kind


def picture(source: str = "cat.png") -> Picture:
    return Picture(source=source, alt="A cat", span=SOURCE.span(5, 24))


@pytest.mark.parametrize(
    "wrap",
    [
        lambda block: block,
        lambda block: Group(name="left", blocks=(block,)),
        lambda block: List(ordered=False, items=(ListItem(blocks=(P, block)),)),
        lambda block: Quote(blocks=(Directive(name="callout", argument="tip", blocks=(block,)),)),
    ],
)
def test_pictures_get_their_bytes_wherever_they_stand(wrap: Callable[[Block], Block]) -> None:
    deck, problems = resolved(wrap(picture()), notes=(wrap(picture()),))
    assert not problems
    for blocks in (deck.slides[0].blocks, deck.slides[0].notes):
        found = [block for block in all_blocks(blocks) if isinstance(block, Picture)]
        assert [kind_of(block) for block in found] == ["png"]


def test_a_missing_picture_stays_and_is_told_at_its_name() -> None:
    deck, (problem,) = resolved(picture(), files={"cats.png": b""})
    assert a(Picture, deck.slides[0].blocks[0]).asset is None
    assert (problem.code, problem.help) == ("missing-file", "did you mean `cats.png`?")
    assert (a(Span, problem.span).start, a(Span, problem.span).text) == (16, "cat.png")


def test_a_picture_of_an_included_text_is_found_by_its_last_name() -> None:
    _, (problem,) = resolved(picture("parts/cat.png"), files={})
    assert a(Span, problem.span).text == "cat.png"


def test_directives_are_lowered() -> None:
    deck, _ = resolved(Directive(name="callout", argument="tip", blocks=(P,)))
    (panel,) = deck.slides[0].blocks
    assert isinstance(panel, Panel)
    assert panel.blocks == (P,)


def test_listings_get_colours() -> None:
    deck, problems = resolved(CodeBlock(text="x = 1", language="python"))
    assert a(CodeBlock, deck.slides[0].blocks[0]).lines[0][-1] == Token("number", "1")
    assert not problems


def test_an_unknown_language_is_a_remark_with_the_nearest() -> None:
    deck, (problem,) = resolved(CodeBlock(text="x = 1", language="pyhton", span=SOURCE.span(0, 1)))
    assert a(CodeBlock, deck.slides[0].blocks[0]).lines == ((Token("", "x = 1"),),)
    assert (problem.code, problem.severity) == ("unknown-language", "info")
    assert problem.help == "did you mean `python`?"


def test_a_huge_listing_is_a_remark() -> None:
    deck, (problem,) = resolved(CodeBlock(text="x = 1\n" * MAX_CHARACTERS, language="python"))
    assert len(a(CodeBlock, deck.slides[0].blocks[0]).lines) == MAX_CHARACTERS + 1
    assert problem.code == "long-listing"


def test_footnotes_are_resolved() -> None:
    deck, _ = resolved(P, footnotes=(Footnote(label="n", number=1, blocks=(picture(),)),))
    assert kind_of(deck.footnotes[0].blocks[0]) == "png"


def test_pictures_that_settings_name() -> None:
    files = {"back.jpg": SAMPLES["jpeg"], "logo.png": SAMPLES["png"], "ann.webp": SAMPLES["webp"]}
    meta = Meta(logo="logo.png", authors=(Author(name="Ann", photo="ann.webp"), Author(name="Bob", photo="bob.png")))
    deck, (problem,) = resolved(P, settings=SlideSettings(background_image="back.jpg"), meta=meta, files=files)
    assert {name: asset.kind for name, asset in deck.assets.items()} == {
        "logo.png": "png",
        "ann.webp": "webp",
        "back.jpg": "jpeg",
    }
    assert problem.message == "`bob.png` is not there"


def test_generated_slides_are_filled_and_resolved() -> None:
    author = Author(name="Ann", photo="cat.png")
    deck, problems = resolved(settings=SlideSettings(layout="speaker"), meta=Meta(authors=(author,)))
    assert kind_of(a(Group, deck.slides[0].blocks[0]).blocks[0]) == "png"
    assert not problems
    deck, _ = resolved(settings=SlideSettings(layout="agenda"), sections=(Section(name="One", slide="a"),))
    assert isinstance(deck.slides[0].blocks[0], List)


def test_a_slide_without_anything_to_resolve_is_itself() -> None:
    deck, _ = resolved(P)
    again = resolve(deck, Memory(), Report())
    assert again.slides[0] is deck.slides[0]
