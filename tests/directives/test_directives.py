"""Every directive becomes primitives that show all that its author wrote."""

from importlib.metadata import EntryPoint, EntryPoints
from types import SimpleNamespace
from typing import get_args

import pytest

from slidegen import directives
from slidegen.diagnostics import Report
from slidegen.directives import BY_NAME, DIVS, FENCES, MODULES, find, lower
from slidegen.model.blocks import (
    Block,
    CodeBlock,
    Directive,
    Group,
    Heading,
    Panel,
    Paragraph,
    Primitive,
    RawBlock,
    Table,
)
from slidegen.model.inlines import Icon, Text
from slidegen.model.walk import inline_text
from slidegen.world import Memory, World
from tests.parse.helpers import block, codes, read

PARAGRAPH = Paragraph(inlines=(Text("x"),))


def lowered(text: str) -> tuple[Block, list[str]]:
    directive = block(text)
    assert isinstance(directive, Directive)
    report = Report()
    (made,) = lower(directive, Memory(), report)
    return made, codes(report)


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_all_directives_give_primitives(name: str) -> None:
    made = lower(Directive(name=name, argument=name, text="x", blocks=(PARAGRAPH,)), Memory(), Report())
    assert made
    assert all(isinstance(one, get_args(Primitive)) for one in made)


def test_no_two_directives_share_a_name() -> None:
    assert len(BY_NAME) == len(MODULES)
    assert len(DIVS) == sum(len(module.DIVS) for module in MODULES)
    assert len(FENCES) == sum(len(module.FENCES) for module in MODULES)


@pytest.mark.parametrize("tone", ["note", "tip", "important", "warning", "caution"])
def test_callouts_are_panels(tone: str) -> None:
    for text in (f"> [!{tone.upper()}]\n> x", f"::: {tone}\nx\n:::", f"::: {{.callout-{tone}}}\nx\n:::"):
        made, told = lowered(text)
        assert isinstance(made, Panel)
        assert (made.tone, inline_text(made.title), len(made.blocks), told) == (tone, tone.capitalize(), 1, [])


def test_callouts_may_have_a_title() -> None:
    for text in (
        "> [!NOTE] Mind *it*\n> x",
        "::: note\n#### Mind it\nx\n:::",
        '::: note {title="Mind it"}\nx\n:::',
        "::: note Mind it\nx\n:::",
    ):
        made, _ = lowered(text)
        assert isinstance(made, Panel)
        assert (inline_text(made.title), len(made.blocks)) == ("Mind it", 1), text


def test_callouts_of_other_tools_keep_their_name() -> None:
    made, told = lowered("> [!danger]\n> x")
    assert isinstance(made, Panel)
    assert (made.tone, inline_text(made.title), told) == ("caution", "Danger", [])


def test_an_unknown_callout_is_told_and_shown() -> None:
    made, told = lowered("> [!WARNIN]\n> x")
    assert isinstance(made, Panel)
    assert (made.tone, inline_text(made.title), told) == ("note", "Warnin", ["unknown-directive"])


def test_a_chart_that_cannot_be_drawn_is_shown_as_its_source() -> None:
    made, told = lowered("```chart\nthe source\n```")
    assert isinstance(made, CodeBlock)
    assert (made.text, made.title, told) == ("the source", "chart", ["bad-chart"])


def test_callouts_have_an_icon_that_their_author_may_choose() -> None:
    def icons(text: str) -> list[str]:
        made, told = lowered(text)
        assert isinstance(made, Panel)
        assert (told, made.attributes.pairs) == ([], ())
        return [node.name for node in made.title if isinstance(node, Icon)]

    assert icons("> [!TIP]\n> x") == ["lightbulb"]
    assert icons("::: caution {icon=rocket}\nx\n:::") == ["rocket"]
    assert icons("::: note {icon=none}\nx\n:::") == []


def test_embedded_html_is_raw() -> None:
    made, told = lowered("```html embed\n<b>x</b>\n```")
    assert isinstance(made, RawBlock)
    assert (made.format, made.text, told) == ("html", "<b>x</b>", [])


def test_an_unknown_directive_keeps_its_blocks() -> None:
    report = Report()
    (made,) = lower(Directive(name="nosuch", blocks=(PARAGRAPH,)), Memory(), report)
    assert isinstance(made, Group)
    assert made.blocks == (PARAGRAPH,)
    assert codes(report) == ["unknown-directive"]


def test_an_installed_directive_is_found_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def lower_shout(directive: Directive, world: World, report: Report) -> tuple[Block, ...]:
        return (Heading(level=1, inlines=(Text(directive.text.upper()),)),)

    module = SimpleNamespace(NAME="shout", DIVS=("shout",), FENCES=(), lower=lower_shout)
    monkeypatch.setattr(EntryPoint, "load", lambda self: module)
    entries = EntryPoints([EntryPoint("shout", "somewhere", directives.GROUP)])
    monkeypatch.setattr("importlib.metadata.entry_points", lambda **wanted: entries.select(**wanted))
    directives._installed.cache_clear()
    try:
        deck, report = read("::: shout hello\n:::")
        (directive,) = deck.slides[0].blocks
        assert isinstance(directive, Directive)
        (made,) = lower(directive, Memory(), report)
        assert isinstance(made, Heading)
        assert inline_text(made.inlines) == "HELLO"
        assert codes(report) == []
    finally:
        directives._installed.cache_clear()


def test_regions_ask_for_no_installed_directive(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(**wanted: str) -> None:
        raise AssertionError(f"asked for {wanted}")

    monkeypatch.setattr("importlib.metadata.entry_points", refuse)
    directives._installed.cache_clear()
    read("::: left\nx\n:::\n\n::: {.right}\ny\n:::\n\n::: notes\nz\n:::\n\n::: note\nn\n:::")
    with pytest.raises(AssertionError):
        find("elsewhere")


def test_a_chart_table_is_a_table_with_its_options() -> None:
    deck, report = read("{.chart type=column}\n| a | b |\n|---|---|\n| c | 1 |")
    (found,) = deck.slides[0].blocks
    assert isinstance(found, Table)
    assert codes(report) == []
    assert (found.attributes.classes, found.attributes.get("type")) == (("chart",), "column")
