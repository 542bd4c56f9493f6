"""What authors say of a template: beside it, and in the deck."""

import pytest

from slidegen.diagnostics import Diagnostic
from slidegen.source import Source, Span
from slidegen.theme.template.look import template_theme
from slidegen.theme.template.plan import LAYOUTS
from slidegen.theme.theme import Home, Theme
from slidegen.world import Memory
from tests.templates.parts import Slide, potx
from tests.templates.twice import two_masters
from tests.theme.template.made import FOOT, HEADED, SAME, USUAL, Box, look, slide, theme

LEFT: Box = (0.75, 1.75, 5.7, 4.75)
PAIRS: dict[str, Box] = {
    "body_21": (1, 2, 3, 1), "body_22": (5, 2, 3, 1), "body_31": (1, 3.2, 3, 2), "body_32": (5, 3.2, 3, 2),
}  # fmt: skip
EXTRA = (slide("Worte", "", body_4=LEFT, body_5=(0.75, 6.5, 3, 0.3)), slide("Paare", "", **PAIRS), Slide(name="Worte"))


def mapped(beside: str, options: tuple[tuple[str, str], ...] = ()) -> tuple[Theme, list[Diagnostic]]:
    return theme(look(*USUAL, *EXTRA), options, beside)


def where(diagnostic: Diagnostic) -> str:
    """The words that a diagnostic points at."""
    assert diagnostic.span is not None
    return diagnostic.span.text


def test_a_layout_is_chosen_by_its_name() -> None:
    made, told = mapped('[template]\nlayouts = { quote = "worte" }\n')
    assert told == []
    quote = made.layouts["quote"]
    assert quote.title == "Worte"
    assert [(region.name, region.home) for region in quote.regions[1:3]] == [
        ("quote", Home("body", 4)),
        ("attribution", Home("body", 5)),
    ]


def test_regions_are_given_by_idx_and_repeated_ones_by_lists() -> None:
    made, told = mapped(
        '[template.layouts]\nbig-number = { name = "Paare", regions = { figure = [21, 22], caption = [31, 32] } }\n'
    )
    assert told == []
    names = [region.name for region in made.layouts["big-number"].regions if region.home is not None]
    assert names[:5] == ["title", "figure-1", "figure-2", "caption-1", "caption-2"]


def test_titles_may_be_given_too() -> None:
    made, told = mapped('[template.layouts]\nquote = { name = "Worte", regions = { title = 0, quote = 4 } }\n')
    assert told == []
    names = [region.name for region in made.layouts["quote"].regions if region.role not in ("footer", "number")]
    assert names == ["title", "quote"]


def test_ignored_layouts_serve_for_nothing() -> None:
    made, told = mapped('[template]\nignore = ["Two Content", "Paare"]\n')
    assert told == []
    assert made.layouts["two-columns"].title == "Title Only"
    assert "paare" not in made.layouts


def test_the_deck_has_the_last_word() -> None:
    made, _ = mapped('[template]\nlayouts = { quote = "Worte" }\n', (("layouts.quote", "Blank"),))
    assert made.layouts["quote"].title == "Blank"


def parts_of(made: Theme) -> set[str]:
    """The masters that slidegen's own layouts stand on, but for what may be borrowed from others."""
    assert made.template is not None
    names = [name for name in LAYOUTS if name not in ("title", "section", "end")]
    links = (link for name in names for link in made.template.relationships[made.layouts[name].part])
    return {link.target for link in links if link.kind.endswith("/slideMaster")}


@pytest.mark.parametrize("wanted", ["[template]\nmaster = 2\n", "option"])
def test_one_of_several_masters_is_chosen_by_its_number(wanted: str) -> None:
    options = (("master", "2"),) if wanted == "option" else ()
    first, _ = theme(two_masters())
    second, told = theme(two_masters(), options, None if options else wanted)
    assert told == []
    assert len(parts_of(second)) == 1
    assert parts_of(first) != parts_of(second)


def test_a_master_that_is_not_there_is_told_with_those_that_are() -> None:
    _, told = theme(two_masters(), (), "[template]\nmaster = 3\n")
    assert [(each.code, where(each)) for each in told] == [("theme-value", "3")]
    assert told[0].help.startswith("the masters are: 1 (")


def test_looks_are_laid_over_those_of_the_template() -> None:
    made, told = mapped('[palette]\naccent1 = "#123456"\n[chart]\ngap = 1.5\n[styles.caption]\nsize = 21\n')
    assert told == []
    assert made.palette["accent1"] == "#123456"
    assert made.chart.gap == 1.5
    assert made.styles["caption"].size == 21


def test_options_of_the_deck_change_the_palette() -> None:
    made, told = mapped("", (("accent", "accent3"), ("palette.link", "#004400")))
    assert told == []
    assert made.palette["accent1"] == "#208040"
    assert made.palette["link"] == "#004400"


def test_a_template_has_modes_only_where_they_are_written() -> None:
    _, told = mapped("", (("mode", "dark"),))
    assert [each.code for each in told] == ["theme-value"]
    made, told = mapped('[modes.dark.palette]\nbackground = "#000000"\n', (("mode", "dark"),))
    assert told == []
    assert made.palette["background"] == "#000000"


DARK = Slide(
    holders={**HEADED, **FOOT},
    background='<p:bgPr><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:effectLst/></p:bgPr>',
)
LIGHT_TOO = '[modes.light.palette]\ntext = "#f0f0f0"\n'


@pytest.mark.parametrize(
    ("wanted", "beside", "text"),
    [("dark", "", "#101418"), ("dark", LIGHT_TOO, "#101418"), ("light", LIGHT_TOO, "#f0f0f0")],
)
def test_a_template_is_in_the_mode_that_its_slides_show(wanted: str, beside: str, text: str) -> None:
    made, told = theme(look(*USUAL, master=DARK), (("mode", wanted),), beside)
    assert (told, made.mode, made.palette["text"]) == ([], wanted, text)


@pytest.mark.parametrize(
    ("beside", "code", "place", "advice"),
    [
        ('[template]\nlayouts = { qoute = "Worte" }', "theme-key", "qoute", "did you mean `quote`?"),
        ('[template]\nlayouts = { quote = "Wort" }', "theme-value", '"Wort"', "did you mean `Worte`?"),
        (
            '[template]\nignore = ["Worte", "Two Contents"]',
            "theme-value",
            '"Two Contents"',
            "did you mean `Two Content`?",
        ),
        (
            '[template.layouts.quote]\nname = "Worte"\nregions = { qoute = 4 }',
            "theme-key",
            "qoute",
            "did you mean `quote`?",
        ),
        (
            '[template.layouts.quote]\nname = "Worte"\nregions = { quote = 44 }',
            "theme-value",
            "44",
            "it has: 4 (body",
        ),
        ("[template.layouts.quote]\nregions = {}", "theme-value", "quote", "write `name = "),
        ('[template.layouts.quote]\nname = "Worte"\nregion = {}', "theme-key", "region", "did you mean `regions`?"),
        ("[template]\nlayout = {}", "theme-key", "layout", "did you mean `layouts`?"),
        ('inherit = "ink"', "theme-key", "inherit", "change it in the template, with PowerPoint"),
        ("[styles.title]\nsize = 10", "theme-key", "title", "change it in the template, with PowerPoint"),
    ],
)
def test_what_is_wrong_is_told_at_its_place(beside: str, code: str, place: str, advice: str) -> None:
    made, told = mapped(beside)
    assert [each.code for each in told] == [code]
    assert where(told[0]) == place
    assert told[0].help.startswith(advice)
    assert "quote" in made.layouts


def test_wrong_names_in_the_deck_are_told_there() -> None:
    from slidegen.diagnostics import Report

    source = Source("deck.md", "theme: {name: test.potx, layouts: {quote: Wort}}")
    at = source.text.index("Wort")
    report = Report()
    template_theme(
        "test.potx",
        Memory({"test.potx": potx(look(*USUAL, *EXTRA))}),
        report,
        source.span(0, 5),
        (("layouts.quote", "Wort"),),
        {"theme.layouts.quote": Span(source, at, at + 4)},
    )
    assert [where(each) for each in report] == ["Wort"]


def test_a_placeholder_that_slides_cannot_use_is_told() -> None:
    twice = Slide(name="Twice", holders={'type="title"': SAME, 'type="body" idx="9"': (0, 0, 0, 0.01)})
    master = Slide(holders={'type="title"': (1, 1, 8, 1)})
    _, told = theme(look(twice, master=master), (), '[template.layouts.quote]\nname = "Twice"\nregions = { quote = 9 }')
    assert [each.message for each in told] == ["the placeholder 9 of `Twice` cannot be used: it has no place"]
