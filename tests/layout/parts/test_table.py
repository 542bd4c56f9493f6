"""Tables."""

import pytest
from msgspec.structs import replace

from slidegen.diagnostics import Report
from slidegen.layout.parts.build import build
from slidegen.layout.parts.table import TablePart
from slidegen.model.assets import Asset
from slidegen.model.blocks import Cell, Table
from slidegen.model.frames import TableFrame
from slidegen.model.inlines import Icon
from slidegen.model.style import Align
from slidegen.model.text import Sign
from slidegen.units import Rect, inches, points
from tests.layout.helpers import deck, inlines, kit, placed, setting, slide, words

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


def joined() -> Table:
    """Two rows of three, the first column in one cell and the first two of the header, too."""
    whole = table("a | b | c", " | e | f", header="One | | Three")
    head, first, second = (*whole.header, *whole.rows)
    return replace(
        whole,
        header=((replace(head[0], columns=2), replace(head[1], covered=True), head[2]),),
        rows=(
            (replace(first[0], rows=2, inlines=inlines("a " * 60)), *first[1:]),
            (replace(second[0], covered=True), *second[1:]),
        ),
        widths=(1.0, 4.0, 4.0),
    )


def test_joined_cells_keep_their_places() -> None:
    made = frame(joined())
    assert [[cell.covered for cell in row.cells] for row in made.rows] == [
        [False, True, False],
        [False, False, False],
        [True, False, False],
    ]
    assert (made.rows[0].cells[0].columns, made.rows[1].cells[0].rows) == (2, 2)
    assert made.rows[0].cells[0].paragraph.align == "center"


def test_the_last_row_makes_up_for_a_cell_over_several() -> None:
    made = frame(joined())
    tall = made.rows[1].cells[0].paragraph
    assert tall.lines > 4
    together = points(tall.lines * tall.pitch) + 2 * made.padding_y
    assert abs(made.rows[1].height + made.rows[2].height - together) < 100
    assert made.rows[2].height > made.rows[1].height


def test_columns_of_numbers_are_numeric_but_for_headers_and_names() -> None:
    made = frame(table("2024 | 1 | a", "2025 | – | b", header="Year | 2 | 3", header_column=True))
    assert [[cell.numeric for cell in row.cells] for row in made.rows] == [
        [False, False, False],
        [False, True, False],
        [False, True, False],
    ]
    assert [cell.paragraph.align for cell in made.rows[1].cells] == ["start", "end", "start"]


def test_numbers_have_the_room_of_the_widest_digits() -> None:
    ones, zeros = frame(table("1,111 | a")), frame(table("4,444 | a"))
    assert ones.widths == zeros.widths
    assert frame(table("w1,111 | a")).widths < frame(table("w4,444 | a")).widths


def test_a_broken_word_is_told_with_its_cell() -> None:
    report = Report()
    placed(deck(slide(table("a | " + "x" * 300))), report)
    assert [each.message for each in report if each.code == "overflow"] == [
        "a word of this cell is wider than its column, and is broken"
    ]


def test_what_is_too_long_is_told_in_rows() -> None:
    report = Report()
    placed(deck(slide(table(*["a | b"] * 60))), report)
    (overflow,) = (each for each in report if each.code == "overflow")
    made = part(table(*["a | b"] * 60))
    height = made.heights(WIDTH, 0.5)[0]
    assert made.surplus(WIDTH, 0.5, 3 * height) == 3
    assert made.surplus(WIDTH, 0.5, 3 * height + 1) == 4
    assert made.surplus(WIDTH, 0.5, 1000 * height) == 60
    assert overflow.help.startswith("leave out ")
    assert "rows" in overflow.help


def test_a_table_written_right_to_left_runs_so_in_any_deck() -> None:
    block = table("KVM | 1,234 | x", "שרת | -5 | y", header="שם | מספר | English")
    made = part(block)
    (grid,) = made.frames(Rect(0, 0, WIDTH, made.least(WIDTH, 1.0)), 1.0)
    assert isinstance(grid, TableFrame)
    assert grid.rtl
    assert grid.rect.right == WIDTH  # it begins where its lines do
    cells = [cell.paragraph for row in grid.rows for cell in row.cells]
    assert [(cell.rtl, cell.align) for cell in cells[3:6]] == [(False, "end")] * 3
    assert [(cell.rtl, cell.align) for cell in cells[6:8]] == [(True, "start"), (False, "end")]
    assert not frame(table("KVM | 1", "שרת | 2", header="Name | Number")).rtl


def test_a_word_of_the_other_direction_stays_in_its_column() -> None:
    made = frame(table("שלום | 1", header="Name | Number"))
    assert (made.rows[1].cells[0].paragraph.rtl, made.rows[1].cells[0].paragraph.align) == (True, "end")


@pytest.mark.parametrize("header", ["", "A | B"])
def test_a_table_may_have_no_rows_below_its_header(header: str) -> None:
    built = build((table(header=header),), setting(), kit()).entries
    assert len(built) == (1 if header else 0)
    if header:
        assert [row.header for row in frame(table(header=header)).rows] == [True]


def test_a_table_may_have_one_column() -> None:
    made = frame(table("a", "b", header="Only"))
    assert made.widths == (made.rect.width,)


def test_an_icon_alone_in_a_cell_hangs_before_a_blank() -> None:
    icon = Icon("check", asset=Asset(key="0", kind="svg", data=b"<svg/>", width=24, height=24))
    made = frame(Table(header=(), rows=((Cell(inlines=(icon,)),),), aligns=("center",)))
    paragraph = made.rows[0].cells[0].paragraph
    assert isinstance(paragraph.marker, Sign)
    assert (paragraph.text, paragraph.align) == ("\xa0", "center")
