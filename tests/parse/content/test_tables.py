import pytest

from slidegen.model.blocks import Table
from slidegen.model.walk import inline_text
from tests.parse.helpers import block, codes, read


def table(text: str) -> Table:
    found = block(text)
    assert isinstance(found, Table)
    return found


BODY = "| a | b |\n|---|--:|\n| c | d |\n"


def test_alignments_and_cells() -> None:
    found = table(BODY)
    assert found.aligns == (None, "end")
    assert [[inline_text(cell.inlines) for cell in row] for row in (*found.header, *found.rows)] == [
        ["a", "b"],
        ["c", "d"],
    ]


def test_captions_and_attributes_from_all_sides() -> None:
    for text in (
        '{widths="1,2" .x}\n' + BODY + "\n: Caption",
        BODY + '\n: Caption {widths="1,2" .x}',
        BODY + ": Caption\n{widths=1,2 .x}",
        BODY + "{widths=1,2 .x}\n: Caption",
        BODY + "\n: Caption\n\n{widths=1,2 .x}",
    ):
        found = table(text)
        assert (inline_text(found.caption), found.widths, found.attributes.classes) == ("Caption", (1, 2), ("x",)), text


def test_an_attribute_line_between_tables_is_for_the_one_it_touches() -> None:
    deck, report = read(BODY + "\n{.second}\n" + BODY)
    assert codes(report) == []
    assert [block.attributes.classes for block in deck.slides[0].blocks] == [(), ("second",)]


def test_highlights_name_cells_rows_and_columns() -> None:
    found = table('{highlight="r1c2"}\n' + BODY)
    assert [[cell.highlight for cell in row] for row in found.rows] == [[False, True]]
    assert all(cell.highlight for row in table('{highlight="r1"}\n' + BODY).rows for cell in row)
    assert not any(cell.highlight for row in table('{highlight="c1"}\n' + BODY).header for cell in row)


def test_widths_must_fit_the_columns() -> None:
    for widths in ("1", "1,2,3", "1,x", "0,1"):
        deck, report = read(f'{{widths="{widths}"}}\n{BODY}')
        assert codes(report) == ["bad-value"]
        assert len(deck.slides[0].blocks) == 1


def test_cells_beyond_the_header_are_kept_and_told() -> None:
    deck, report = read(BODY + "| e | f | g |")
    assert codes(report) == ["extra-cells"]
    found = deck.slides[0].blocks[0]
    assert isinstance(found, Table)
    assert inline_text(found.rows[-1][-1].inlines) == "f g"


def test_a_table_ends_at_a_div_a_comment_or_a_note() -> None:
    deck, report = read("::: left\n" + BODY + ":::\n\n" + BODY + "<!-- note -->\n" + BODY + "Note:\nx")
    assert codes(report) == []
    assert len(deck.slides[0].blocks) == 3
    assert len(deck.slides[0].notes) == 2


@pytest.mark.parametrize("part", ["r9", "c3", "r1c3", "r2c1"])
def test_highlights_outside_of_the_table_are_told(part: str) -> None:
    _, report = read(f'| a | b |\n|---|---|\n| 1 | 2 |\n\n{{highlight="{part}"}}')
    (told,) = report
    assert told.code == "bad-value"
    assert "there are 1 × 2 cells" in told.message
