"""Tables as HTML."""

import pytest
from msgspec.structs import replace

from slidegen.backends.revealjs.content.frames import frame_html
from slidegen.model.assets import Asset
from slidegen.model.frames import TableFrame
from slidegen.model.style import ACCENT, Align
from slidegen.model.text import Paragraph, Run, Sign
from slidegen.units import Rect, points
from tests.backends.revealjs.helpers import context_for, outline
from tests.backends.revealjs.sample import table_frame

NOWHERE = Rect(0, 0, 0, 0)


def html(frame: TableFrame) -> str:
    made = frame_html(frame, NOWHERE, context_for())
    outline(made)
    return made


def test_tables_have_heads_scopes_and_captions() -> None:
    made = html(table_frame())
    assert '<caption class="unseen">What it costs</caption>' in made
    assert made.count('<th scope="col">') == 2
    assert made.count('<th scope="row">') == 2
    assert '<td class="lit">' in made
    assert "One &amp; only" in made


def test_joined_cells_span_and_what_they_cover_is_left_out() -> None:
    base = table_frame()
    head, first, second = base.rows
    joined = (replace(first.cells[0], rows=2), first.cells[1])
    covered = (replace(second.cells[0], covered=True), second.cells[1])
    group = (
        replace(head.cells[0], columns=2),
        replace(head.cells[1], covered=True),
    )
    rows = (
        replace(head, cells=group),
        head,
        replace(first, cells=joined),
        replace(second, cells=covered),
    )
    made = html(replace(base, rows=rows))
    assert '<th scope="col" colspan="2" class="group">' in made
    assert '<th scope="row" rowspan="2">' in made
    assert made.count("<th") + made.count("<td") - made.count("<thead") == 1 + 2 + 2 + 1


def test_numbers_are_set_below_one_another() -> None:
    base = table_frame()
    rows = tuple(
        replace(row, cells=tuple(replace(cell, numeric=not row.header) for cell in row.cells)) for row in base.rows
    )
    made = html(replace(base, rows=rows))
    assert made.count('numeric"') == 4


def with_first(paragraph: Paragraph, **more: object) -> TableFrame:
    """The sample table with *paragraph* in the first cell below its header."""
    frame = table_frame()
    head, first, second = frame.rows
    cells = (replace(first.cells[0], paragraph=paragraph), *first.cells[1:])
    return replace(frame, rows=(head, replace(first, cells=cells), second), **more)


def test_a_table_runs_in_its_own_direction_and_its_cells_in_theirs() -> None:
    frame = table_frame()
    assert " dir=" not in html(frame)
    assert html(replace(frame, rtl=True)).count(' dir="rtl"') == 1  # the table
    assert html(replace(frame, rtl=True)).count(' dir="ltr"') == 6  # its cells
    hebrew = replace(frame.rows[1].cells[0].paragraph, rtl=True)
    assert html(with_first(hebrew)).count(" dir=") == html(with_first(hebrew)).count(' dir="rtl"') == 1
    assert html(with_first(hebrew, rtl=True)).count(' dir="ltr"') == 5


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>'
CHECK = Sign(asset=Asset(key="0", kind="svg", data=SVG, width=24, height=24), name="check", colour=ACCENT)


@pytest.mark.parametrize(("align", "hung"), [("start", 0), ("center", 1), ("end", 1)])
def test_icons_before_text_hang_where_lines_do_not_begin_at_the_edge(align: Align, hung: int) -> None:
    paragraph = table_frame().rows[1].cells[0].paragraph
    made = html(with_first(replace(paragraph, marker=CHECK, margin=points(20), hang=points(20), align=align)))
    assert made.count("<svg") == 1
    assert made.count("signed") == 1
    assert made.count('<span class="hung"') == hung
    assert 'aria-hidden="true"' in made


def test_an_icon_that_is_alone_says_its_name() -> None:
    paragraph = replace(table_frame().rows[1].cells[0].paragraph, marker=CHECK, pieces=(Run(text="\xa0"),))
    assert 'role="img" aria-label="check"' in html(with_first(paragraph))


def test_stripes_are_on_the_rows_that_have_them_in_powerpoint() -> None:
    frame = table_frame()
    head, first, second = frame.rows
    assert "<tbody>" in html(frame)
    assert "<tbody>" in html(replace(frame, rows=(first, second)))
    assert '<tbody class="shifted">' in html(replace(frame, rows=(head, head, first, second)))
    assert "<tbody>" in html(replace(frame, rows=(head, head, head, first)))
