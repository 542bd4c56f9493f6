"""A stranger's HTML: what became part of the deck stays, nothing of the HTML itself passes."""

import re
from contextlib import nullcontext

from slidegen import output, pipeline
from slidegen.backends.base import Options
from slidegen.diagnostics import Report
from slidegen.source import Source
from slidegen.world import Memory
from tests.decks.output_text import html_text

DECK = """# Safe

<style>h1 { color: red }</style>

<div class="columns"><div onclick="evil()">one</div><div style="background:url(javascript:evil())">two</div></div>

<a href="javascript:evil()">three</a> <b onmouseover=evil()>four</b>

<svg onload="evil()" width="10" height="10"><script>evil()</script><rect width="5" height="5"/></svg>

<iframe src="https://example.org/page" onload="evil()"></iframe>

<object data="javascript:evil()"></object><script>evil()</script><canvas onclick="evil()"></canvas>

<details ontoggle="evil()"><summary>five</summary>six</details>
"""


def page(*, safe: bool) -> tuple[str, set[str]]:
    """The web page without the scripts that are slidegen's own, and what is told."""
    world, report = Memory({}), Report()
    request = pipeline.Request(theme="plain", outputs=("html",), options=Options(safe=safe), debug=True)
    deck = pipeline.read_deck(Source("deck.md", DECK), world, report, request)
    assert deck is not None
    talk = pipeline.place_deck(deck, world, report, request)
    assert talk is not None
    files = output.Memory()
    pipeline.write_output(talk, "html", "deck", nullcontext(files), world, report, request)
    return files.files["deck.html"].decode(), {each.code for each in report}


def test_no_html_of_a_stranger_passes_and_its_words_do() -> None:
    made, told = page(safe=True)
    slides = re.sub(r"<script\b.*?</script>", "", made, flags=re.DOTALL)
    assert "evil" not in slides
    assert "<iframe" not in slides
    assert "h1 { color: red }" not in slides
    assert 'href="https://example.org/page"' in slides
    assert {"one", "two", "three", "four", "five", "six"} <= set(html_text(made.encode()).split())
    assert {"html-sanitised", "picture-cleaned", "script-left-out", "unsafe-link"} <= told


def test_an_authors_own_frame_and_style_are_shown() -> None:
    made, _ = page(safe=False)
    assert '<iframe src="https://example.org/page"' in made
    assert "h1 { color: red }" in made
