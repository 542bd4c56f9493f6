"""What cannot be see-through is mixed with what it stands on."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from msgspec.structs import replace

from slidegen.backends.pptx.parts.table_styles import table_style
from slidegen.diagnostics import Report
from slidegen.model.style import Colour
from slidegen.theme.load import load_theme
from slidegen.world import Memory
from tests.backends.built import write

CHART = "ppt/charts/chart1.xml"
NOTES = "ppt/notesSlides/notesSlide1.xml"
SLIDE = "ppt/slides/slide1.xml"


def added(xml: str) -> set[int]:
    """What mixtures add to the lightness of a colour, in percent."""
    return {round(int(value) / 1000) for value in re.findall(r'<a:lumOff val="(\d+)"/>', xml)}


@pytest.mark.parametrize(("background", "chart", "mark"), [("", {25}, {75}), (" {background=#000000}", {0}, {0})])
def test_charts_and_marks_are_mixed_with_the_slides_own_background(
    background: str, chart: set[int], mark: set[int]
) -> None:
    text = f"## A{background}\n\n==marked==\n\n```chart\ntype: column\n---\nq,a\nx,1\ny,2\n```\n\nNote:\n\n==said==\n"
    files, _ = write(text, "pptx")
    with ZipFile(BytesIO(files["talk.pptx"])) as package:
        found = {name: added(package.read(name).decode()) for name in (CHART, SLIDE, NOTES)}
    assert found == {CHART: chart, SLIDE: mark, NOTES: {75}}


def test_rules_of_tables_are_mixed_with_the_background_of_most_slides() -> None:
    """Templates may have their slides on any colour of the scheme."""
    theme = load_theme("plain", Memory(), Report())
    content = replace(theme.layouts["content"], background=Colour("text"))
    turned = replace(theme, layouts={**theme.layouts, "content": content})
    assert max(added(table_style(theme))) > 50 > max(added(table_style(turned)))
