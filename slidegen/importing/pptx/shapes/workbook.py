"""The figures of a chart's workbook, where the chart itself keeps none."""

import re
from typing import TYPE_CHECKING

from slidegen.errors import WorldError
from slidegen.theme.template.opc.archive import Archive
from slidegen.theme.template.opc.links import links_of
from slidegen.theme.template.opc.strict import plain_xml
from slidegen.theme.template.parts.xml import parse

if TYPE_CHECKING:
    from lxml.etree import _Element

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?")
_MOST_CELLS = 100_000


class Workbook:
    """The first sheets of an ``.xlsx`` file. Raises :class:`WorldError` where it is none."""

    def __init__(self, data: bytes) -> None:
        self._archive = Archive(data)
        main = next((each for each in links_of("", self._archive) if each.kind.endswith("/officeDocument")), None)
        if main is None:
            raise WorldError("bad-presentation", "a chart's workbook is none")
        self._links = {link.id: link.target for link in links_of(main.target, self._archive)}
        self._strings = self._shared()
        root = self._root(main.target)
        ids = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
        self._sheets = {
            each.get("name", ""): self._links.get(each.get(ids, ""), "") for each in root.iter(f"{_S}sheet")
        }
        self._cells: dict[str, dict[tuple[int, int], str]] = {}

    def cell(self, column: int, row: int) -> str:
        """The text of a cell of the first sheet, both counted from 1."""
        first = next(iter(self._sheets), "")
        return self._read(first).get((column, row), "")

    def values(self, reference: str) -> list[str]:
        """The cells that ``Sheet1!$B$2:$B$5`` means, row by row."""
        sheet, _, place = reference.strip("()").rpartition("!")
        found = _REFERENCE.fullmatch(place)
        if found is None:
            return []
        cells = self._read(sheet.strip("'").replace("''", "'"))
        left, top = _column(found[1]), int(found[2])
        right, bottom = (_column(found[3]), int(found[4])) if found[3] else (left, top)
        if (right - left + 1) * (bottom - top + 1) > _MOST_CELLS:
            return []
        return [cells.get((x, y), "") for y in range(top, bottom + 1) for x in range(left, right + 1)]

    def _root(self, part: str) -> "_Element":
        return parse(plain_xml(self._archive.read(part), part), part)

    def _shared(self) -> list[str]:
        part = next((each for each in self._links.values() if each.endswith("sharedstrings.xml")), None)
        if part is None:
            return []
        return [_text(each) for each in self._root(part).iterchildren(f"{_S}si")]

    def _read(self, sheet: str) -> dict[tuple[int, int], str]:
        part = self._sheets.get(sheet, "")
        if sheet not in self._cells:
            self._cells[sheet] = dict(self._each(part)) if part else {}
        return self._cells[sheet]

    def _each(self, part: str) -> "list[tuple[tuple[int, int], str]]":
        found: list[tuple[tuple[int, int], str]] = []
        for cell in self._root(part).iter(f"{_S}c"):
            place = _REFERENCE.fullmatch(cell.get("r", ""))
            if place is None or len(found) >= _MOST_CELLS:
                continue
            found.append(((_column(place[1]), int(place[2])), self._value(cell)))
        return found

    def _value(self, cell: "_Element") -> str:
        if cell.get("t") == "inlineStr":
            return _text(cell)
        value = cell.findtext(f"{_S}v") or ""
        if cell.get("t") == "s":
            return self._strings[int(value)] if value.isdecimal() and int(value) < len(self._strings) else ""
        return value


def _text(element: "_Element") -> str:
    return "".join(each.text or "" for each in element.iter(f"{_S}t"))


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
