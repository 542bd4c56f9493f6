"""Charts as parts: they take the height that is left, and tell when it is too little."""

from slidegen.diagnostics import Report
from slidegen.layout.parts.chart import LEAST, chart_parts
from slidegen.model.blocks import Chart, Column, Columns
from slidegen.model.chart import ChartData
from slidegen.model.frames import ChartFrame, TextFrame
from slidegen.model.inlines import Text
from slidegen.units import Rect, inches, points
from tests.layout.charts.make import chart, series
from tests.layout.helpers import SPAN, bullets, codes, kit, one, regions, setting
from tests.narrow import a


def data() -> ChartData:
    return chart(series("a", 10, 20, 30), title="A finding")


def test_a_lone_chart_gets_the_layout_for_charts_and_fills_its_place() -> None:
    (frame,) = regions(one(Chart(data=data(), span=SPAN)))["body"].frames
    assert a(ChartFrame, frame).slot == "body"


def test_a_chart_goes_beside_text_at_the_side_where_it_is_written() -> None:
    after = regions(one(bullets("first", "second"), Chart(data=data(), span=SPAN)))
    before = regions(one(Chart(data=data(), span=SPAN), bullets("first", "second")))
    assert isinstance(after["right"].frames[0], ChartFrame) and isinstance(after["left"].frames[0], TextFrame)
    assert isinstance(before["left"].frames[0], ChartFrame) and isinstance(before["right"].frames[0], TextFrame)
    assert after["right"].rect.width > after["left"].rect.width


def test_a_caption_stands_below_the_chart() -> None:
    block = Chart(data=data(), caption=(Text("Source: measured"),), span=SPAN)
    (part,) = chart_parts(block, setting(), kit())
    rect = Rect(0, 0, inches(8), inches(4))
    frame, caption = part.frames(rect, 1.0)
    assert caption.rect.y > frame.rect.bottom and caption.rect.bottom == rect.bottom
    assert part.least(rect.width, 1.0) > LEAST


def test_a_chart_without_room_is_told() -> None:
    report = Report()
    (part,) = chart_parts(Chart(data=data(), span=SPAN), setting(), kit(report))
    part.frames(Rect(0, 0, points(90), points(70)), 1.0)
    assert codes(report) == ["chart-small"]
    report = Report()
    (part,) = chart_parts(Chart(data=data(), span=SPAN), setting(), kit(report))
    part.frames(Rect(0, 0, inches(6), LEAST), 1.0)
    assert codes(report) == []


def test_charts_that_share_a_slide_have_texts_of_one_size() -> None:
    wide = chart(series("a", 10, 20, 30, kind="bar"))
    names = tuple(f"Name {at}" for at in range(30))
    crowded = chart(series("b", *[float(at) for at in range(30)], kind="bar"), categories=names)
    alone = [
        a(ChartFrame, regions(one(Chart(data=each, span=SPAN), bullets("x")))["left"].frames[0]).size
        for each in (wide, crowded)
    ]
    assert alone[0] > alone[1]
    columns = Columns(
        columns=tuple(Column(blocks=(Chart(data=each, span=SPAN),)) for each in (wide, crowded)), span=SPAN
    )
    found = [frame for region in regions(one(columns)).values() for frame in region.frames]
    assert len({a(ChartFrame, frame).size for frame in found if isinstance(frame, ChartFrame)}) == 1
