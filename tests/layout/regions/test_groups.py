"""Fenced divs that name regions."""

import pytest

from slidegen.diagnostics import Report
from slidegen.layout.regions.assign import assign
from slidegen.layout.regions.plan import Fill
from slidegen.model.attributes import Attributes
from slidegen.model.blocks import Block, Group, Panel
from slidegen.model.deck import WIDESCREEN
from tests.layout.helpers import SPAN, THEME, codes, paragraph, picture, slide


def filled(layout: str, *blocks: Block, report: Report) -> dict[str, Fill]:
    return {fill.name: fill for fill in assign(slide(*blocks), THEME.layouts[layout], THEME, WIDESCREEN, report)}


def group(name: str, *blocks: Block, width: str = "") -> Group:
    pairs = (("width", width),) if width else ()
    return Group(name=name, blocks=blocks or (paragraph(),), attributes=Attributes(pairs=pairs), span=SPAN)


def test_a_group_fills_the_region_it_names() -> None:
    report = Report()
    one, two = paragraph("1"), paragraph("2")
    fills = filled("two-columns", group("right", two), group("left", one), report=report)
    assert (fills["left"].blocks, fills["right"].blocks) == ([one], [two])
    assert len(report) == 0


def test_a_region_of_another_layout_is_told_and_its_text_stays() -> None:
    report = Report()
    fills = filled("content", group("left"), report=report)
    assert fills["body"].blocks == [paragraph()]
    assert codes(report) == ["unknown-region"]
    assert report.diagnostics[0].span == SPAN


@pytest.mark.parametrize(("name", "hint"), [("boddy", "body"), ("warnin", "warning"), ("column", "::: columns")])
def test_a_name_that_nobody_knows_is_told_with_the_nearest(name: str, hint: str) -> None:
    report = Report()
    fills = filled("content", group(name), report=report)
    assert fills["body"].blocks == [paragraph()]
    assert codes(report) == ["unknown-directive"]
    assert hint in report.diagnostics[0].help


def test_a_group_inside_another_block_fills_nothing_and_is_told() -> None:
    report = Report()
    panel = Panel(tone="note", blocks=(group("body"),))
    assert filled("content", panel, report=report)["body"].blocks == [panel]
    assert codes(report) == ["unknown-region"]


def test_groups_that_slidegen_made_up_are_not_told() -> None:
    report = Report()
    filled("content", Group(name="subtitle", blocks=(paragraph(),)), report=report)
    assert len(report) == 0


def test_a_picture_group_may_give_its_place_a_width() -> None:
    report = Report()
    fills = filled("image-right", paragraph(), group("image", picture(), width="25%"), report=report)
    body, place = fills["body"].rect, fills["picture"].rect
    assert abs(body.width - 3 * place.width) < 10
    assert body.right < place.x
    assert len(report) == 0
