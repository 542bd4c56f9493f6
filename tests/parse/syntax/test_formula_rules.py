"""Which dollars are formulas."""

import pytest

from slidegen.parse.syntax.markdown import Markdown


def formulas(text: str) -> list[str]:
    return [token.content for token in Markdown().inlines(text) if token.type.startswith("math_inline")]


def blocks(text: str) -> list[str]:
    kinds = ("math_block", "amsmath", "bullet_list_open", "list_item_open", "paragraph_open")
    return [token.type for token in Markdown().fragment(text, 0) if token.type in kinds]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("$x$ is 5", ["x"]),
        ("so $x$, $y$; ($z$)", ["x", "y", "z"]),
        ("the $n$th", ["n"]),
        ("设$x$为", ["x"]),
        ("$a$$b$", ["a"]),
        ("$1$ and $-1$", ["1", "-1"]),
        (r"$5\%$ and $\$5$", [r"5\%", r"\$5"]),
        ("$a\nb$", ["a\nb"]),
        ("so $$ x $$ it is", [" x "]),
        ("$$a$ b$$", ["a$ b"]),
    ],
)
def test_dollars_around_something_are_a_formula(text: str, found: list[str]) -> None:
    assert formulas(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "$5 and $6",
        "US$5, A$6",
        "5$ and 6$",
        "$ x $",
        "$x",
        "$$",
        "$$$$",
        "$$ $$",
        "$HOME, `$x$`",
        r"\$x$",
        "$$$ to $$$$",
    ],
)
def test_other_dollars_are_text(text: str) -> None:
    assert formulas(text) == []


@pytest.mark.parametrize("formula", ["$$ x $$", "$$\nx\n$$", "\\begin{align}\nx\n\\end{align}"])
def test_a_formula_ends_a_list_and_a_paragraph_and_nothing_more(formula: str) -> None:
    kind = "amsmath" if "align" in formula else "math_block"
    items = ["bullet_list_open", "list_item_open", "paragraph_open", "list_item_open", "paragraph_open"]
    assert blocks(f"- a\n- b\n\n{formula}\n") == [*items, kind]
    assert blocks(f"- a\n- b\n{formula}\n") == [*items, kind]
    assert blocks(f"a\n{formula}\nb\n") == ["paragraph_open", kind, "paragraph_open"]


def test_many_dollars_take_no_longer_than_their_number() -> None:
    assert formulas("$x " * 6000) == []
    assert formulas("$$$x $$1 " * 5000) == []
