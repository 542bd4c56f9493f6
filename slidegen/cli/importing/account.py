"""What could not be brought over, line by line: for the terminal, and as a file."""

from collections.abc import Iterator, Sequence

from slidegen.cli.importing.run import Done
from slidegen.cli.tell import in_order
from slidegen.diagnostics import Diagnostic
from slidegen.diagnostics.codes import CODES

VERSION = 1
"""Grows if a key of the JSON ever changes its meaning; keys are added without."""


def notices(done: Done) -> list[Diagnostic]:
    """What is to be told of an import: all but what it was read as."""
    return [each for each in in_order(done.report) if each.code != "dialect"]


def report_text(done: Sequence[Done]) -> str:
    """For the terminal."""
    return "".join(f"{line}\n" for each in done for line in _text(each))


def _text(done: Done) -> Iterator[str]:
    found = notices(done)
    yield verdict(done, len(found))
    for each in found:
        yield f"  {_place(each):>6}  {CODES[each.code].effect or 'note':<12}  {each.message}"
        if each.help:
            yield f"{'':24}{each.help}"


def report_file(done: Sequence[Done], name: str) -> bytes:
    """The report as the file *name*, whose ending tells the format: JSON or Markdown."""
    if name.lower().endswith(".json"):
        return _json(done)
    return ("\n".join(line for each in done for line in _markdown(each)).rstrip() + "\n").encode()


def _json(done: Sequence[Done]) -> bytes:
    import json

    from slidegen.diagnostics.json import diagnostic_object

    decks = [
        {
            "deck": each.task.path,
            "written": each.task.target if each.imported is not None else None,
            "origin": each.imported.origin if each.imported is not None else None,
            "slides": each.imported.slides if each.imported is not None else 0,
            "summary": verdict(each, len(notices(each))),
            "notices": [{**diagnostic_object(notice), "kind": CODES[notice.code].effect} for notice in notices(each)],
        }
        for each in done
    ]
    return json.dumps({"version": VERSION, "decks": decks}, ensure_ascii=False, indent=2).encode() + b"\n"


def _markdown(done: Done) -> Iterator[str]:
    found = notices(done)
    yield from (f"# Import report: {done.task.path}", "", verdict(done, len(found)), "")
    if found:
        yield from ("| Line | What became of it | What | Help |", "| --- | --- | --- | --- |")
        for each in found:
            cells = (_place(each), CODES[each.code].effect or "note", each.message, each.help)
            yield f"| {' | '.join(' '.join(cell.split()).replace('|', chr(92) + '|') for cell in cells)} |"
        yield ""


def verdict(done: Done, count: int) -> str:
    """One sentence on what came of it."""
    if done.imported is None:
        return f"{done.task.path}: nothing was imported"
    slides = f"{done.imported.slides} slide{'s' * (done.imported.slides != 1)} from {done.imported.origin}"
    if not count:
        return f"{done.task.path}: {slides}; all was brought over"
    return f"{done.task.path}: {slides}; {count} thing{'s' * (count != 1)} to know"


def _place(diagnostic: Diagnostic) -> str:
    """The line, or of a presentation the slide."""
    return str(diagnostic.span.written.first.line) if diagnostic.span is not None else ""
