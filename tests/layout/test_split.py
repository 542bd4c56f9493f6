"""``fit: split``."""

from hypothesis import given
from hypothesis import strategies as st

from slidegen.diagnostics import Report
from slidegen.layout.split import cut, length, split
from slidegen.model.blocks import Block, Cell, CodeBlock, Heading, List, Paragraph, Table, Token
from slidegen.model.deck import Meta
from slidegen.model.frames import CodeFrame, TableFrame, TextFrame
from slidegen.model.placed import PlacedDeck
from slidegen.model.text import Number
from tests.layout.helpers import bullets, codes, deck, inlines, paragraph, placed, regions, slide, words


def parts(*blocks: Block, report: Report | None = None) -> PlacedDeck:
    return placed(deck(slide(*blocks, notes=(paragraph("Say this."),)), meta=Meta(fit="split")), report)


def test_what_fits_is_not_split() -> None:
    assert len(parts(bullets("a")).slides) == 1


def test_a_list_goes_on_with_its_numbers_and_the_slides_say_so() -> None:
    report = Report()
    made = parts(bullets(*[words(20) for _ in range(20)], ordered=True), report=report)
    count = len(made.slides)
    assert count >= 2
    assert "slide-split" in codes(report)
    assert "overflow" not in codes(report)
    assert [each.title for each in made.slides] == [f"A title ({at + 1}/{count})" for at in range(count)]
    values = []
    for each in made.slides:
        (frame,) = regions(each)["body"].frames
        assert isinstance(frame, TextFrame)
        values += [paragraph.marker.value for paragraph in frame.paragraphs if isinstance(paragraph.marker, Number)]
    assert values == list(range(1, 21))


def test_parts_count_and_only_the_first_has_notes() -> None:
    made = parts(bullets(*[words(20) for _ in range(20)]))
    assert [each.number for each in made.slides] == list(range(1, len(made.slides) + 1))
    assert [bool(each.notes) for each in made.slides] == [True] + [False] * (len(made.slides) - 1)


def test_a_table_has_its_header_on_each_part() -> None:
    rows = tuple((Cell(inlines=inlines(str(at))),) for at in range(60))
    made = parts(Table(header=((Cell(inlines=inlines("Head")),),), rows=rows, aligns=(None,)))
    frames = [regions(each)["body"].frames[0] for each in made.slides]
    assert len(frames) >= 2
    assert all(isinstance(frame, TableFrame) and frame.rows[0].header for frame in frames)


def test_a_table_is_not_cut_through_joined_cells() -> None:
    def row(name: str, height: int = 1, *, covered: bool = False) -> tuple[Cell, ...]:
        return Cell(inlines=inlines(name), rows=height, covered=covered), Cell(inlines=inlines("x"))

    block = Table(
        header=(),
        aligns=(None, None),
        rows=(row("a"), row("b", 3), row("", covered=True), row("", covered=True), row("c")),
    )
    assert length(block) == 3
    head, tail = cut(block, 2)
    assert isinstance(head, Table)
    assert isinstance(tail, Table)
    assert (len(head.rows), len(tail.rows)) == (4, 1)


def test_a_listing_goes_on_with_its_numbers() -> None:
    made = parts(CodeBlock(text="\n".join(f"line {at}" for at in range(70)), line_numbers=True))
    numbers = []
    for each in made.slides:
        (frame,) = regions(each)["body"].frames
        assert isinstance(frame, CodeFrame)
        numbers += [line.number for line in frame.lines]
    assert numbers == list(range(1, 71))


def test_a_listing_is_cut_at_a_blank_line_where_there_is_one() -> None:
    lines = [f"line {at}" if at % 9 else "" for at in range(1, 60)]
    tokens = tuple((Token("", line),) if line else () for line in lines)
    made = parts(CodeBlock(text="\n".join(lines), lines=tokens, line_numbers=True))
    frames = [frame for each in made.slides for frame in regions(each)["body"].frames]
    listings = [frame for frame in frames if isinstance(frame, CodeFrame)]
    assert len(listings) > 1
    assert [line.number for frame in listings for line in frame.lines] == list(range(1, 60))
    assert all(frame.lines[-1].tokens == () for frame in listings[:-1])


def test_a_paragraph_that_is_too_tall_by_itself_overflows() -> None:
    report = Report()
    assert len(parts(paragraph(words(1200)), report=report).slides) == 1
    assert "overflow" in codes(report)


def test_a_heading_goes_with_what_follows() -> None:
    def fits(blocks: list[Block], scale: float) -> bool:
        return len(blocks) <= 3

    blocks: list[Block] = [paragraph("1"), paragraph("2"), Heading(level=3, inlines=inlines("H")), paragraph("3")]
    assert split(blocks, (1.0,), fits) == [blocks[:2], blocks[2:]]


def test_the_largest_scale_that_needs_no_more_slides_is_taken() -> None:
    def fits(blocks: list[Block], scale: float) -> bool:
        return len(blocks) <= 4 / scale

    blocks: list[Block] = [paragraph(str(at)) for at in range(10)]
    assert [len(chunk) for chunk in split(blocks, (1.0, 0.8, 0.5), fits)] == [5, 5]
    assert [len(chunk) for chunk in split(blocks, (1.0, 0.9, 0.85, 0.4), fits)] == [4, 4, 2]


def test_code_is_cut_with_its_tokens_and_steps() -> None:
    block = CodeBlock(
        text="a\nb\nc",
        lines=((Token("", "a"),), (Token("", "b"),), (Token("", "c"),)),
        start=5,
        steps=(frozenset({1, 3}), frozenset(), frozenset({3})),
    )
    head, tail = cut(block, 2)
    assert isinstance(head, CodeBlock)
    assert isinstance(tail, CodeBlock)
    assert (head.text, tail.text, tail.start) == ("a\nb", "c", 7)
    assert (head.steps, tail.steps) == (
        (frozenset({1}), frozenset()),
        (frozenset({1}), frozenset(), frozenset({1})),
    )
    assert (len(head.lines), len(tail.lines)) == (2, 1)


@given(st.lists(st.integers(1, 9), min_size=1, max_size=12), st.integers(1, 12))
def test_splitting_keeps_everything_in_its_order(sizes: list[int], room: int) -> None:
    def weight(block: Block) -> int:
        return length(block) if isinstance(block, List) else 1

    def fits(blocks: list[Block], scale: float) -> bool:
        return sum(map(weight, blocks)) <= room

    blocks: list[Block] = [bullets(*[f"{at}.{item}" for item in range(size)]) for at, size in enumerate(sizes)]
    chunks = split(blocks, (1.0,), fits)

    def said(block: Block) -> list[str]:
        assert isinstance(block, List)
        firsts = [item.blocks[0] for item in block.items]
        return [first.inlines[0].text for first in firsts if isinstance(first, Paragraph)]  # type: ignore[union-attr]

    assert [text for chunk in chunks for block in chunk for text in said(block)] == [
        text for block in blocks for text in said(block)
    ]
    assert all(fits(chunk, 1.0) for chunk in chunks)


def test_the_time_for_a_long_block_grows_with_its_length() -> None:
    measured: list[int] = []

    def fits(blocks: list[Block], scale: float) -> bool:
        measured.append(sum(map(length, blocks)))
        return measured[-1] <= 15

    for count in (500, 5000):
        measured.clear()
        chunks = split([CodeBlock(text="\n".join(["x"] * count))], (1.0,), fits)
        assert [length(block) for chunk in chunks for block in chunk][:2] == [15, 15]
        assert sum(measured) < 12 * count


def test_five_hundred_rows_keep_their_order_and_their_header() -> None:
    rows = tuple((Cell(inlines=inlines(str(at))),) for at in range(500))
    made = parts(Table(header=((Cell(inlines=inlines("Head")),),), rows=rows, aligns=(None,)))
    frames = [frame for each in made.slides for frame in regions(each)["body"].frames]
    tables = [frame for frame in frames if isinstance(frame, TableFrame)]
    assert all(grid.rows[0].header for grid in tables)
    assert [row.cells[0].paragraph.text for grid in tables for row in grid.rows[1:]] == [str(at) for at in range(500)]
