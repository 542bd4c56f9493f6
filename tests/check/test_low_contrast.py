"""Colours that authors choose are measured on what is behind them; those of themes are right as they are."""

import pytest

from slidegen.world import Memory
from tests.check.telling import halves, picture, told
from tests.templates.specimens import specimen

RULE = "low-contrast"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="64" height="36"><rect width="64" height="36" fill="#fff"/></svg>'


@pytest.mark.parametrize(
    "slide",
    [
        "## T\n\nSome text, [here]{color=accent1} and [there](https://example.org).",
        "## T {background=#102030}\n\nSome text.",
        "## T {.dark}\n\n> A quote\n\n| a | b |\n|---|---|\n| 1 | 2 |",
        "## T {background-image=a.png}\n\nSome text on a picture.",
    ],
)
def test_what_can_be_read_is_not_told(slide: str) -> None:
    assert told(RULE, slide, {"a.png": picture("#888888")}) == []


@pytest.mark.parametrize("theme", ["plain", "ink", "paper", "aurora", "terminal"])
def test_themes_are_right_as_they_are(theme: str) -> None:
    text = f"---\ntheme: {theme}\n---\n## T\n\n- a\n\n::: warning\nCare.\n:::\n\n| a |\n|---|\n| 1 |\n\n# Part\n"
    assert told(RULE, text) == []


@pytest.mark.parametrize(
    "slide",
    [
        "## T\n\nSome [pale words]{color=#dddddd}.",
        "## A [pale words]{color=#dddddd}",
        "## T\n\n- one\n  - [pale words]{color=#dddddd}",
        "## T\n\n| a |\n|---|\n| [pale words]{color=#dddddd} |",
        "## T\n\n::: note\n[pale words]{color=#dddddd}\n:::",
        "## T\n\na[^1]\n\n[^1]: [pale words]{color=#dddddd}",
    ],
)
def test_a_faint_colour_is_told_where_it_is_given(slide: str) -> None:
    (found,) = told(RULE, slide)
    assert found.at == "#dddddd"
    assert found.message.startswith("`pale words` hardly stands out")
    assert found.severity == "warning"


def test_links_in_a_faint_colour_are_told() -> None:
    (found,) = told(RULE, "## T\n\nSome [pale [link](https://example.org)]{color=#dddddd}.\n\n[b](https://example.org)")
    assert found.at == "#dddddd"


@pytest.mark.parametrize(
    ("style", "count"), [("fill:#fff,color:#DDDDDD", 1), ("fill:#fff,color:#333", 0), ("fill:#222", 0)]
)
def test_colours_of_boxes_are_measured_on_their_fill(style: str, count: int) -> None:
    found = told(RULE, f"## T\n\n```mermaid\nflowchart LR\na[Words] --> b\nstyle a {style}\n```\n")
    assert [each.at for each in found] == ["#DDDDDD"] * count


@pytest.mark.parametrize("body", ["$$x^2 + y^2$$", "```chart\ntype: bar\n---\na,b\nx,1\n```"])
def test_formulas_and_charts_on_own_backgrounds_are_looked_at(body: str) -> None:
    theme = "theme: {palette: {text: '#606060', background: '#9a9a9a'}}"
    assert len(told(RULE, f"---\n{theme}\n---\n## {{background=#808080}}\n\n{body}\n")) == 1
    assert told(RULE, f"## {{background=#203040}}\n\n{body}\n") == []


def test_series_and_icons_in_faint_colours_are_told() -> None:
    chart = "```chart\ntype: line\ny:\n  - column: b\n    colour: '#eeee99'\n---\na,b\nx,1\ny,2\n```"
    (found,) = told(RULE, f"## T\n\n{chart}\n")
    assert found.at == "#eeee99"
    assert found.message.startswith("`b` hardly stands out")
    (found,) = told(RULE, "## T\n\n![A server](icon:server){color=#eeeeee}\n")
    assert found.at == "#eeeeee"
    assert told(RULE, "## T\n\n![A server](icon:server){color=#335577}\n") == []


def test_large_text_needs_less() -> None:
    assert told(RULE, "## T\n\n[words]{color=#808080}") == []
    (found,) = told(RULE, "## T\n\n| a |\n|---|\n| [words]{color=#808080} |")
    assert "its contrast is 3." in found.message
    assert "4.5 is needed" in found.message


def test_the_advice_is_a_shade_that_will_do() -> None:
    slide = "## T\n\nSome [pale words]{color=#ffdd55}."
    (found,) = told(RULE, slide)
    shade = found.help.split("`")[1]
    assert told(RULE, slide.replace("#ffdd55", shade)) == []


def test_each_colour_of_a_slide_is_told_once() -> None:
    slide = "## T\n\n[one]{color=#dddddd} and [two]{color=#dddddd}, [three]{color=#eeeeee}"
    assert [each.at for each in told(RULE, slide)] == ["#dddddd", "#eeeeee"]


def test_a_grey_background_on_which_nothing_can_be_read_is_told_where_it_is_set() -> None:
    theme = "theme: {palette: {text: '#606060', background: '#9a9a9a'}}"
    text = f"---\n{theme}\n---\n## T {{background=#808080}}\n\nWords.\n\nMore."
    (found,) = told(RULE, text)
    assert found.at == "#808080"
    assert "lighter or a darker" in found.help


@pytest.mark.parametrize(("left", "count"), [("#000000", 0), ("#ffffff", 1)])
def test_pixels_below_the_words_are_measured(left: str, count: int) -> None:
    """The words stand at the left; what is at the right of the picture is no concern of theirs."""
    slide = "## T {background=#000000 background-image=a.png background-opacity=0.35}\n\n[words]{color=#a09000}"
    files = {"a.png": halves(left, "#ffffff")}
    assert len(told(RULE, slide, files)) == count


def test_pictures_are_decoded_once_and_kept() -> None:
    text = "## T {background-image=a.png}\n\n[words]{color=#ffee00}"
    world = Memory({"talk.md": text.encode(), "a.png": picture("#ffffff")})
    (first,) = told(RULE, text, world=world)
    (key,) = world.kept
    assert key.startswith("pixels-")
    assert told(RULE, text, world=world) == [first]


def test_no_picture_is_decoded_that_no_words_of_an_own_colour_stand_on() -> None:
    text = "## T {background-image=a.png}\n\nwords\n\n## U\n\n[words]{color=#dddddd} ![A](a.png)"
    world = Memory({"talk.md": text.encode(), "a.png": picture("#ffffff")})
    assert len(told(RULE, text, world=world)) == 1
    assert world.kept == {}


@pytest.mark.parametrize(("colour", "count"), [("#a0a0a0", 1), ("#777777", 0)])
def test_drawings_are_measured_as_photos_are(colour: str, count: int) -> None:
    slide = f"## T {{background-image=a.svg}}\n\n[words]{{color={colour}}}"
    assert len(told(RULE, slide, {"a.svg": SVG})) == count


def test_what_a_template_sets_faintly_is_told_once_as_a_remark() -> None:
    text = "---\ntheme: atlas.potx\n---\n## A\n\nWords.\n\n## B\n\nWords.\n\n# Part\n"
    (found,) = told(RULE, text, {"atlas.potx": specimen("atlas.potx")}, outputs=("html",))
    assert found.severity == "info"
    assert found.message.startswith("the template sets `title` faintly (layout `content`): its contrast is 2.8")


def test_authors_colours_on_templates_are_told_as_elsewhere() -> None:
    text = "---\ntheme: sparse.potx\n---\n## A\n\n[pale]{color=#eeeeee}\n"
    (found,) = told(RULE, text, {"sparse.potx": specimen("sparse.potx")}, outputs=("html",))
    assert (found.at, found.severity) == ("#eeeeee", "warning")


WIDE = """
[layouts.over]
regions.picture = { area = [0, 0, 960, 540], bleed = true }
regions.title = { area = [56, 36, 848, 88] }
"""


@pytest.mark.parametrize(("colour", "count"), [("#ffffff", 0), ("#202020", 1)])
def test_words_over_a_picture_of_the_layout_are_measured(colour: str, count: int) -> None:
    files = {"mine/theme.toml": WIDE.encode(), "a.png": picture(colour, (1920, 1080))}
    found = told(RULE, "---\ntheme: mine\n---\n## Words over it {layout=over}\n\n![A](a.png)\n", files)
    assert len(found) == count
    assert all("text beside the picture" in each.help for each in found)
