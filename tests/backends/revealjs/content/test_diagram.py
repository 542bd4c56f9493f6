"""Diagrams as inline SVG."""

import re

from slidegen.backends.revealjs.diagrams.drawing import drawing
from tests.backends.revealjs.helpers import context_for
from tests.diagrams.helpers import diagram


def svg(text: str) -> str:
    return drawing(diagram(text), {}, context_for())


def test_every_part_is_a_group_of_its_own() -> None:
    made = svg("flowchart LR\n A[Start] -- go --> B\n subgraph S [Inside]\n  B\n end")
    assert made.count('data-node="') == 3
    assert made.count('data-edge="A B"') == 2  # the line, and its label above everything
    assert 'role="img" aria-label="Diagram: Inside, Start, B"' in made
    assert ">Start</text>" in made


def test_colours_are_the_themes() -> None:
    made = svg("flowchart LR\n A --> B\n style B fill:accent2")
    assert "fill:var(--accent2)" in made
    assert "stroke:var(--" in made


def test_shapes_and_heads() -> None:
    made = svg("flowchart LR\n A[(db)] --> B{x}\n B --o C([s])\n C --x D[[sub]]\n D <--> E((c))\n E --- F(((d)))")
    for sign in ("<polygon", "<ellipse", "<circle", "<rect", "<path"):
        assert sign in made


def test_what_is_hostile_does_not_get_through() -> None:
    made = svg('flowchart LR\n A["<script>alert(1)</script>x"] --> B["<img src=y onerror=alert(1)>z"]\n'
               ' click A "javascript:alert(1)"')  # fmt: skip
    assert "alert" not in made
    assert "javascript" not in made


def test_links_stay_links() -> None:
    assert 'href="https://example.org/"' in svg('flowchart LR\n A --> B\n click A "https://example.org"')


def test_cylinders_are_filled_all_over() -> None:
    body, lid = re.findall(r'<path d="(M[^"]*)" style="fill:([^;]+);', svg("flowchart LR\n A[(db)]"))
    assert body[0].count("M") == 1
    assert lid[1] == "none"


def test_dashes_are_as_long_as_powerpoints() -> None:
    assert "stroke-dasharray:8 6" in svg("flowchart LR\n A -.-> B")
