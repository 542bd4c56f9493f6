"""Whatever the HTML, no word of it is lost, and all of it is read in time that grows with its length."""

import re
from contextlib import nullcontext

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from slidegen import output, pipeline, registry
from slidegen.diagnostics import Report
from slidegen.model.dump import dump_deck
from slidegen.source import Source
from slidegen.world import Memory
from tests.decks.output_text import html_text, pptx_text
from tests.parse.helpers import codes, read

TAGS = st.sampled_from((
    "div", "div class=columns", 'div class="row"', "div style='display:flex'", "div style='float:left;width:40%'", "p",
    "ul", "ol", "li", "table", "tr", "td", "th", "td rowspan=2 colspan=3", "thead", "caption", "blockquote", "footer",
    "cite", "dl", "dt", "dd", "details", "summary", "figure", "figcaption", "h2", "h3", "b", "i", "u", "sup", "sub",
    "mark", "kbd", "code", "pre", "span style='color:red'", "span class=fragment", "small", "font color=blue", "center",
    "a href=https://example.org", "q", "abbr title=x", "v-click", "v-clicks", "my-box", "Comp", "section", "aside",
    "li class=fragment", "div align=right", "label", "button", "ruby", "rt", "big", "address",
))  # fmt: skip
LONE = st.sampled_from(
    (
        "<br>",
        "<hr>",
        "</div>",
        "</b>",
        "<img src=a.png alt=x>",
        "<wbr>",
        "&nbsp;",
        "<!-- n -->",
        "< ",
        "<input type=checkbox>",
    )
)
SETTINGS = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


@st.composite
def trees(draw: st.DrawFn) -> str:
    """Nested elements, some not closed, with words and blank lines (where Markdown goes on) between."""
    made: list[str] = []
    for _ in range(draw(st.integers(1, 12))):
        kind = draw(st.integers(0, 9))
        if kind < 5:
            made.append(f"<{draw(TAGS)}>")
        elif kind < 7:
            made.append(draw(LONE))
        if draw(st.booleans()):
            made.append(draw(st.sampled_from(("WORD", "WORD *WORD* `WORD`", "\n\nWORD\n\n", "\n\n- WORD\n- WORD\n\n"))))
        if draw(st.integers(0, 2)) == 0:
            tag = draw(TAGS).split()[0]
            made.append(f"</{tag}>")
        made.append(draw(st.sampled_from(("", "", "\n", "\n\n"))))
    return "".join(made)


def numbered(text: str) -> tuple[str, set[str]]:
    parts = text.split("WORD")
    words = [f"w{number}q" for number in range(len(parts) - 1)]
    joined = "".join(part + word for part, word in zip(parts, [*words, ""], strict=True))
    return joined, set(words)


def found_in(text: str) -> set[str]:
    return set(re.findall(r"w\d+q", text))


@SETTINGS
@given(trees())
def test_every_word_is_in_the_deck(tree: str) -> None:
    text, words = numbered(tree)
    deck, report = read(f"# T\n\n{text}")
    assert words <= found_in(dump_deck(deck, spans=True)), text
    for diagnostic in report:
        for label in diagnostic.labels:
            assert 0 <= label.span.start <= label.span.end <= len(label.span.source.text)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(trees())
def test_every_word_is_in_both_outputs(tree: str) -> None:
    text, words = numbered(tree)
    world, report = Memory({"a.png": b""}), Report()
    request = pipeline.Request(theme="plain", outputs=("pptx", "html"), debug=True)
    meaning = pipeline.read_deck(Source("deck.md", f"# T\n\n{text}"), world, report, request)
    assert meaning is not None
    talk = pipeline.place_deck(meaning, world, report, request)
    assert talk is not None
    for target, reader in (("pptx", pptx_text), ("html", html_text)):
        files = output.Memory()
        pipeline.write_output(talk, target, "deck", nullcontext(files), world, report, request)
        assert words <= found_in(reader(files.files["deck" + registry.backend(target).suffix])), (target, text)


def test_elements_nested_too_deeply_are_told_once_and_keep_their_words() -> None:
    deck, report = read("# T\n\n" + "<div>" * 5000 + "words" + "</div>" * 5000)
    assert codes(report) == ["too-deep"]
    assert "words" in dump_deck(deck)


def test_blank_lines_between_elements_do_not_go_round_the_limit() -> None:
    text = "- <div>\n\n" + "".join("  " * depth + "- <div>\n\n" for depth in range(1, 40)) + "words"
    deck, _ = read("# T\n\n" + text)
    assert "words" in dump_deck(deck)


def test_of_many_stray_tags_the_first_are_told() -> None:
    _, report = read("# T\n\n<div>" + "</b>" * 1000 + "</div>")
    assert codes(report) == ["html-unbalanced"] * 100
