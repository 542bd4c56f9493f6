"""Labels become lines of text."""

import pytest

from slidegen.diagrams.graph import Chunk
from slidegen.diagrams.labels import LONGEST, plain, read_label
from tests.diagrams.helpers import width


def lines(text: str, *, markdown: bool = False, wrap: float = 13.0) -> list[str]:
    return ["".join(chunk.text for chunk in line) for line in read_label(text, width, markdown=markdown, wrap=wrap)]


@pytest.mark.parametrize("sign", ["<br>", "<br/>", "<BR />", "\\n", "\n"])
def test_breaks_begin_a_line(sign: str) -> None:
    assert lines(f"one{sign}two") == ["one", "two"]


def test_long_lines_are_broken_at_blanks() -> None:
    assert lines("a long label that goes on", wrap=6) == ["a long label", "that goes on"]
    assert lines("unbreakableword", wrap=2) == ["unbreakableword"]


@pytest.mark.parametrize(("written", "read"), [("#quot;x#quot;", '"x"'), ("#35;1", "#1"), ("a &amp; b", "a & b")])
def test_entities_are_read(written: str, read: str) -> None:
    assert lines(written) == [read]


def test_markdown_is_emphasis_where_it_is_meant() -> None:
    (line,) = read_label("a **b** *c*", width, markdown=True)
    assert line == (Chunk("a "), Chunk("b", bold=True), Chunk(" "), Chunk("c", italic=True))
    assert lines("a **b**") == ["a **b**"]


def test_tags_are_looks_or_nothing() -> None:
    assert read_label("<b>x</b><u>y</u>", width) == ((Chunk("x", bold=True), Chunk("y")),)


def test_scripts_leave_no_trace() -> None:
    assert plain(read_label("a<script>alert(1)</script><img src=x onerror=alert(1)>b", width)) == "ab"


def test_a_label_that_is_cut_shows_it() -> None:
    assert "".join(lines("word " * 300, wrap=1e9)).count("word") == 300
    assert lines("x" * (LONGEST + 1), wrap=1e9) == ["x" * LONGEST + "…"]
