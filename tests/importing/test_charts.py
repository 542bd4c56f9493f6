"""Charts of PowerPoint files as fences."""

from typing import Any

import pytest
from pptx.enum.chart import XL_CHART_TYPE

from tests.importing.foreign import (
    body,
    bubbles,
    category_chart,
    days,
    one,
    points,
    whole,
)
from tests.templates.archives import edited


def test_charts_become_fences() -> None:
    def fill(made: Any) -> None:
        chart = category_chart(made, XL_CHART_TYPE.BAR_STACKED_100, spring=(1.5, 2), autumn=(3, None))
        chart.has_title = True
        chart.chart_title.text_frame.text = "Sales: all"
        chart.value_axis.has_title = True
        chart.value_axis.axis_title.text_frame.text = "share"

    assert one(fill) == (
        '```chart\ntype: bar\npercent: true\ntitle: "Sales: all"\ny-title: share\n---\n'
        "x,spring,autumn\nEast,1.5,3\nWest,2,\n```"
    )


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (XL_CHART_TYPE.LINE, "line"), (XL_CHART_TYPE.PIE, "pie"), (XL_CHART_TYPE.DOUGHNUT, "doughnut"),
        (XL_CHART_TYPE.AREA_STACKED, "area"), (XL_CHART_TYPE.RADAR, "radar"),
    ],
)  # fmt: skip
def test_each_kind_of_chart_is_known(kind: XL_CHART_TYPE, name: str) -> None:
    assert f"type: {name}\n" in one(lambda made: category_chart(made, kind, spring=(1, 2)))


def test_points_of_all_series_share_their_places() -> None:
    assert "x,A,B\n1,2,5\n2,4,\n3,,1\n" in one(points)
    assert "size: size\n" in one(bubbles)
    assert "1,2,10\n2,4,20\n" in one(bubbles)


def test_dates_and_formats_of_charts_are_kept() -> None:
    text = one(days)
    assert "2030-01-01,0.1\n2030-01-02,0.2\n" in text
    assert "format: 0%\n" in text


def test_figures_come_from_the_workbook_where_the_chart_has_none() -> None:
    import re

    def bare(files: dict[str, bytes]) -> None:
        for name in files:
            if name.startswith("ppt/charts/chart"):
                files[name] = re.sub(rb"<c:(num|str)Cache>.*?</c:\1Cache>", b"", files[name], flags=re.DOTALL)

    text = body(edited(whole(lambda made: category_chart(made, spring=(1.5, 2))), bare))
    assert "East,1.5\nWest,2\n" in text
