"""Listings: lines to light by ``*`` in front of them or ``#<<`` behind, words by ``{{`` and ``}}``; knitr's chunks."""

import re
from collections.abc import Sequence

from slidegen.parse.dialects.common.scan import Line

_BEHIND = re.compile(r"[ \t]*#<<[ \t]*$")
_SPAN = re.compile(r"\{\{(.*?)\}\}")
_INFO = re.compile(r"(?P<lead>[ \t>]*)(?P<mark>`{3,}|~{3,})[ \t]*(?P<info>.*?)[ \t]*$")
_OWN_STARS = frozenset({"", "md", "markdown", "text", "txt", "plain", "rst", "cobol", "remark", "none", "console"})
"""Languages of listings in which a star at the margin is likely the code's own."""


def lit(lines: Sequence[Line], *, stars: bool | None, spans: bool) -> tuple[list[Line], str]:
    """The code of a listing without the marks, and the numbers of the lines that they light, ``1,3``.

    *stars*: ``*`` marks lines; None: where the listing's language has no such lines.
    """
    found = _INFO.match(lines[0].text)
    language = re.split(r"[ ,{}=]", found["info"].strip("{} "))[0].lower() if found is not None else ""
    if stars is None:
        stars = language not in _OWN_STARS
    numbers: list[int] = []
    made: list[Line] = []
    for line in lines[1:]:
        text = line.text
        if line.kind == "code":
            if stars and text.startswith("*") and not text.startswith("**"):
                text = f" {text[1:]}" if text.startswith("* ") else text[1:]
                numbers.append(len(made) + 1)
            elif text.rstrip().endswith("#<<") and (mark := _BEHIND.search(text)) is not None:
                text = text[: mark.start()]
                numbers.append(len(made) + 1)
            elif spans and "{{" in text:
                text, count = _SPAN.subn(r"\1", text)
                if count:
                    numbers.append(len(made) + 1)
            elif text.strip().startswith("{{") and text.strip().endswith("}}") and len(text.strip()) > 4:
                text = text.replace("{{", "", 1)[::-1].replace("}}", "", 1)[::-1]
                numbers.append(len(made) + 1)
        made.append(Line(line.number, text, line.kind))
    return made, ",".join(map(str, numbers))


def opening(line: Line, numbers: str) -> str:
    """The line that opens a listing, with the *numbers* of its lines to light."""
    found = _INFO.match(line.text)
    if found is None:
        return line.text
    language = found["info"].strip("{} ").split(" ")[0].split(",")[0].removeprefix(".")
    lights = f"{{{numbers}}}" if numbers else ""
    return f"{found['lead']}{found['mark']}{' '.join(filter(None, (language, lights)))}"


def is_chunk(line: Line) -> bool:
    """Whether *line* opens a chunk that knitr would run."""
    found = _INFO.match(line.text)
    return found is not None and re.match(r"\{[ \t]*[A-Za-z]", found["info"]) is not None
