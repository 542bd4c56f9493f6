"""What the tour shows is native in both outputs, not a picture of it."""

import re
from io import BytesIO

import pytest
from lxml import etree
from openpyxl import load_workbook

from slidegen.theme.find import theme_names
from tests.backends.pptx.reading import NAMESPACES, opened, parts
from tests.decks.test_decks import DECKS, build

(TOUR,) = (deck for deck in DECKS if deck.parent.name == "tour")
SOURCE = re.sub(r"^````\w*\n.*?^````$", "", TOUR.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
"""The tour without what it shows of its own source."""

every_theme = pytest.mark.parametrize("theme", theme_names())


HTML_TABLES = 1
"""The tour shows one table written in HTML."""


def written(pattern: str) -> int:
    """How often *pattern* begins a line of the source."""
    return len(re.findall(f"^{pattern}", SOURCE, re.MULTILINE))


def pptx(theme: str) -> bytes:
    return build(TOUR, theme)[1]["pptx"]


def slides(theme: str) -> list["etree._Element"]:
    members = parts(pptx(theme))
    return [etree.fromstring(members[name]) for name in members if re.fullmatch(r"ppt/slides/slide\d+\.xml", name)]


def find(root: "etree._Element", path: str) -> list["etree._Element"]:
    found = root.xpath(path, namespaces=NAMESPACES)
    assert isinstance(found, list)
    return found  # type: ignore[return-value]


@every_theme
def test_charts_have_a_workbook_with_their_figures(theme: str) -> None:
    charts = [shape.chart for slide in opened(pptx(theme)).slides for shape in slide.shapes if shape.has_chart]
    assert len(charts) == written("```chart") + written(r"\{\.chart") == 5
    book = load_workbook(BytesIO(charts[0].part.chart_workbook.xlsx_part.blob))
    assert list(book.active.values) == [
        ("output", "slidegen", "pandoc"),
        ("PPTX", 0.144, 0.238),
        ("HTML", 0.178, 0.433),
    ]
    for chart in charts:
        cells = load_workbook(BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
        assert cells is not None
        names = [cell.value for cell in next(iter(cells.iter_rows()))]
        assert all(series.name in names for plot in chart.plots for series in plot.series)


@every_theme
def test_tables_are_tables(theme: str) -> None:
    tables = [shape for slide in opened(pptx(theme)).slides for shape in slide.shapes if shape.has_table]
    assert len(tables) == written(r"\|(?: [^|\n]+ \|)+\n\| ?:?-") + HTML_TABLES - written(r"\{\.chart")


@every_theme
def test_formulas_are_equations(theme: str) -> None:
    equations = sum(len(find(slide, "//mc:Choice//m:oMath")) for slide in slides(theme))
    assert equations >= written(r"\$\$\n") // 2 + written(r"\\begin\{align\}") + 2


@every_theme
def test_flowcharts_are_shapes_whose_connectors_hold_on_to_shapes_that_exist(theme: str) -> None:
    drawn = [slide for slide in slides(theme) if find(slide, "//p:cxnSp")]
    assert len(drawn) == written(r"```mermaid(?: \{steps=nodes\})?\nflowchart") + written("```dot") == 5
    for slide in drawn:
        shapes = {node.get("id") for node in find(slide, "//p:sp/p:nvSpPr/p:cNvPr")}
        ends = [end.get("id") for end in find(slide, "//p:cxnSp//a:stCxn | //p:cxnSp//a:endCxn")]
        assert len(ends) >= 2
        assert set(ends) <= shapes


@every_theme
def test_diagrams_are_groups_unless_their_parts_move(theme: str) -> None:
    groups = [group for slide in slides(theme) for group in find(slide, "//p:grpSp[p:nvGrpSpPr/p:cNvPr/@descr]")]
    assert len([group for group in groups if find(group, ".//p:cxnSp")]) == 2


@every_theme
def test_films_and_sounds_are_inside_both_files(theme: str) -> None:
    media = [name for name in parts(pptx(theme)) if name.endswith((".mp4", ".wav"))]
    assert len(media) == 2
    page = build(TOUR, theme)[1]["html"].decode()
    assert "data:video/mp4;base64," in page
    assert "data:audio/wav;base64," in page


@every_theme
def test_the_page_draws_them_without_a_picture_or_a_script(theme: str) -> None:
    page = build(TOUR, theme)[1]["html"].decode()
    assert page.count('<div class="chart"') == 5
    assert page.count('<div class="diagram"') == 5
    assert len(re.findall(r"<math\b", page)) >= 4
    assert len(re.findall(r"<script\b", page)) == 2
