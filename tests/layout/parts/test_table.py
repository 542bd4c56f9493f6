"""Tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slidegen.layout.parts.build import build
from slidegen.layout.parts.table import TablePart, columns, exact, is_number
from slidegen.model.blocks import Cell, Table
from slidegen.model.frames import TableFrame
from slidegen.model.style import Align
from slidegen.units import Rect, inches, points
from tests.layout.helpers import inlines, kit, setting, words

WIDTH = inches(10)


def table(*rows: str, header: str = "", aligns: tuple[Align | None, ...] = (), **more: object) -> Table:
    def cells(row: str) -> tuple[Cell, ...]:
        return tuple(Cell(inlines=inlines(text.strip())) for text in row.split("|"))

    return Table(
        header=(cells(header),) if header else (), rows=tuple(cells(row) for row in rows), aligns=aligns, **more  # type: ignore[arg-type]
    )  # fmt: skip


def part(block: Table) -> TablePart:
    made = build((block,), setting(), kit()).entries[0].part
    assert isinstance(made, TablePart)
    return made


def frame(block: Table, width: int = WIDTH, scale: float = 1.0) -> TableFrame:
    made = part(block)
    (only,) = made.frames(Rect(0, 0, width, made.least(width, scale)), scale)
    assert isinstance(only, TableFrame)
    return only


def test_widths_and_heights_add_up_to_the_rectangle() -> None:
    made = frame(table("a | some more words", "c | d", header="One | Two"))
    assert sum(made.widths) == made.rect.width
    assert sum(row.height for row in made.rows) == made.rect.height
    assert made.rect.width <= WIDTH


def test_a_table_knows_when_its_columns_break_words() -> None:
    made = part(table("|".join(["internationalisation"] * 5)))
    assert made.breaks(WIDTH, 1.0)
    assert not made.breaks(WIDTH, 0.5)
    assert not part(table("a | b")).breaks(WIDTH, 1.0)


def test_the_column_with_more_to_say_is_wider() -> None:
    made = frame(table(f"a | {words(30)}"))
    assert made.rect.width == WIDTH
    assert made.widths[1] > 4 * made.widths[0]
    assert made.rows[0].cells[0].paragraph.lines == 1


def test_widths_are_honoured() -> None:
    made = frame(table("a | b", widths=(20.0, 80.0)))
    assert made.widths == (WIDTH // 5, WIDTH - WIDTH // 5)


def test_a_row_is_as_tall_as_its_tallest_cell() -> None:
    made = frame(table(f"a | {words(60)}"))
    cell = made.rows[0].cells[1].paragraph
    assert cell.lines > 1
    assert abs(made.rows[0].height - points(cell.lines * cell.pitch) - 2 * made.padding_y) < 100


def test_numbers_go_to_the_right_unless_the_author_says_otherwise() -> None:
    made = frame(table("a | 1,000 | 3", "b | 12 % | 4", header="Name | Share | Rank", aligns=(None, None, "center")))
    assert [cell.paragraph.align for cell in made.rows[0].cells] == ["start", "end", "center"]
    assert [cell.paragraph.align for cell in made.rows[1].cells] == ["start", "end", "center"]


@pytest.mark.parametrize(
    "text", ["1", "-2.5", "1,234.50", "12 %", "€ 3", "$4.20", "30 ms", "1e9", "±3", "2×", "10 MB/s", "−5", "~40"]
)
def test_numbers_are_told(text: str) -> None:
    assert is_number(text)


@pytest.mark.parametrize("text", ["", "a", "v2.0", "Linux 2.6", "1st place here", "3 apples and more", "x86"])
def test_other_text_is_no_number(text: str) -> None:
    assert not is_number(text)


def test_headers_are_bold() -> None:
    made = frame(table("a | b", header="One | Two", header_column=True))
    assert made.rows[0].header
    assert all(cell.header and cell.paragraph.bold for cell in made.rows[0].cells)
    assert [cell.header for cell in made.rows[1].cells] == [True, False]
    assert [cell.paragraph.bold for cell in made.rows[1].cells] == [True, False]


def test_a_caption_stands_below_the_table() -> None:
    stack = build((table("a | b", caption=inlines("What it shows")),), setting(), kit())
    grid, caption = stack.frames(Rect(0, 0, WIDTH, inches(4)), 1.0)
    assert isinstance(grid, TableFrame)
    assert grid.caption == "What it shows"
    assert caption.rect.y >= grid.rect.bottom


def test_rows_may_be_uneven_and_tables_empty() -> None:
    made = frame(table("a", "b | c | d"))
    assert [len(row.cells) for row in made.rows] == [1, 3]
    assert len(made.widths) == 3
    assert build((Table(header=(), rows=(), aligns=()),), setting(), kit()).entries == []


@given(
    st.lists(st.tuples(st.floats(1, 50), st.floats(0, 200)), min_size=1, max_size=8),
    st.integers(100, 2000),
)
def test_columns_fill_the_table_and_keep_their_longest_word(sizes: list[tuple[float, float]], total: int) -> None:
    least = [low for low, _ in sizes]
    most = [low + more for low, more in sizes]
    found = exact(columns(least, most, total), total)
    assert sum(found) == total
    if sum(least) <= total:
        assert all(width >= low - 1.5 for width, low in zip(found, least, strict=True))
