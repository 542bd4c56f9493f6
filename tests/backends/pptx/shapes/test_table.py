"""Native tables."""

from typing import Any

from slidegen.model.frames import TableCell, TableFrame, TableRow
from slidegen.model.text import Run
from slidegen.units import points
from tests.backends.pptx import sample
from tests.backends.pptx.reading import Xml, opened, slide_part
from tests.backends.revealjs import sample as base

FRAME = sample.replace(base.table_frame(), slot="body")


def table(frame: TableFrame = FRAME, **more: Any) -> Xml:
    slide = sample.slide("one", "content", sample.region_of("body", frame), **more)
    return slide_part(sample.written(sample.deck(slide)), 1)


def heads(count: int) -> TableFrame:
    rows = tuple(sample.replace(row, header=index < count) for index, row in enumerate(FRAME.rows))
    return sample.replace(FRAME, rows=rows)


def test_columns_run_in_the_tables_direction() -> None:
    assert table(sample.replace(FRAME, rtl=True)).values("//a:tblPr/@rtl") == ["1"]
    assert table().values("//a:tblPr/@rtl") == []


def test_tables_are_tables_in_their_placeholder() -> None:
    slide = opened(sample.written(sample.deck(sample.slide("one", "content", sample.region_of("body", FRAME))))).slides[
        0
    ]
    (shape,) = slide.placeholders
    assert shape.has_table
    cells = [[cell.text for cell in row.cells] for row in shape.table.rows]
    assert cells == [["Name", "Cost"], ["One & only", "1.50"], ["Two", "12.25"]]
    assert [column.width for column in shape.table.columns] == list(FRAME.widths)
    assert [row.height for row in shape.table.rows] == [row.height for row in FRAME.rows]


def test_looks_come_from_the_style() -> None:
    xml = table()
    assert xml.find("//a:tblPr[@firstRow='1'][@bandRow='1']")
    assert xml.find("//a:tcPr/a:lnB") == []
    assert len(xml.find("//a:tcPr/a:solidFill")) == 1  # the marked cell
    assert xml.find("//a:tr[position()>1]//a:rPr/a:solidFill") == []


def test_cells_have_their_padding_and_size() -> None:
    xml = table()
    assert set(xml.values("//a:tcPr/@marL")) == {str(points(8))}
    assert set(xml.values("//a:tc//a:rPr/@sz")) == {"1600"}
    assert set(xml.values("//a:tc//a:lnSpc/a:spcPts/@val")) == {"2000"}


def test_a_table_without_head_has_no_first_row() -> None:
    assert table(heads(0)).find("//a:tblPr[@firstRow]") == []


def test_a_second_head_brings_its_own_looks() -> None:
    xml = table(heads(2))
    assert xml.find("//a:tr[1]//a:lnB/a:noFill")
    assert xml.find("//a:tr[2]//a:lnB/a:solidFill")
    assert xml.find("//a:tr[2]//a:tcPr/a:solidFill")
    assert len(xml.find("//a:tr[3]//a:lnT/a:solidFill")) == 2


def test_slides_of_the_other_tone_bring_their_own_rules() -> None:
    xml = table(inverse=True)
    assert len(xml.find("//a:tcPr/a:lnB")) == 6


def test_captions_are_alternative_texts() -> None:
    assert table().values("//p:cNvPr/@descr") == ["What it costs"]


def cells(*texts: str, header: bool = False) -> tuple[TableCell, ...]:
    """Cells with these texts; ``.`` stands for one that is covered."""
    cell = sample.replace(FRAME.rows[1].cells[0], header=header)
    paragraph = cell.paragraph
    return tuple(
        sample.replace(
            cell, paragraph=sample.replace(paragraph, pieces=(Run(text=text.strip(".")),)), covered=text == "."
        )
        for text in texts
    )


def joined() -> TableFrame:
    """Two by two cells that are one, in the corner of a table of three by three."""
    first, *rest = cells("all", ".", "c")
    rows = (
        (sample.replace(first, rows=2, columns=2), *rest),
        cells(".", ".", "f"),
        cells("g", "h", "i"),
    )
    return sample.replace(
        FRAME,
        widths=(points(50), points(50), points(50)),
        rows=tuple(TableRow(height=points(20), header=False, cells=each) for each in rows),
    )


def test_joined_cells_are_merged() -> None:
    slide = opened(sample.written(sample.deck(sample.slide("one", "content", sample.region_of("body", joined())))))
    (shape,) = slide.slides[0].placeholders
    grid = shape.table
    origin = grid.cell(0, 0)
    assert (origin.is_merge_origin, origin.span_height, origin.span_width) == (True, 2, 2)
    assert [grid.cell(*at).is_spanned for at in ((0, 1), (1, 0), (1, 1))] == [True] * 3
    assert not grid.cell(2, 2).is_spanned
    assert [len(row.cells) for row in grid.rows] == [3, 3, 3]


def test_rules_of_joined_cells_stand_below_the_last_row() -> None:
    xml = table(joined(), inverse=True)
    assert xml.find("//a:tc[@rowSpan][@gridSpan]//a:lnB/a:solidFill")
    assert xml.find("//a:tc[@vMerge]//a:lnT/a:noFill")


def test_groups_in_a_header_have_a_rule_below() -> None:
    group, covered = cells("Both", ".", header=True)
    head = TableRow(height=points(20), header=True, cells=(sample.replace(group, columns=2), covered))
    second = TableRow(height=points(20), header=True, cells=cells("Left", "Right", header=True))
    xml = table(sample.replace(FRAME, rows=(head, second, FRAME.rows[1])))
    assert xml.find("//a:tr[1]/a:tc[@gridSpan='2']//a:lnB/a:solidFill")
    assert xml.values("//a:tr[2]//a:lnB/@w") == [str(points(1.5))] * 2


def test_a_header_column_is_one_of_the_style() -> None:
    assert table().find("//a:tblPr[@firstCol='1']")
    assert table(joined()).find("//a:tblPr[@firstCol]") == []
