"""The report shows the slides that differ most first."""

import re

from tests.parity.report import Row, page


def row(slide: str, apart: float, *told: str, accepted: bool = False) -> Row:
    heads = ("PowerPoint", "HTML", "difference", *(("accepted", "since then") if accepted else ()))
    return Row("tour", "plain", slide, apart, told, tuple((head, f"{slide}-{head}.webp") for head in heads))


def test_what_can_be_said_of_a_difference_comes_before_what_can_only_be_seen() -> None:
    text = page([row("calm", 0.5), row("loud", 9.0), row("broken", 1.0, "breaks elsewhere: <here>")])
    assert re.findall("<p><b>(.*?)</b>", text) == ["broken", "loud", "calm"]
    assert "breaks elsewhere: &lt;here&gt;" in text


def test_what_was_accepted_stands_beside_it() -> None:
    text = page([row("calm", 0.5), row("gallery", 1.0, accepted=True)])
    assert re.findall("<th>(.*?)</th>", text) == [
        "slide", "PowerPoint", "HTML", "difference", "accepted", "since then",
    ]  # fmt: skip
    assert text.count("<img ") == 3 + 5
