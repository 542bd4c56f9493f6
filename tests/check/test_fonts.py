"""Fonts that the machine that presents may lack are told by checks, and by no build."""

import pytest

from slidegen.world import Memory
from tests.fonts import specimens
from tests.test_pipeline import codes, run


def deck(head: str) -> str:
    return f"---\n{head}\n---\n## A title\n\nSome text.\n"


@pytest.mark.parametrize(
    ("head", "message", "advice"),
    [
        ("title: x", "PowerPoint shows `Inter` only where it is installed",
         "install there what `slidegen theme fonts plain` gives"),
        ("theme: {fonts: {heading: IBM Plex Sans}}",
         "PowerPoint shows `IBM Plex Sans` and `Inter` only where they are installed",
         "install them there: they are free"),
        ("theme: {fonts: {heading: Georgia, body: Testa}}", "PowerPoint shows `Testa` only where it is installed",
         "install them there; else"),
    ],
)  # fmt: skip
def test_fonts_that_do_not_come_with_powerpoint_are_told(head: str, message: str, advice: str) -> None:
    world = Memory(fonts=specimens.family("Testa") | specimens.family("Georgia", "serif"))
    _, _, report = run(deck(head), world=world, hints=True)
    (told,) = report
    assert (told.code, told.severity, told.message) == ("fonts-not-embedded", "info", message)
    assert told.span is not None
    assert "embed-fonts: true" in told.help
    assert advice in told.help


@pytest.mark.parametrize("head", ["embed-fonts: true", "theme: {fonts: {heading: Georgia, body: Georgia}}"])
def test_nothing_is_told_where_fonts_are_embedded_or_everywhere(head: str) -> None:
    _, _, report = run(deck(head), world=Memory(fonts=specimens.family("Georgia", "serif")), hints=True)
    assert "fonts-not-embedded" not in codes(report)


def test_a_missing_font_is_told_where_it_is_named_and_not_again() -> None:
    _, _, report = run(deck("theme: {fonts: {heading: Nowhere, body: Nowhere}}"), hints=True)
    assert codes(report) == ["missing-font", "missing-font"]


def test_a_missing_font_that_is_to_be_embedded_is_told_once_for_each_role() -> None:
    _, _, report = run(deck("theme: {fonts: {heading: Nowhere}}\nembed-fonts: true"), hints=True)
    assert [each for each in codes(report) if "missing" in each or "not" in each] == ["missing-font"]


@pytest.mark.parametrize("name", ["hills.svg", "fonts.zip", "Inter.css"])
def test_a_file_of_another_kind_is_no_family(name: str) -> None:
    _, _, report = run(deck(f"theme: {{fonts: {{heading: {name}}}}}"))
    (told,) = report
    assert (told.code, told.message) == ("font-file", f"`{name}` is no font file")
    assert told.span is not None
    assert told.span.text == name


def test_a_template_that_is_not_there_may_be_a_theme() -> None:
    _, _, report = run(deck("theme: ink.potx"))
    (told,) = report
    assert (told.code, told.help) == ("unknown-theme", "did you mean the theme `ink`?")


def test_builds_and_checks_of_html_alone_say_nothing() -> None:
    assert codes(run(deck("title: x"))[2]) == []
    assert codes(run(deck("title: x"), hints=True, outputs=("html",))[2]) == []
