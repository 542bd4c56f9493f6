"""Reading XML of files that others made: no entities, no network, no trees without end."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from slidegen.errors import WorldError

if TYPE_CHECKING:
    from lxml.etree import _Element

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def parse(data: bytes, part: str) -> "_Element":
    """The root of *part*. Raises :class:`WorldError` (``template``) where it is no XML."""
    from lxml import etree  # only decks with a template load it

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise WorldError("template", f"its part `{part}` is broken: {error.msg}") from None


def elements(parent: "_Element | None", *tags: str) -> Iterator["_Element"]:
    """The children of *parent* with one of *tags* (all of them, without any)."""
    if parent is not None:
        yield from parent.iterchildren(*(tags or ("*",)))


def number(text: str | None) -> int | None:
    """A whole number as OOXML writes it; None for anything else."""
    try:
        return int(text) if text is not None else None
    except ValueError:
        return None


def is_true(text: str | None) -> bool:
    """An ``xsd:boolean``."""
    return text in ("1", "true", "on")


def percent(text: str | None) -> float | None:
    """A percentage as 1 for all: thousandths of a percent, or, in some files, with a sign (``90%``)."""
    if text is None:
        return None
    try:
        return float(text[:-1]) / 100 if text.endswith("%") else int(text) / 100_000
    except ValueError:
        return None
