"""Styles of Pygments for listings."""

import pytest
from pygments.styles import get_all_styles

from slidegen.diagnostics import Report
from slidegen.model.style import Colour
from slidegen.source import Source
from slidegen.theme.code_style import with_code_style
from slidegen.theme.contrast import READABLE, contrast
from slidegen.theme.load import load_theme
from slidegen.theme.objects import TOKEN_KINDS
from slidegen.world import Memory

THEME = load_theme("plain", Memory(), Report())


def test_a_style_brings_its_panel_and_its_colours() -> None:
    report = Report()
    code = with_code_style(THEME, "Monokai", None, report).code
    assert code.fill == Colour("#272822")
    assert code.token("keyword", inverse=False) == code.token("keyword", inverse=True) == Colour("#66d9ef")
    assert code.padding == THEME.code.padding
    assert list(report) == []


def test_an_unknown_style_is_told_where_it_is_written_and_changes_nothing() -> None:
    report = Report()
    source = Source("deck.md", "monokay")
    assert with_code_style(THEME, "monokay", source.span(0, 7), report) is THEME
    (told,) = report
    assert told.code == "unknown-code-theme"
    assert "monokai" in told.help


@pytest.mark.parametrize("name", sorted(get_all_styles()))
def test_every_style_gives_literal_colours_that_can_be_read(name: str) -> None:
    code = with_code_style(THEME, name, None, Report()).code
    panel = code.fill.name
    assert all(
        colour.is_literal and len(colour.name) == 7 for colour in (code.fill, code.colour, *code.tokens.values())
    )
    assert min(contrast(colour.name, panel) for colour in (code.colour, code.number_colour)) >= READABLE
    assert code.bold | code.italic <= set(TOKEN_KINDS)
