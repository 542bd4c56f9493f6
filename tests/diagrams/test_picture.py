"""Mermaid diagrams that are drawn as pictures."""

import re

import pytest

from slidegen.diagnostics import Report
from slidegen.diagrams.mermaid.picture import picture
from slidegen.theme.load import load_theme
from slidegen.world import Memory
from tests.diagrams.helpers import width

LABELLED = {
    "class": 'classDiagram\n Dog "1" --> "many" Cat : chases\n',
    "er": "erDiagram\n CUSTOMER ||--o{ ORDER : places\n",
    "requirement": "requirementDiagram\n requirement r {\n id: 1\n }\n element e {\n type: t\n }\n e - traces -> r\n",
}


def drawn(text: str, theme: str = "ink") -> str:
    world = Memory()
    return picture(text, load_theme(theme, world, Report()), width, world).svg.decode()


@pytest.mark.parametrize("kind", LABELLED)
def test_texts_on_lines_stand_in_the_middle_of_their_patches(kind: str) -> None:
    label = (
        r'<g class="edgeLabel"[^>]*><g class="label"[^>]*translate\(([-\d.]+),[^>]*><g><rect[^>]* x="([-\d.]+)"[^>]*'
    )
    found = re.findall(label + r' width="([\d.]+)"[^>]*/><text [^>]*text-anchor="(\w+)"', drawn(LABELLED[kind]))
    assert found
    for shift, left, wide, anchor in found:
        assert anchor == "middle"
        assert float(shift) == 0
        assert float(left) == pytest.approx(-float(wide) / 2, abs=0.001)


def test_what_is_white_by_itself_has_the_colour_of_the_ground() -> None:
    ground = load_theme("ink", Memory(), Report()).palette["background"]
    assert re.search(rf"\.marker circle\s*\{{\s*fill:\s*{ground}", drawn(LABELLED["er"]))
