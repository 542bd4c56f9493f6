"""PDF files as tests read them, by another library than wrote them."""

import re
import subprocess
from collections.abc import Iterator

import pypdfium2 as pdfium  # type: ignore[import-untyped]

_DIRECTIONS = re.compile("[\u200e\u200f\u202a-\u202e]")
"""What marks the direction of text; the words are the same without."""


def page_words(data: bytes) -> list[list[str]]:
    """The words on each page, in the order of the file."""
    command = ["pdftotext", "-layout", "-", "-"]
    done = subprocess.run(command, input=data, capture_output=True, check=True, timeout=60)
    text = _DIRECTIONS.sub("", done.stdout.decode())
    return [page.split() for page in text.removesuffix("\f").split("\f")]


def structure(data: bytes) -> list[str]:
    """The types of all elements of the structure tree, in reading order, indented as they are nested."""
    command = ["pdfinfo", "-struct", "-"]
    done = subprocess.run(command, input=data, capture_output=True, check=True, timeout=60)
    return [line for each in done.stdout.decode().splitlines() if (line := each.split(" (")[0].rstrip())]


def page_sizes(data: bytes) -> set[tuple[float, float]]:
    """The sizes of all pages in points."""
    with pdfium.PdfDocument(data) as document:
        return {page.get_size() for page in document}


def outline(data: bytes) -> list[tuple[int, str, int]]:
    """The outline's entries: level, title and page, both from 0."""
    with pdfium.PdfDocument(data) as document:
        return list(_outline(document))


def _outline(document: pdfium.PdfDocument) -> Iterator[tuple[int, str, int]]:
    for entry in document.get_toc():
        place = entry.get_dest()
        assert place is not None
        yield entry.level, entry.get_title(), place.get_index()
