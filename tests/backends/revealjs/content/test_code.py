"""Listings as HTML."""

import re

from msgspec.structs import replace

from slidegen.backends.revealjs.content.frames import frame_html
from slidegen.model.blocks import Token
from slidegen.model.frames import CodeFrame, CodeLine
from slidegen.model.motion import Motion
from slidegen.resolve.code.highlight import highlight
from slidegen.units import Rect
from tests.backends.revealjs.helpers import context_for, outline
from tests.backends.revealjs.sample import code_frame

NOWHERE = Rect(0, 0, 0, 0)


def html(frame: CodeFrame) -> str:
    made = frame_html(frame, NOWHERE, context_for())
    outline(made)
    return made


def listing(text: str, language: str) -> CodeFrame:
    lines = highlight(text, language)
    assert lines is not None
    placed = tuple(CodeLine(number=at, tokens=tokens) for at, tokens in enumerate(lines, 1))
    return replace(code_frame(), lines=placed, language=language, gutter=0, steps=0)


def test_listings_keep_their_text_and_not_their_numbers() -> None:
    made = html(code_frame())
    assert '<code class="language-python">' in made
    assert '<span class="tok-keyword">def</span>' in made
    assert "&lt;x&gt;" in made
    assert 'class="line lit" data-line="10"' in made
    assert "10" not in outline(made).words


def test_a_diff_keeps_its_signs_and_has_two_colours() -> None:
    made = html(listing("-old\n+new\n same", "diff"))
    assert '<span class="tok-deleted">-old</span>' in made
    assert '<span class="tok-inserted">+new</span>' in made
    assert "> same\n" in made


def test_lines_that_are_not_lit_are_dimmed() -> None:
    assert '<pre class="lighted dimmed"' in html(code_frame())


def test_lines_know_the_steps_that_light_them() -> None:
    lines = (replace(code_frame().lines[0], lit=frozenset((0, 1))), replace(code_frame().lines[1], lit=frozenset((1,))))
    motion = Motion(order=1, parts="lines", effect="highlight", step=3, count=1)
    found = html(replace(code_frame(), lines=lines, steps=2, motions=(motion,)))
    assert '<pre class="stepped all-1"' in found
    assert re.findall(r'class="(line[^"]*)"', found) == ["line lit-0 lit-1", "line lit-1"]
    assert re.findall(r"<i[^>]*>", found) == ['<i class="fragment custom s1" data-fragment-index="2">']
    everywhere = tuple(replace(line, lit=frozenset({0})) for line in code_frame().lines)
    assert "lighted" not in html(replace(code_frame(), lines=everywhere))


def test_a_title_stands_in_a_bar_of_its_own() -> None:
    assert ">app.py</figcaption>" in html(code_frame())
    assert "figcaption" not in html(replace(code_frame(), title="", title_height=0))


def test_the_rest_of_a_long_line_is_a_part_of_it() -> None:
    rest = CodeLine(number=10, tokens=(Token("", "more"),), rest=True)
    made = html(replace(code_frame(), lines=(code_frame().lines[0], rest)))
    assert made.count('class="line') == 1
    assert '<span class="rest">more</span>\n' in made


def test_control_characters_do_not_reach_the_page() -> None:
    assert "\x1b" not in html(listing("a\x1b[31mb", "text"))
