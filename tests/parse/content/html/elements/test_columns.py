"""Which boxes stand side by side, and how wide they are."""

import pytest

from slidegen.model.blocks import Block, Columns, List, Paragraph
from slidegen.model.walk import all_blocks, block_inlines, inline_text
from tests.parse.helpers import read

BOXES = "<div>one</div><div>two</div>"


def blocks(text: str) -> tuple[Block, ...]:
    deck, _ = read(text)
    (slide,) = deck.slides
    return slide.blocks


def said(made: tuple[Block, ...]) -> list[str]:
    lines = [inline_text(line) for block in all_blocks(made) for line in block_inlines(block)]
    return [line for line in lines if line]


def columns(text: str) -> list[tuple[float | None, list[str]]]:
    (row,) = blocks(text)
    assert isinstance(row, Columns)
    return [(column.width and round(column.width, 2), said(column.blocks)) for column in row.columns]


@pytest.mark.parametrize(
    "name",
    [
        "columns", "cols", "columns-2", "cols2", "two-columns", "twocolumn", "two-cols", "2-columns", "multicolumn",
        "row", "grid", "grid grid-cols-2 gap-4", "flex", "split", "side-by-side", "r-hstack", "column-container",
        "flex-container mx-auto", "grid-2",
    ],
)  # fmt: skip
def test_classes_that_mean_columns(name: str) -> None:
    assert columns(f'<div class="{name}">{BOXES}</div>') == [(None, ["one"]), (None, ["two"])]


@pytest.mark.parametrize("name", ["flex flex-col", "thing", "container", "column", "text-center", "left"])
def test_classes_that_do_not(name: str) -> None:
    made = blocks(f'<div class="{name}">{BOXES}</div>')
    assert all(isinstance(block, Paragraph) for block in made)
    assert said(made) == ["one", "two"]


@pytest.mark.parametrize(
    ("style", "widths"),
    [
        ("display:flex", [None, None]),
        ("display: grid; grid-template-columns: 1fr 1fr", [None, None]),
        ("display:grid;grid-template-columns:1fr 3fr", [0.25, 0.75]),
        ("columns: 2", [None, None]),
    ],
)
def test_styles_that_mean_columns(style: str, widths: list[float | None]) -> None:
    assert columns(f'<div style="{style}">{BOXES}</div>') == [(widths[0], ["one"]), (widths[1], ["two"])]


def test_a_column_of_flex_boxes_is_no_row() -> None:
    assert len(blocks(f'<div style="display:flex; flex-direction:column">{BOXES}</div>')) == 2


@pytest.mark.parametrize(
    ("first", "second", "widths"),
    [
        ('style="width:40%"', "", (0.4, None)),
        ('style="flex: 0 0 30%"', 'style="flex:1"', (0.3, None)),
        ('style="flex-basis: 70%"', 'style="flex-basis: 30%"', (0.7, 0.3)),
        ('class="col-4"', 'class="col-8"', (0.33, 0.67)),
        ('class="col-md-3"', 'class="col-md-9"', (0.25, 0.75)),
        ('class="w-1/4"', "", (0.25, None)),
        ('width="25%"', "", (0.25, None)),
        ('style="width:50%"', 'style="width:50%"', (None, None)),
        ('style="width:100%"', 'style="width:100%"', (None, None)),
        ('style="width:90%"', 'style="width:60%"', (0.6, 0.4)),
    ],
)
def test_widths_of_columns(first: str, second: str, widths: tuple[float | None, float | None]) -> None:
    found = columns(f'<div class="row"><div {first}>a</div><div {second}>b</div></div>')
    assert tuple(width for width, _ in found) == widths


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ('class="left"', 'class="right"'),
        ('id="left"', 'id="right"'),
        ('class="pull-left"', 'class="pull-right"'),
        ('class="left-column"', 'class="right-column"'),
        ('style="float:left"', 'style="float:right"'),
        ('class="column"', 'class="column"'),
        ('class="col"', 'class="col"'),
        ('style="display:inline-block;width:50%"', 'style="display:inline-block;width:50%"'),
    ],
)
def test_boxes_that_are_columns_by_themselves(first: str, second: str) -> None:
    assert columns(f"<div {first}>a</div>\n<div {second}>b</div>") == [(None, ["a"]), (None, ["b"])]


def test_what_follows_a_float_stands_beside_it_until_it_is_cleared() -> None:
    row, below = blocks('<div style="float:right;width:30%">r</div>\n\nbeside\n\n<br clear="all">\n\nbelow')
    assert isinstance(row, Columns)
    assert [(column.width, said(column.blocks)) for column in row.columns] == [(None, ["beside"]), (0.3, ["r"])]
    assert said((below,)) == ["below"]


def test_a_float_that_nothing_follows_stands_alone() -> None:
    assert said(blocks('text\n\n<div style="float:left">x</div>')) == ["text", "x"]


def test_markdown_in_columns() -> None:
    text = '<div class="columns">\n<div>\n\n- a\n- b\n\n</div>\n<div>\n\n## Head\n\ntext\n\n</div>\n</div>'
    assert columns(text) == [(None, ["a", "b"]), (None, ["Head", "text"])]


def test_text_flows_through_columns() -> None:
    (row,) = blocks('<div style="columns: 3">\n\n1. a\n2. b\n3. c\n4. d\n5. e\n\n</div>')
    assert isinstance(row, Columns)
    lists = [column.blocks[0] for column in row.columns]
    assert all(isinstance(each, List) for each in lists)
    assert [each.start for each in lists if isinstance(each, List)] == [1, 3, 5]
    assert [said(column.blocks) for column in row.columns] == [["a", "b"], ["c", "d"], ["e"]]


def test_more_cells_than_columns_go_on_in_rows_below() -> None:
    made = blocks('<div class="grid grid-cols-2">' + "".join(f"<div>{n}</div>" for n in range(5)) + "</div>")
    assert [said((block,)) for block in made] == [["0", "1"], ["2", "3"], ["4"]]


def test_a_table_that_places_pictures_is_columns() -> None:
    (row,) = blocks('<table><tr><td width="30%"><img src="a.png"></td><td>text</td></tr></table>')
    assert isinstance(row, Columns)
    assert [column.width for column in row.columns] == [0.3, None]
