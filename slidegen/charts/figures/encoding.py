"""Bytes of a figures file to text: UTF-8, UTF-16, and Windows' own for the rest."""

import codecs

from slidegen.diagnostics import Report
from slidegen.source import Span

_SAMPLE = 4096


def decode(data: bytes, path: str, span: Span | None, report: Report) -> str | None:
    """The text of the file *path*, lines ended by ``\\n``; None, with a diagnostic at *span*, if it is no text."""
    text = _unicode(data)
    if text is None:
        if b"\0" in data:
            report.add("bad-chart", f"`{path}` is not a text file", span, help="save the figures as CSV in UTF-8")
            return None
        text = data.decode("cp1252", errors="replace")
        report.add(
            "figures-assumed",
            f"`{path}` is not UTF-8 and is read as Windows-1252",
            span,
            help="save it as UTF-8 (in Excel: CSV UTF-8)",
        )
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _unicode(data: bytes) -> str | None:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    elif (guess := _without_mark(data[:_SAMPLE])) is not None:
        encoding = guess
    else:
        encoding = "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return None if "\0" in text else text


def _without_mark(sample: bytes) -> str | None:
    """UTF-16 without a byte order mark: every other byte of plain text is zero."""
    if len(sample) < 4 or b"\0" not in sample:
        return None
    pairs = len(sample) // 2
    if sample[1::2].count(0) > 0.7 * pairs and not sample[0::2].count(0):
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * pairs and not sample[1::2].count(0):
        return "utf-16-be"
    return None
