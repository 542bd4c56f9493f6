"""Each rule finds its fault, and nothing where there is none."""

from typing import Any

import pytest

from slidegen.check.run import rule
from slidegen.diagnostics import Report
from slidegen.model.attributes import Attributes
from slidegen.model.blocks import Block, Group, Heading, Paragraph, Picture
from slidegen.model.deck import Deck, Meta, Slide, SlideSettings
from slidegen.model.inlines import Text
from slidegen.model.motion import Transition
from slidegen.model.placed import PlacedDeck, PlacedRegion, PlacedSlide
from slidegen.model.walk import inline_text
from slidegen.source import Source
from slidegen.units import Rect, Size

SOURCE = Source("deck.md", "# A\n\n![](a.png)\n")
P = Paragraph(inlines=(Text("p"),))


def slide(id: str, *blocks: Block, title: str = "T", **settings: Any) -> Slide:
    return Slide(
        id=id,
        kind="content",
        title=Heading(level=2, inlines=(Text(title),)) if title else None,
        blocks=blocks,
        notes=(),
        settings=SlideSettings(**settings),
        section=None,
        span=SOURCE.span(0, 3),
    )


def deck(*slides: Slide) -> Deck:
    return Deck(source=SOURCE, meta=Meta(), slides=slides)


def place(deck: Deck, layout: str = "content") -> PlacedDeck:
    """A placed deck with the titles of *deck* and a body region where it has blocks."""
    region = PlacedRegion(name="body", role="body", rect=Rect(0, 0, 1, 1), frames=())
    slides = tuple(
        PlacedSlide(
            id=slide.id,
            index=number,
            number=number + 1,
            layout=slide.settings.layout or layout,
            title=inline_text(slide.title.inlines) if slide.title else "",
            regions=(region,) if slide.blocks else (),
            transition=slide.settings.transition,
            span=slide.span,
        )
        for number, slide in enumerate(deck.slides)
    )
    return PlacedDeck(meta=Meta(), size=Size(1, 1), slides=slides, sections=(), total=len(slides))


def found(name: str, *slides: Slide) -> list[str]:
    report = Report()
    whole = deck(*slides)
    rule(name)(whole, place(whole), report)
    assert all(diagnostic.code == name and diagnostic.span is not None for diagnostic in report)
    return [diagnostic.message for diagnostic in report]


def test_empty_slides_are_found() -> None:
    assert found("empty-slide", slide("a", title=""), slide("b"), slide("c", P, title="")) == [
        "the slide has nothing on it"
    ]


@pytest.mark.parametrize("settings", [{"layout": "blank"}, {"background": "#123456"}, {"background_image": "a.png"}])
def test_slides_that_are_meant_to_be_empty_are_not(settings: dict[str, Any]) -> None:
    assert found("empty-slide", slide("a", title="", **settings)) == []


@pytest.mark.parametrize("layout", ["agenda", "speaker"])
def test_slides_that_could_not_fill_themselves_are_empty(layout: str) -> None:
    assert found("empty-slide", slide("a", layout=layout), slide("b", P, layout=layout)) == [
        "the slide has nothing on it but its title"
    ]


@pytest.mark.parametrize(("layout", "word"), [("agenda", "sections"), ("speaker", "author"), ("", "separator")])
def test_the_help_fits_the_layout(layout: str, word: str) -> None:
    report = Report()
    whole = deck(slide("a", title="", layout=layout))
    rule("empty-slide")(whole, place(whole), report)
    assert word in report.diagnostics[0].help


def test_titles_that_are_there_twice_are_found() -> None:
    slides = (slide("a", P), slide("b", P, title="B"), slide("c", P), slide("d", P, title=""), slide("e", P, title=""))
    assert found("duplicate-title", *slides) == ["slides 1 and 3 have the same title"]


def test_slides_that_morph_keep_their_title() -> None:
    assert found("duplicate-title", slide("a", P), slide("b", P, transition=Transition("morph"))) == []


def test_missing_titles_are_found() -> None:
    assert found("missing-title", slide("a", P), slide("b", P, title="")) == ["slide 2 has no title"]


@pytest.mark.parametrize("layout", ["blank", "quote", "statement", "image-full"])
def test_some_layouts_need_no_title(layout: str) -> None:
    assert found("missing-title", slide("a", P, title="", layout=layout)) == []


def test_missing_alternative_texts_are_found() -> None:
    bare = Picture(source="a.png", span=SOURCE.span(5, 15))
    described = Picture(source="b.png", alt="A cat", span=SOURCE.span(5, 15))
    assert found("missing-alt", slide("a", Group(name="left", blocks=(bare, described)))) == [
        "`a.png` has no alternative text"
    ]


@pytest.mark.parametrize("name", ["decorative", "background"])
def test_decoration_needs_none(name: str) -> None:
    assert found("missing-alt", slide("a", Picture(source="a.png", attributes=Attributes(classes=(name,))))) == []


def test_a_caption_will_do() -> None:
    assert found("missing-alt", slide("a", Picture(source="a.png", caption=(Text("A cat"),)))) == []
