"""Decks that are four times as long take about four times the work: counted in calls of functions, not in seconds."""

import sys
from collections.abc import Callable

import pytest

from tests.fuzz.laws import build

LEAST, TIMES, MOST = 150, 4, 4.7
"""The repeats of the shorter deck, how many times as many the longer has, and how many times the work that may be."""

SHAPES: dict[str, Callable[[int], str]] = {
    "a list": lambda n: "- item\n" * n,
    "definitions": lambda n: "a\n: b\n\n" * n,
    "nested lists": lambda n: "".join(f"{'  ' * min(level, 60)}- x\n" for level in range(n)),
    "quotes": lambda n: "> " * n + "x\n",
    "brackets": lambda n: "[" * n * 20 + "\n",
    "open links": lambda n: "[a](" * n * 5 + "\n",
    "emphasis": lambda n: "*a_" * n * 5 + "\n",
    "backticks": lambda n: "".join("`" * (length % 90 + 1) + "a" for length in range(n * 5)) + "\n",
    "dollars": lambda n: "$a " * n * 5 + "\n",
    "columns": lambda n: f"|{'a|' * n}\n|{'-|' * n}\n|{'b|' * n}\n",
    "rows": lambda n: "|a|b|\n|-|-|\n" + "|c|d|\n" * n,
    "divisions": lambda n: "::: box\n" * n + "x\n",
    "elements": lambda n: "<div>\n" * n + "x\n",
    "open marks": lambda n: "<b>x " * n + "\n",
    "comments": lambda n: "<!-- " * n * 5 + "\n",
    "spans": lambda n: "[a]{.x} " * n + "\n",
    "classes": lambda n: f"[a]{{{'.x ' * n * 5}}}\n",
    "footnotes": lambda n: "".join(f"a[^{number}]\n\n[^{number}]: b\n\n" for number in range(n)),
    "listings": lambda n: "```\nx\n```\n\n" * n,
    "lines of code": lambda n: "```python\n" + "x = (1 + 2)\n" * n + "```\n",
    "callouts": lambda n: "> [!NOTE]\n> x\n\n" * n,
    "pauses": lambda n: "x\n\n. . .\n\n" * n,
    "abbreviations": lambda n: "".join(f"*[A{number}B]: x\n" for number in range(n)) + "\nA1B " * n + "\n",
    "pictures": lambda n: "![x](a.png)\n\n" * n,
    "slides": lambda n: "# b\n\nc\n\n" * n,
    "slides of one title": lambda n: "# b {#b}\n\n" * n,
    "a word": lambda n: "x" * n * 20 + "\n",
    "terms of a formula": lambda n: f"$${'a+' * n}b$$\n",
    "nodes": lambda n: "```mermaid\nflowchart LR\n" + "".join(f"a{number}[x]\n" for number in range(n)) + "```\n",
}


def work(text: str) -> int:
    """How many functions are called to build the deck *text*."""
    count = 0

    def called(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(called)
    try:
        build(text.encode(), "slidegen", {})
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("shape", SHAPES)
def test_work_grows_as_the_deck_does(shape: str) -> None:
    made = SHAPES[shape]
    build(f"# a\n\n{made(20)}".encode(), "slidegen", {})  # what is imported and remembered once
    few, many = work(f"# a\n\n{made(LEAST)}"), work(f"# a\n\n{made(LEAST * TIMES)}")
    assert many < MOST * few
