"""PowerPoint files as others make them, by python-pptx."""

import datetime
from collections.abc import Callable
from io import BytesIO
from typing import Any

from PIL import Image
from pptx import Presentation
from pptx.chart import data as chart_data
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.util import Inches

from tests.importing.files import imported, saved

FIGURES: Any = chart_data
COLOUR: Any = RGBColor
"""What python-pptx has no types for."""

TITLE, CONTENT, SECTION, TWO, TITLE_ONLY, BLANK = 0, 1, 2, 3, 5, 6
"""The layouts of python-pptx's own template."""


def pixels(colour: str = "red", width: int = 200, height: int = 100) -> BytesIO:
    """A picture."""
    file = BytesIO()
    Image.new("RGB", (width, height), colour).save(file, "PNG")
    file.seek(0)
    return file


def slide(presentation: Any, layout: int, title: str = "") -> Any:
    """A new slide."""
    made = presentation.slides.add_slide(presentation.slide_layouts[layout])
    if title and made.shapes.title is not None:
        made.shapes.title.text = title
    return made


def box(made: Any, text: str, x: float, y: float, width: float = 4, height: float = 1) -> Any:
    """A free text box, its place in inches."""
    shape = made.shapes.add_textbox(Inches(x), Inches(y), Inches(width), Inches(height))
    shape.text_frame.text = text
    return shape


def one(fill: Callable[[Any], None], layout: int = TITLE_ONLY, title: str = "T") -> str:
    """The Markdown of a slide that *fill* fills, without front matter and title."""
    return body(whole(fill, layout, title))


def whole(fill: Callable[[Any], None], layout: int = TITLE_ONLY, title: str = "T") -> bytes:
    """The file of a slide that *fill* fills, behind another."""
    presentation = Presentation()
    slide(presentation, CONTENT, "Before")
    fill(slide(presentation, layout, title))
    return saved(presentation)


def body(data: bytes) -> str:
    """The Markdown of the second slide, without its title."""
    text = imported(data)[0].text
    return (
        text.split("## T", 1)[1].partition("\n")[2].strip() if "## T" in text else text.rpartition("---\n")[2].strip()
    )


def category_chart(made: Any, kind: XL_CHART_TYPE = XL_CHART_TYPE.COLUMN_CLUSTERED, **series: tuple[Any, ...]) -> Any:
    data = FIGURES.CategoryChartData()
    data.categories = ["East", "West"]
    for name, values in series.items():
        data.add_series(name, values)
    return made.shapes.add_chart(kind, Inches(1), Inches(2), Inches(6), Inches(4), data).chart


def talk(template: Any = None) -> Any:
    """A whole talk on *template*, with a bit of all that slides have."""
    made = Presentation(template)
    layouts = len(made.slide_layouts)

    def add(layout: int, title: str) -> Any:
        return slide(made, min(layout, layouts - 1), title)

    add(TITLE, "Quarterly review")
    points = add(CONTENT, "What we did")
    holder = next(
        (each for each in points.placeholders if each.placeholder_format.idx == 1 and each.has_text_frame), None
    )
    if holder is not None:
        holder.text_frame.text = "First point"
        holder.text_frame.add_paragraph().text = "a detail"
        holder.text_frame.paragraphs[1].level = 1
    points.notes_slide.notes_text_frame.text = "Say hello.\nThen go on."
    free = add(TITLE_ONLY, "Freely placed")
    words = box(free, "Left words", 0.5, 2)
    run = words.text_frame.paragraphs[0].add_run()
    run.text, run.font.bold, run.font.color.rgb = "important", True, COLOUR(255, 0, 0)
    box(free, "Right words", 5.2, 2)
    charted = add(TITLE_ONLY, "A chart")
    category_chart(charted, XL_CHART_TYPE.COLUMN_STACKED, spring=(1.5, 2.5), autumn=(3, None))
    grid = add(TITLE_ONLY, "A table").shapes.add_table(2, 2, Inches(1), Inches(2), Inches(6), Inches(2)).table
    for row in range(2):
        for column in range(2):
            grid.cell(row, column).text = f"cell {row} {column}"
    pictured = add(TITLE_ONLY, "A picture")
    pictured.shapes.add_picture(pixels(), Inches(2), Inches(2), Inches(4))
    drawn = add(TITLE_ONLY, "Boxes")
    start = drawn.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, Inches(1), Inches(2), Inches(2), Inches(1))
    start.text = "Start"
    choice = drawn.shapes.add_shape(MSO_SHAPE.DIAMOND, Inches(5), Inches(2), Inches(2), Inches(1))
    choice.text = "Choose"
    line = drawn.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, 0, 0, 1, 1)
    line.begin_connect(start, 3)
    line.end_connect(choice, 1)
    add(TITLE_ONLY, "Not shown")._element.set("show", "0")
    return made


WORDS = (
    "Quarterly review What we did First point a detail Say hello Then go on Freely placed Left words important"
    " Right words A chart spring autumn East West A table cell 0 0 cell 1 1 A picture Boxes Start Choose Not shown"
)


def points(made: Any) -> None:
    """A scatter plot of two series at other places."""
    data = FIGURES.XyChartData()
    for name, places in (("A", ((1, 2), (2, 4))), ("B", ((1, 5), (3, 1)))):
        series = data.add_series(name)
        for x, y in places:
            series.add_data_point(x, y)
    made.shapes.add_chart(XL_CHART_TYPE.XY_SCATTER, Inches(1), Inches(2), Inches(5), Inches(4), data)


def bubbles(made: Any) -> None:
    data = FIGURES.BubbleChartData()
    series = data.add_series("A")
    series.add_data_point(1, 2, 10)
    series.add_data_point(2, 4, 20)
    made.shapes.add_chart(XL_CHART_TYPE.BUBBLE, Inches(1), Inches(2), Inches(5), Inches(4), data)


def days(made: Any) -> None:
    data = FIGURES.CategoryChartData(number_format="0%")
    data.categories = [datetime.date(2030, 1, day) for day in (1, 2, 3)]
    data.add_series("p", (0.1, 0.2, 0.3))
    made.shapes.add_chart(XL_CHART_TYPE.LINE, Inches(1), Inches(2), Inches(5), Inches(4), data)
