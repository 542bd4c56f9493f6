"""Cases: small decks in ``tests/cases/*.md`` with the deck they are read as and what is said about them.

Each ``##`` heading of such a file begins a case. Fences of four or more backticks hold its parts:
``deck`` is the text (``deck crlf`` with the other line ends), ``file PATH`` a file beside it, ``dump`` what
it is read as (``dump spans`` with the place of each node) and ``diagnostics`` what is said.
``pytest tests/test_cases.py --accept`` writes the latter two anew; read the difference before committing it.
"""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from slidegen.diagnostics import Diagnostic, Report
from slidegen.model.dump import dump_deck
from slidegen.parse import parse
from slidegen.source import Source, Span
from slidegen.world import Memory

FOLDER = Path(__file__).parent / "cases"
_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)
_PART = re.compile(r"^(?P<fence>`{4,})(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL)


class Part(NamedTuple):
    """A fence of a case: its words, its text, and where the text stands in the file."""

    info: str
    body: str
    start: int
    end: int


class Case(NamedTuple):
    file: Path
    title: str
    parts: tuple[Part, ...]

    def part(self, kind: str) -> Part:
        return next(part for part in self.parts if part.info.split()[0] == kind)


def read_cases(file: Path) -> list[Case]:
    text = file.read_text(encoding="utf-8")
    fences = list(_PART.finditer(text))
    headings = [
        found
        for found in _HEADING.finditer(text)
        if not any(part.start() < found.start() < part.end() for part in fences)
    ]
    cases = []
    for found, end in zip(headings, [*(later.start() for later in headings[1:]), len(text)], strict=True):
        parts = tuple(
            Part(part["info"].strip(), part["body"], part.start("body"), part.end("body"))
            for part in fences
            if found.start() < part.start() < end
        )
        cases.append(Case(file, found[1], parts))
    return cases


CASES = [case for file in sorted(FOLDER.glob("*.md")) for case in read_cases(file)]


def run(case: Case) -> dict[str, str]:
    """What the case's deck is read as, and what is said about it."""
    deck = case.part("deck")
    text = deck.body.replace("\n", "\r\n") if "crlf" in deck.info else deck.body
    files = {part.info.split()[1]: part.body.encode() for part in case.parts if part.info.split()[0] == "file"}
    report = Report()
    read = parse(Source("deck.md", text), Memory(files), report)
    dump = dump_deck(read, spans="spans" in case.part("dump").info)
    return {"dump": dump, "diagnostics": "".join(_told(diagnostic) for diagnostic in report)}


def _told(diagnostic: Diagnostic) -> str:
    lines = [f"{diagnostic.severity} {diagnostic.code}: {diagnostic.message}"]
    for label in diagnostic.labels:
        note = f" {label.text}" if label.text else ""
        lines.append(f"  {_place(label.span)}{note} | {_one_line(label.span.text)}")
    if diagnostic.help:
        lines.append(f"  help: {diagnostic.help}")
    return "\n".join(lines) + "\n"


def _place(span: Span) -> str:
    last = span.last
    return f"{span}-{last.line}:{last.column}"


def _one_line(text: str) -> str:
    return text.replace("\n", "⏎")


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.file.stem}: {case.title}")
def test_deck_is_read_as_the_case_says(case: Case, accept: bool) -> None:
    found = run(case)
    if accept:
        _accept(case, found)
        return
    assert found["dump"] == case.part("dump").body
    assert found["diagnostics"] == case.part("diagnostics").body


def _accept(case: Case, found: dict[str, str]) -> None:
    """Write the results into the case's file; earlier cases may have moved it."""
    text = case.file.read_text(encoding="utf-8")
    current = next(one for one in read_cases(case.file) if one.title == case.title)
    for part in reversed(current.parts):
        kind = part.info.split()[0]
        if kind in found:
            text = text[: part.start] + found[kind] + text[part.end :]
    case.file.write_text(text, encoding="utf-8")


def test_titles_tell_cases_apart() -> None:
    names = [(case.file.name, case.title) for case in CASES]
    assert len(names) == len(set(names)) > 40


def test_a_changed_deck_fails_its_case(tmp_path: Path) -> None:
    file = tmp_path / "case.md"
    file.write_text("## One\n\n````deck\n# A\n````\n\n````dump\n````\n\n````diagnostics\n````\n", encoding="utf-8")
    (case,) = read_cases(file)
    _accept(case, run(case))
    (case,) = read_cases(file)
    assert run(case)["dump"] == case.part("dump").body != ""
    changed = case._replace(parts=(case.parts[0]._replace(body="# B\n"), *case.parts[1:]))
    assert run(changed)["dump"] != case.part("dump").body
