"""BibTeX and BibLaTeX entries as CSL-JSON. bibtexparser reads the syntax and the LaTeX in values."""

import re
from typing import Any

from slidegen.diagnostics import Report
from slidegen.source import Source

_TYPES = {
    "article": "article-journal",
    "book": "book",
    "booklet": "pamphlet",
    "collection": "book",
    "conference": "paper-conference",
    "dataset": "dataset",
    "electronic": "webpage",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "manual": "book",
    "mastersthesis": "thesis",
    "misc": "document",
    "online": "webpage",
    "patent": "patent",
    "phdthesis": "thesis",
    "proceedings": "book",
    "report": "report",
    "software": "software",
    "techreport": "report",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "www": "webpage",
}
_FIELDS = {
    "title": "title",
    "journal": "container-title",
    "journaltitle": "container-title",
    "booktitle": "container-title",
    "publisher": "publisher",
    "institution": "publisher",
    "school": "publisher",
    "organization": "publisher",
    "howpublished": "publisher",
    "address": "publisher-place",
    "location": "publisher-place",
    "edition": "edition",
    "volume": "volume",
    "number": "issue",
    "issue": "issue",
    "pages": "page",
    "series": "collection-title",
    "chapter": "chapter-number",
    "doi": "DOI",
    "url": "URL",
    "isbn": "ISBN",
    "issn": "ISSN",
    "note": "note",
    "abstract": "abstract",
}
_NAMES = {"author": "author", "editor": "editor", "translator": "translator"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATE = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")


def read_bibtex(source: Source, report: Report) -> dict[str, dict[str, Any]]:
    """The entries of a ``.bib`` file by key; what cannot be read is told with its line."""
    import logging

    from bibtexparser import middlewares
    from bibtexparser.entrypoint import parse_string
    from bibtexparser.model import DuplicateBlockKeyBlock

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # it is the report that tells
    layers = [middlewares.LatexDecodingMiddleware(), middlewares.SeparateCoAuthors(), middlewares.SplitNameParts()]
    library = parse_string(source.text, append_middleware=layers)
    lines = _line_starts(source.text)
    for block in library.failed_blocks:
        at = lines[min(block.start_line or 0, len(lines) - 1)]
        end = source.text.find("\n", at)
        problem = "the key is taken already" if isinstance(block, DuplicateBlockKeyBlock) else "is not closed or broken"
        entry = source.text[at : end if end >= 0 else len(source.text)].strip()[:40]
        span = source.span(at, end if end >= 0 else len(source.text))
        report.add("bad-bibliography", f"`{entry}`: {problem}; it is left out", span)
    return {entry.key: _entry(entry.entry_type, entry.fields_dict) for entry in library.entries}


def _line_starts(text: str) -> list[int]:
    return [0, *(found.end() for found in re.finditer("\n", text))]


def _entry(kind: str, fields: Any) -> dict[str, Any]:
    entry: dict[str, Any] = {"type": _TYPES.get(kind.lower(), "document")}
    values = {name.lower(): field.value for name, field in fields.items()}
    for name, value in values.items():
        if name in _NAMES:
            entry[_NAMES[name]] = [_name(parts) for parts in value]
        elif name in _FIELDS and isinstance(value, str) and value.strip():
            entry.setdefault(_FIELDS[name], " ".join(value.split()))
    if issued := _issued(values):
        entry["issued"] = {"date-parts": [issued]}
    return entry


def _name(parts: Any) -> dict[str, str]:
    """A person's name; one in braces, as of an organisation, has its last part only."""
    family = " ".join((*parts.von, *parts.last))
    given = " ".join(parts.first)
    if not given:
        return {"literal": family}
    name = {"family": family, "given": given}
    return {**name, "suffix": " ".join(parts.jr)} if parts.jr else name


def _issued(values: dict[str, Any]) -> list[int]:
    found = _DATE.match(str(values.get("date", "")))
    if found is not None:
        return [int(part) for part in found.groups() if part]
    year = re.search(r"\d{4}", str(values.get("year", "")))
    if year is None:
        return []
    month = str(values.get("month", "")).strip().lower()
    number = _MONTHS.index(month[:3]) + 1 if month[:3] in _MONTHS else int(month) if month.isdecimal() else 0
    return [int(year[0]), number] if 1 <= number <= 12 else [int(year[0])]
