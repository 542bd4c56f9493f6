"""What docs/templates.md shows is taken as it is."""

import re
from pathlib import Path

from slidegen.diagnostics import Report
from slidegen.pipeline import Request, place_deck, read_deck
from slidegen.source import Source
from slidegen.world import Memory
from tests.templates.parts import Slide, potx
from tests.theme.template.made import USUAL, Box, look, slide, theme

TEXT = (Path(__file__).parents[3] / "docs" / "templates.md").read_text("utf-8")
FIGURES: dict[str, Box] = {
    f"body_{13 + 2 * at + row}": (0.75 + 4.0 * at, 2 + row, 3, 0.9) for at in range(3) for row in (0, 1)
}
LAYOUTS = (
    *USUAL,
    slide("Large quotation", "", body_4=(1, 2, 10, 3)),
    slide("Key figures", "", **FIGURES),
    Slide(name="Title Slide 2019"),
)


def test_the_file_beside_a_template() -> None:
    (beside,) = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)
    made, told = theme(look(*LAYOUTS), (), beside)
    assert told == []
    assert made.layouts["quote"].title == "Large quotation"
    figures = [region.name for region in made.layouts["big-number"].regions if region.role in ("figure", "caption")]
    assert figures == ["figure-1", "figure-2", "figure-3", "caption-1", "caption-2", "caption-3"]


def test_the_front_matter() -> None:
    shown = [
        *re.findall(r"```yaml\n---\n(.*?)---\n```", TEXT, re.DOTALL),
        *re.findall(r"`(theme: \{name.*?\}\})`", TEXT),
    ]
    assert len(shown) == 2
    world = Memory({"corporate.potx": potx(look(*LAYOUTS))})
    for front in shown:
        report = Report()
        deck = read_deck(Source("deck.md", f"---\n{front}\n---\n\n> Said {{layout=quote}}\n"), world, report, Request())
        assert deck is not None
        talk = place_deck(deck, world, report, Request())
        assert talk is not None
        assert [each.code for each in report if each.severity != "info"] == []
        assert talk.theme.layouts["quote"].title == "Large quotation"


def test_layouts_by_the_templates_names() -> None:
    asked = re.findall(r"`\{layout=\"?([\w -]+)\"?\}`", TEXT)
    assert {theme(look(*LAYOUTS))[0].aliases.get(name.casefold(), name) for name in asked} == {"big-number"}
