"""The table style: all tables of a file, also those that are added in PowerPoint, look as the theme says."""

from slidegen.backends.pptx.parts.table_styles import STYLE_ID
from slidegen.theme.theme import Theme
from tests.backends.pptx import sample
from tests.backends.pptx.reading import Xml
from tests.backends.revealjs import sample as base


def styles(theme: Theme = sample.THEME) -> Xml:
    slide = sample.slide("one", "content", sample.region_of("body", base.table_frame()))
    return Xml(sample.written(sample.deck(slide), theme), "ppt/tableStyles.xml")


def test_tables_that_are_added_in_powerpoint_have_the_themes_style() -> None:
    assert styles().values("/a:tblStyleLst/@def") == [STYLE_ID]
    assert styles().values("//a:tblStyle/@styleId") == [STYLE_ID]


def test_every_other_row_is_striped_where_the_theme_says_so() -> None:
    assert styles().values("//a:band1H//a:schemeClr/@val") == ["bg2"]
    table = sample.replace(sample.THEME.table, stripe=None)
    assert styles(sample.replace(sample.THEME, table=table)).find("//a:band1H") == []


def test_the_headers_look_is_a_part_of_the_style() -> None:
    assert styles().values("//a:firstRow//a:fill//a:schemeClr/@val") == ["accent1"]
    assert styles().values("//a:firstCol/a:tcTxStyle/@b") == ["on"]
