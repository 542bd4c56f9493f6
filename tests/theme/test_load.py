"""Themes are found by name, by folder and among installed packages; they inherit; the deck may change them."""

from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from slidegen.diagnostics import Report
from slidegen.source import Source
from slidegen.theme import find
from slidegen.theme.load import load_theme
from slidegen.theme.theme import Theme
from slidegen.world import Disk, Memory

DECK = Source("deck.md", "---\ntheme: mine\n---\n")
SPAN = DECK.span(11, 15)


def load(name: str, *options: tuple[str, str], **files: str) -> tuple[Theme, Report]:
    """The theme *name* where the deck's folder has a theme folder for each of *files*."""
    report = Report()
    world = Memory({f"{folder}/theme.toml": text.encode() for folder, text in files.items()})
    return load_theme(name, world, report, SPAN, options), report


def told(report: Report) -> list[tuple[str, str]]:
    return [(diagnostic.code, diagnostic.message) for diagnostic in report]


def places(report: Report) -> list[tuple[str, str]]:
    """Where each diagnostic is, and the text that its carets are under."""
    return [(str(found.span), found.span.text if found.span else "") for found in report]


def test_no_name_is_the_default_theme() -> None:
    theme, report = load("")
    assert (theme.name, len(report)) == ("plain", 0)


@pytest.mark.parametrize("name", ["mine", "./mine", "mine/", "looks/../mine", ".\\mine"])
def test_a_folder_of_the_deck_is_a_theme(name: str) -> None:
    theme, report = load(name, mine='title = "Mine"\n[palette]\naccent1 = "#123456"')
    assert told(report) == []
    assert (theme.name, theme.title, theme.palette["accent1"]) == ("mine", "Mine", "#123456")


def test_what_a_theme_leaves_out_is_as_in_the_default_one() -> None:
    mine, _ = load("mine", mine="[styles]\ntitle = { size = 40 }")
    plain, _ = load("plain")
    assert mine.styles["title"].size == 40
    assert mine.styles["title"].bold
    assert mine.styles["body"] == plain.styles["body"]
    assert {name: layout.title for name, layout in mine.layouts.items()} == {
        name: layout.title for name, layout in plain.layouts.items()
    }
    assert mine.palette == plain.palette


def test_a_theme_with_a_title_of_its_own_inherits_no_description() -> None:
    assert load("mine", mine='title = "Harbour"')[0].description == "Harbour"
    assert load("mine", mine='title = "Harbour"\ndescription = "Blue"')[0].description == "Blue"
    assert load("mine", mine="gap = 9")[0].description == load("plain")[0].description


def test_themes_inherit_in_chains_from_names_and_from_folders_beside_them() -> None:
    files = {"one": 'inherit = "../two"\n[palette]\naccent1 = "#111111"', "two": 'inherit = "ink"'}
    theme, report = load("one", **files)
    ink, _ = load("ink")
    assert told(report) == []
    assert theme.mode == "dark"
    assert theme.palette == {**ink.palette, "accent1": "#111111"}


def test_style_sheets_come_in_the_order_of_inheritance() -> None:
    files = {
        "one/theme.toml": 'inherit = "../two"',
        "one/theme.css": ".one {}",
        "two/theme.toml": "",
        "two/theme.css": ".two {}",
    }
    theme = load_theme("one", Memory({name: text.encode() for name, text in files.items()}), Report())
    assert theme.css == ".two {}\n.one {}"


def test_an_unknown_theme_is_told_at_its_name_and_the_default_stands_in() -> None:
    theme, report = load("papre")
    assert theme.name == "plain"
    assert told(report) == [("unknown-theme", "there is no theme `papre`")]
    assert places(report) == [("deck.md:2:8", "mine")]
    assert report.diagnostics[0].help == "did you mean `paper`?"


@pytest.mark.parametrize("wanted", ["looks/mien", "looks", "looks/mine/theme.toml", "mine"])
def test_the_folder_that_was_meant_is_proposed(wanted: str) -> None:
    report = Report()
    load_theme(wanted, Memory({"looks/mine/theme.toml": b"", "looks/readme": b"", "talk.pptx": b""}), report)
    assert report.diagnostics[0].help == "did you mean `looks/mine`?"


def test_files_that_decks_were_built_to_are_not_listed() -> None:
    report = Report()
    load_theme("zzz", Memory({"talk.pptx": b"", "house.potx": b""}), report)
    assert "house.potx" in report.diagnostics[0].help
    assert "talk.pptx" not in report.diagnostics[0].help


def test_a_folder_outside_the_decks_is_refused(tmp_path: Path) -> None:
    (tmp_path / "deck").mkdir()
    (tmp_path / "theme.toml").write_text("")
    report = Report()
    theme = load_theme("..", Disk(tmp_path / "deck"), report, SPAN)
    assert theme.name == "plain"
    assert told(report) == [("unknown-theme", "`../theme.toml` is outside the deck's folder")]


def test_themes_that_inherit_in_a_circle_are_told_and_stand_on_the_default() -> None:
    theme, report = load("one", one='inherit = "../two"\ngap = 20', two='inherit = "../one"')
    assert told(report) == [("theme-value", "`inherit`: `../one` inherits from this theme itself")]
    assert places(report) == [("two/theme.toml:1:11", '"../one"')]
    assert theme.gap == 20 * 12_700


def test_a_theme_cannot_inherit_from_itself() -> None:
    _, report = load("one", one='inherit = "../one"')
    assert told(report) == [("theme-value", "`inherit`: `../one` inherits from this theme itself")]


def test_a_theme_that_inherits_from_nowhere_is_told() -> None:
    theme, report = load("one", one='title = "One"\ninherit = "plane"')
    assert told(report) == [("theme-value", "`inherit`: there is no theme `plane`; did you mean `plain`?")]
    assert places(report) == [("one/theme.toml:2:11", '"plane"')]
    assert theme.title == "One"


def test_a_theme_cannot_reach_out_of_the_decks_folder() -> None:
    theme, report = load("one", one='inherit = "../../other"\ntitle = "One"')
    assert [code for code, _ in told(report)] == ["theme-value"]
    assert theme.title == "One"


class Point:
    """An entry point as the standard library has it."""

    name = "strange"

    def __init__(self, found: Any) -> None:
        self.found = found

    def load(self) -> Any:
        if isinstance(self.found, Exception):
            raise self.found
        return self.found


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Makes another package's theme ``strange`` known."""

    def install(found: Any) -> None:
        monkeypatch.setattr(find, "_installed", lambda: {"strange": Point(found)})

    return install


@pytest.mark.parametrize("kind", ["path", "text", "package"])
def test_other_packages_bring_themes(tmp_path: Path, installed: Any, kind: str) -> None:
    (tmp_path / "theme.toml").write_text('title = "Strange"')
    package = ModuleType("strange")
    package.__file__ = str(tmp_path / "__init__.py")
    installed({"path": tmp_path, "text": str(tmp_path), "package": package}[kind])
    theme, report = load("strange")
    assert (theme.name, theme.title, told(report)) == ("strange", "Strange", [])
    assert find.theme_names()[-1] == "strange"


def test_a_package_that_fails_is_told(installed: Any) -> None:
    installed(ImportError("no module named left_pad"))
    theme, report = load("strange")
    assert theme.name == "plain"
    assert told(report) == [("unknown-theme", "the theme `strange` cannot be loaded: no module named left_pad")]


def test_packages_are_asked_only_for_names_that_are_not_known(monkeypatch: pytest.MonkeyPatch) -> None:
    def asked() -> dict[str, Any]:
        raise AssertionError("asked")

    monkeypatch.setattr(find, "_installed", asked)
    for name in find.shipped_names():
        assert load(name)[0].name == name


def test_text_that_is_no_toml_is_told_where_it_fails() -> None:
    theme, report = load("one", one='title = "One"\ngap = = 3\n')
    assert told(report) == [("theme-syntax", "one/theme.toml is not valid TOML: invalid value")]
    assert places(report) == [("one/theme.toml:2:7", "=")]
    assert theme.title == "Plain"


def test_text_that_ends_too_early_is_told_at_its_end() -> None:
    _, report = load("one", one="palette = {")
    assert told(report)[0][0] == "theme-syntax"
    assert places(report)[0][0] == "one/theme.toml:1:11"


def test_deep_nesting_is_told() -> None:
    _, report = load("one", one="a = " + "[" * 100_000)
    assert told(report) == [("theme-syntax", "one/theme.toml is not valid TOML: it is nested too deeply")]


def test_what_belongs_beside_a_powerpoint_template_is_told() -> None:
    report = Report()
    load_theme("mine", Memory({"mine/theme.toml": b"[template]\nignore = ['Old']\n"}), report)
    assert [(each.code, each.span.text if each.span else "") for each in report] == [("theme-key", "template")]
