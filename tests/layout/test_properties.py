"""What holds for every deck."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from slidegen.diagnostics import Report
from slidegen.model.blocks import (
    Block,
    Cell,
    CodeBlock,
    Column,
    Columns,
    DefinitionItem,
    DefinitionList,
    FormulaBlock,
    Group,
    Heading,
    List,
    ListItem,
    Panel,
    Paragraph,
    Picture,
    Quote,
    RawBlock,
    Rule,
    Table,
)
from slidegen.model.deck import Deck, FitMode, Meta, Slide, SlideSettings
from slidegen.model.frames import (
    BoxFrame,
    ChartFrame,
    CodeFrame,
    DiagramFrame,
    FormulaFrame,
    Frame,
    HtmlFrame,
    MediaFrame,
    PictureFrame,
    TableFrame,
    TextFrame,
)
from slidegen.model.inlines import Code, Inline, LineBreak, Marked, Text
from slidegen.model.placed import PlacedDeck, PlacedSlide
from slidegen.model.text import Paragraph as Placed
from slidegen.units import Rect
from tests.layout.helpers import LAYOUTS, STYLES, asset, deck, placed, within

_WORD = st.sampled_from(["alpha", "beta", "well-known", "漢字", "שלום", "🎉", "x" * 90, "naïve", "3.14", "end."])
_TEXT = st.lists(_WORD, min_size=1, max_size=14).map(" ".join)
_INLINE: st.SearchStrategy[Inline] = st.one_of(
    _TEXT.map(Text),
    _TEXT.map(Code),
    _TEXT.map(lambda text: Marked("strong", (Text(text),))),
    st.just(LineBreak()),
)
_INLINES = st.lists(_INLINE, max_size=3).map(tuple)
_CELL = _INLINES.map(lambda inlines: Cell(inlines=inlines))
_ROW = st.lists(_CELL, min_size=1, max_size=4).map(tuple)


def _leaves() -> st.SearchStrategy[Block]:
    return st.one_of(
        _INLINES.map(lambda inlines: Paragraph(inlines=inlines)),
        _INLINES.map(lambda inlines: Heading(level=3, inlines=inlines)),
        st.lists(_TEXT, max_size=6).map(lambda lines: CodeBlock(text="\n".join(lines), line_numbers=True)),
        st.builds(
            lambda width, height, alt: Picture(
                source="a.png", alt=alt, asset=asset(width, height), caption=(Text(alt),)
            ),
            st.integers(1, 4000),
            st.integers(1, 4000),
            _TEXT,
        ),
        st.lists(_ROW, min_size=1, max_size=5).map(
            lambda rows: Table(header=tuple(rows[:1]), rows=tuple(rows[1:]), aligns=())
        ),
        _TEXT.map(lambda text: FormulaBlock(tex=text)),
        _TEXT.map(lambda text: RawBlock(format="html", text=f"<p>{text}</p>")),
        st.just(Rule()),
    )


def _nested(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    several = st.lists(inner, max_size=3).map(tuple)
    return st.one_of(
        st.builds(
            lambda ordered, items: List(ordered=ordered, items=tuple(ListItem(blocks=item) for item in items)),
            st.booleans(),
            st.lists(several, min_size=1, max_size=4),
        ),
        st.builds(lambda blocks, who: Quote(blocks=blocks, attribution=who), several, _INLINES),
        st.builds(lambda title, blocks: Panel(tone="note", title=title, blocks=blocks), _INLINES, several),
        st.builds(
            lambda columns: Columns(columns=tuple(Column(blocks=blocks) for blocks in columns)),
            st.lists(several, max_size=4),
        ),
        st.builds(
            lambda term, blocks: DefinitionList(items=(DefinitionItem(term=term, definitions=(blocks,)),)),
            _INLINES,
            several,
        ),
        st.builds(lambda name, blocks: Group(name=name, blocks=blocks), st.sampled_from(["", "left", "odd"]), several),
    )


_BLOCK = st.recursive(_leaves(), _nested, max_leaves=6)
_LAYOUT = st.sampled_from(["", "", *(layout.name for layout in LAYOUTS), "unheard-of"])


@st.composite
def _slides(draw: st.DrawFn) -> Slide:
    title = draw(st.one_of(st.none(), _INLINES))
    return Slide(
        id=f"s{draw(st.integers(0, 10**6))}",
        kind=draw(st.sampled_from(["title", "section", "content", "content"])),
        title=Heading(level=2, inlines=title) if title is not None else None,
        blocks=tuple(draw(st.lists(_BLOCK, max_size=4))),
        notes=tuple(draw(st.lists(_BLOCK, max_size=2))),
        settings=SlideSettings(layout=draw(_LAYOUT)),
        section=None,
        span=None,
    )


@st.composite
def _decks(draw: st.DrawFn) -> Deck:
    fit: FitMode = draw(st.sampled_from(["shrink", "shrink", "split", "error", "off"]))
    return deck(*draw(st.lists(_slides(), max_size=3)), meta=Meta(fit=fit))


def _said(frame: Frame) -> str:
    match frame:
        case TextFrame(paragraphs=paragraphs):
            return " ".join(paragraph.text for paragraph in paragraphs)
        case TableFrame(rows=rows):
            return " ".join(cell.paragraph.text for row in rows for cell in row.cells)
        case CodeFrame(lines=lines):
            return " ".join("".join(token.text for token in line.tokens) for line in lines)
        case HtmlFrame(fallback=fallback):
            return _said(fallback)
        case PictureFrame(alt=alt) | ChartFrame(alt=alt) | DiagramFrame(alt=alt) | MediaFrame(alt=alt):
            return alt
        case FormulaFrame(tex=tex):
            return tex
        case BoxFrame():
            return ""


def _paragraphs(frame: Frame) -> list[Placed]:
    match frame:
        case TextFrame(paragraphs=paragraphs):
            return list(paragraphs)
        case TableFrame(rows=rows):
            return [cell.paragraph for row in rows for cell in row.cells]
        case HtmlFrame(fallback=fallback):
            return list(fallback.paragraphs)
        case _:
            return []


def _frames(slide: PlacedSlide) -> list[Frame]:
    return [frame for region in slide.regions for frame in region.frames]


def _letters(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _characters(value: object) -> str:
    """All characters of the texts in a value of the model, in no particular order."""
    fields = getattr(value, "__struct_fields__", ())
    skipped = {"id", "kind", "settings", "source", "format", "mark", "name", "bullet", "tone", "asset", "key"}
    if isinstance(value, tuple):
        return "".join(map(_characters, value))
    if isinstance(value, str):
        return _letters(re.sub(r"</?p>", "", value))
    return "".join(_characters(getattr(value, field)) for field in fields if field not in skipped)


def _overlap(one: Rect, other: Rect) -> bool:
    return one.x < other.right - 2 and other.x < one.right - 2 and one.y < other.bottom - 2 and other.y < one.bottom - 2


def _laid(made: Deck) -> tuple[PlacedDeck, Report]:
    report = Report()
    return placed(made, report), report


@settings(max_examples=150, deadline=None)
@given(_decks())
def test_every_character_of_the_deck_is_in_the_placed_deck(made: Deck) -> None:
    result, _ = _laid(made)
    shown = "".join(_letters(_said(frame)) for slide in result.slides for frame in _frames(slide))
    noted = "".join(_letters(paragraph.text) for slide in result.slides for paragraph in slide.notes)
    for character in set(_characters(made.slides)):
        assert (shown + noted).count(character) >= _characters(made.slides).count(character)


@settings(max_examples=150, deadline=None)
@given(_decks())
def test_frames_stay_within_their_regions_and_apart(made: Deck) -> None:
    result, report = _laid(made)
    full = any(problem.code in ("overflow", "title-long") for problem in report)
    for slide in result.slides:
        for region in slide.regions:
            rects = [frame.rect for frame in region.frames if not isinstance(frame, BoxFrame)]
            for at, rect in enumerate(rects):
                assert rect.width > 0
                assert rect.height > 0
                assert rect.x >= region.rect.x
                assert rect.right <= region.rect.right + 2
                assert full or within(rect, region.rect)
                assert not any(_overlap(rect, other) for other in rects[at + 1 :])


@settings(max_examples=150, deadline=None)
@given(_decks())
def test_regions_of_a_slide_do_not_overlap(made: Deck) -> None:
    result, report = _laid(made)
    full = any(problem.code == "overflow" for problem in report)
    for slide in result.slides:
        if full or slide.layout == "image-full":  # where text may stand on the picture
            continue
        for at, region in enumerate(slide.regions):
            for other in slide.regions[at + 1 :]:
                assert not any(_overlap(one.rect, two.rect) for one in region.frames for two in other.frames)


@settings(max_examples=150, deadline=None)
@given(_decks())
def test_text_is_never_smaller_than_its_styles_minimum(made: Deck) -> None:
    result, _ = _laid(made)
    smallest = min(style.minimum for style in STYLES.values())
    for slide in result.slides:
        for frame in _frames(slide):
            assert all(paragraph.size >= smallest and paragraph.lines >= 1 for paragraph in _paragraphs(frame))
            if isinstance(frame, CodeFrame):
                assert frame.size >= smallest


@settings(max_examples=60, deadline=None)
@given(_decks())
def test_the_same_deck_is_laid_out_the_same(made: Deck) -> None:
    first, report = _laid(made)
    second, again = _laid(made)
    assert first == second
    assert report.diagnostics == again.diagnostics


@settings(max_examples=60, deadline=None)
@given(_decks())
def test_a_placeholder_is_filled_once(made: Deck) -> None:
    result, _ = _laid(made)
    for slide in result.slides:
        slots = [frame.slot for frame in _frames(slide) if frame.slot]
        assert len(slots) == len(set(slots))
