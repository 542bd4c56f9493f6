"""Mistakes in DOT are found where they are."""

import pytest

from slidegen.diagrams.graphviz.dotsyntax import DEEPEST, mistake, rest


@pytest.mark.parametrize(
    ("text", "message", "at"),
    [
        ("digraph { a -> ; }", "`;` stands where a node is expected", ";"),
        ("graph { a -> b }", "lines of a `graph` are written `--`", "->"),
        ("digraph { a -- b }", "lines of a `digraph` are written `->`", "--"),
        ('digraph { a [label="x] }', "this quote is not closed", '"x'),
        ("digraph { a [label=<<b>x] }", "this `<` of a label in HTML is not closed by `>`", "<<b"),
        ("digraph { a", "the source ends where `}` is expected", ""),
        ("graf { }", "`graf` stands where `graph` or `digraph` is expected", "graf"),
        ("digraph { a [x=] }", "`]` stands where a value is expected", "] }"),
        ("digraph { a @ b }", "`@` means nothing here", "@"),
        ("", "the source ends where `graph` or `digraph` is expected", ""),
    ],
)
def test_a_mistake(text: str, message: str, at: str) -> None:
    found = mistake(text)
    assert found is not None
    assert (found.message, text[found.start :].startswith(at)) == (message, True)


@pytest.mark.parametrize(
    "text",
    [
        "digraph { }",
        'strict graph "x" { a -- b -- {c d} [color=red, label="a" + "b"]; e; node [shape=box] rank=same }',
        "digraph{a:f0:n->b:s;subgraph cluster_0{label=<<b>x</b>>;c}}// end\n# line",
        "DIGRAPH { 1.5 -> -.5 /* note */ }",
    ],
)
def test_what_keeps_to_the_grammar(text: str) -> None:
    assert mistake(text) is None


def test_nesting_is_bounded() -> None:
    found = mistake("graph " + "{" * (DEEPEST + 5))
    assert found is not None
    assert "deeper" in found.message


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("digraph { a } digraph { b }", "digraph"),
        ("graph { a }; x", "x"),
        ("digraph { a };\n// end\n", ""),
        ("strict digraph x { a [label=<b>] }\n", ""),
        ("digraph { a", ""),
    ],
)
def test_what_follows_a_graph_is_found(text: str, word: str) -> None:
    found = rest(text)
    assert (text[found.start : found.end] if found is not None else "") == word
