"""What the documents promise is true."""

import re
from pathlib import Path

import pytest

from slidegen.charts.keys import KEYS
from slidegen.charts.written.formats import read_format
from slidegen.cli.build import FOR
from slidegen.model.blocks import Chart
from slidegen.model.motion import EFFECTS, STARTS, TRANSITIONS
from slidegen.registry import SHIPPED, backend
from slidegen.resolve import resolve
from slidegen.theme.fonts.families import FAMILIES, MATH_FAMILIES
from slidegen.world import Memory
from tests.fonts import specimens
from tests.parse.helpers import codes, read
from tests.test_pipeline import run

CHARTS = (Path(__file__).parent.parent / "docs" / "charts.md").read_text("utf-8")
FORMATS = re.findall(r"\| `([^`]+)` \| ([^|,]+(?:,\d+[^|,]*)?)(?:,[^|]*)? (?=\|)", CHARTS.split("## Numbers")[1])
VALUES = {"12,345.7": 12345.67, "12,345.7 ms": 12345.67, "48%": 0.48, "1.2M": 1.2e6, "$9.50": 9.5, "1.2k": 1200}


def chart_of(text: str) -> Chart:
    deck, report = read(text)
    deck = resolve(deck, Memory(), report)
    assert codes(report) == []
    (chart,) = deck.slides[0].blocks
    assert isinstance(chart, Chart)
    return chart


def test_all_keys_of_charts_are_explained() -> None:
    explained = set(re.findall(r"`([\w-]+)`", CHARTS))
    assert {key for key in KEYS if not key.startswith("right-") or key == "right-title"} <= explained


def test_the_chart_that_is_shown_is_one() -> None:
    chart = chart_of(re.findall(r"````markdown\n(.*?)````", CHARTS, re.DOTALL)[0])
    assert chart.data.series[0].labels == ("8,439", "10,473")


def test_formats_are_listed() -> None:
    assert len(FORMATS) == 10


@pytest.mark.parametrize(("format", "shown"), FORMATS)
def test_formats_show_what_is_said(format: str, shown: str) -> None:
    assert not isinstance(read_format(format), str)
    value = VALUES.get(shown, 1.25e6)
    chart = chart_of(f"## A\n\n```chart\ntype: bar\nformat: '{format}'\nlabels: true\n---\na,b\nx,{value:g}\n```\n")
    (label,) = chart.data.series[0].labels
    assert label == shown


FONTS = (Path(__file__).parent.parent / "docs" / "fonts.md").read_text("utf-8")


def test_the_front_matter_about_fonts_is_taken() -> None:
    files = {"fonts/Own-Regular.ttf": specimens.font("Own"), "fonts/Own-Bold.ttf": specimens.font("Own", bold=True)}
    world = Memory(files, fonts=specimens.family("Fira Sans"))
    text = re.findall(r"```yaml\n(.*?)```", FONTS, re.DOTALL)[0]
    talk, _, report = run(text + "## Title\n\nText\n", world=world)
    assert [each.code for each in report] == ["fonts-embedded"]
    assert talk is not None
    fonts = talk.theme.fonts
    assert (fonts.heading.name, fonts.body.name, fonts.mono.name) == ("Fira Sans", "Own", "JetBrains Mono")
    assert len(fonts.body.faces) == 2


def test_all_fonts_that_ship_are_listed() -> None:
    assert all(name in FONTS for name in (*FAMILIES, *MATH_FAMILIES))


MOTION = (Path(__file__).parent.parent / "docs" / "motion.md").read_text("utf-8")


def test_all_effects_and_starts_are_explained() -> None:
    explained = set(re.findall(r"^\| `([\w-]+)`", MOTION, re.MULTILINE))
    assert explained >= set(EFFECTS)
    assert {f"start={name}" for name in STARTS if name != "click"} <= set(re.findall(r"`(start=\w+)`", MOTION))


OUTPUTS = (Path(__file__).parent.parent / "docs" / "outputs.md").read_text("utf-8")


@pytest.mark.parametrize("name", SHIPPED)
def test_each_output_has_its_row_and_says_its_main_file(name: str) -> None:
    (row,) = re.findall(rf"^\| `{name}` \|.*$", OUTPUTS, re.MULTILINE)
    assert f"`talk{backend(name).suffix}`" in row


def test_the_options_of_outputs_are_explained() -> None:
    assert all(f"`--{name}" in OUTPUTS for name in FOR)


def test_all_transitions_are_named() -> None:
    named = re.search(r"The names are `([^`]+)`", MOTION)
    assert named is not None
    assert set(named[1].split()) == set(TRANSITIONS)
