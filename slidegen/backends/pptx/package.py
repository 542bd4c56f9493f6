"""The package: parts, their relationships and content types in one zip archive.

Open Packaging Conventions (ECMA-376 part 2). The archive is written by hand: PowerPoint needs neither
dates nor attributes, and a fixed header makes equal decks equal to the byte. Parts are compressed as they come, so
that a deck of a thousand slides is never in memory as text.
"""

import zlib
from collections.abc import Iterable
from struct import Struct

from slidegen.backends.pptx.oxml import DECLARATION, escape
from slidegen.model.assets import MEDIA_TYPES

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml."
DOCUMENT = "application/vnd.openxmlformats-officedocument."
SPREADSHEET = DOCUMENT + "spreadsheetml."

CONTENT_TYPES = {
    "ppt/presentation.xml": PRESENTATION + "presentation.main+xml",
    "ppt/presProps.xml": PRESENTATION + "presProps+xml",
    "ppt/viewProps.xml": PRESENTATION + "viewProps+xml",
    "ppt/tableStyles.xml": PRESENTATION + "tableStyles+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "docProps/app.xml": DOCUMENT + "extended-properties+xml",
    "ppt/slides": PRESENTATION + "slide+xml",
    "ppt/slideLayouts": PRESENTATION + "slideLayout+xml",
    "ppt/slideMasters": PRESENTATION + "slideMaster+xml",
    "ppt/notesSlides": PRESENTATION + "notesSlide+xml",
    "ppt/notesMasters": PRESENTATION + "notesMaster+xml",
    "ppt/theme": DOCUMENT + "theme+xml",
    "ppt/charts": DOCUMENT + "drawingml.chart+xml",
    "xl/workbook.xml": SPREADSHEET + "sheet.main+xml",
    "xl/worksheets/sheet1.xml": SPREADSHEET + "worksheet+xml",
    "xl/sharedStrings.xml": SPREADSHEET + "sharedStrings+xml",
    "xl/styles.xml": SPREADSHEET + "styles+xml",
}
"""Content types by the name of a part or of its folder."""

TEMPLATE = PRESENTATION + "template.main+xml"
"""The content type of the main part of a template."""

EXTENSIONS = {**MEDIA_TYPES, "xlsx": SPREADSHEET + "sheet", "fntdata": "application/x-fontdata"}
"""Content types by the extension of a part's name."""

STORED = frozenset(("png", "jpeg", "jpg", "gif", "mp4", "m4a", "mp3"))
"""Extensions of what is packed already."""

LEVEL = 4
"""How hard to compress: at 6 a large deck is 3% smaller and takes 40% longer."""

_LOCAL = Struct("<4s5H3I2H")
_CENTRAL = Struct("<4s6H3I5H2I")
_END = Struct("<4s4H2IH")
_DATE = 0x21
"""1 January 1980, the earliest that the format knows."""


class Relationships:
    """The relationships of one part, numbered as they come; equal ones are one.

    *rows* are there already: id, full type, target, and whether it is external.
    """

    __slots__ = ("_ids", "_rows")

    def __init__(self, rows: Iterable[tuple[str, str, str, bool]] = ()) -> None:
        self._rows = {number: (kind, target, external) for number, kind, target, external in rows}
        self._ids: dict[tuple[str, str, bool], str] = {}

    def __bool__(self) -> bool:
        return bool(self._rows)

    def add(self, kind: str, target: str, *, external: bool = False) -> str:
        """The id of a relationship of *kind*, the last word of its type (``slideLayout``), to *target*."""
        key = (kind if ":" in kind else OFFICE + kind, target, external)
        if key not in self._ids:
            number = len(self._rows) + 1
            while f"rId{number}" in self._rows:
                number += 1
            self._ids[key] = f"rId{number}"
            self._rows[self._ids[key]] = key
        return self._ids[key]

    def xml(self) -> str:
        rows = []
        for number, (kind, target, external) in self._rows.items():
            mode = ' TargetMode="External"' if external else ""
            rows.append(f'<Relationship Id="{number}" Type="{kind}" Target="{escape(target)}"{mode}/>')
        return f'{DECLARATION}<Relationships xmlns="{PACKAGE}relationships">{"".join(rows)}</Relationships>'


class Package:
    """A package on its way to bytes. Names of parts have no leading slash."""

    __slots__ = ("_directory", "_pieces", "_types")

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self._directory: list[tuple[bytes, int, int, int, int]] = []
        self._types: list[tuple[str, str]] = []

    def add(self, name: str, text: str, relationships: Relationships | None = None, *, kind: str = "") -> None:
        """Add an XML part, with its relationships if it has any; *kind* is its content type if it is an unusual one."""
        self._types.append((name, kind or CONTENT_TYPES.get(name) or CONTENT_TYPES[name.rpartition("/")[0]]))
        self._compress(name, text.encode())
        if relationships is not None:
            self._relate(name, relationships)

    def add_foreign(self, name: str, data: bytes, kind: str, relationships: Relationships | None = None) -> None:
        """Add a part that others made, as it is; *kind* is its content type."""
        extension = name.rpartition(".")[2]
        if EXTENSIONS.get(extension) != kind:
            self._types.append((name, kind))
        if extension in STORED:
            self._store(name, data, data, 0)
        else:
            self._compress(name, data)
        if relationships is not None:
            self._relate(name, relationships)

    def add_media(self, name: str, data: bytes) -> None:
        """Add a part that is no XML."""
        if name.endswith((".svg", ".fntdata")):
            self._compress(name, data)
        else:
            self._store(name, data, data, 0)

    def _relate(self, name: str, relationships: Relationships) -> None:
        folder, _, file = name.rpartition("/")
        self._compress(f"{folder}/_rels/{file}.rels", relationships.xml().encode())

    def finish(self, relationships: Relationships) -> bytes:
        """The archive, with the package's own *relationships*."""
        self._compress("_rels/.rels", relationships.xml().encode())
        self._compress("[Content_Types].xml", self._content_types().encode())
        pieces = [*self._pieces[-2:], *self._pieces[:-2]]  # readers look for the content types first
        directory = [self._directory[-1], *self._directory[:-1]]
        size = sum(map(len, pieces))
        offset, rows = 0, []
        for name, method, check, packed, length in directory:
            row = _CENTRAL.pack(
                b"PK\1\2", 20, 20, 0, method, 0, _DATE, check, packed, length, len(name), 0, 0, 0, 0, 0, offset
            )
            rows.append(row + name)
            offset += _LOCAL.size + len(name) + packed
        central = b"".join(rows)
        end = _END.pack(b"PK\5\6", 0, 0, len(rows), len(rows), len(central), size, 0)
        return b"".join((*pieces, central, end))

    def _compress(self, name: str, data: bytes) -> None:
        engine = zlib.compressobj(LEVEL, zlib.DEFLATED, -15)
        self._store(name, data, engine.compress(data) + engine.flush(), 8)

    def _store(self, name: str, data: bytes, packed: bytes, method: int) -> None:
        encoded, check = name.encode(), zlib.crc32(data)
        head = _LOCAL.pack(b"PK\3\4", 20, 0, method, 0, _DATE, check, len(packed), len(data), len(encoded), 0)
        self._pieces += (head + encoded, packed)
        self._directory.append((encoded, method, check, len(packed), len(data)))

    def _content_types(self) -> str:
        defaults = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
        for name, *_ in self._directory:
            extension = name.decode().rpartition(".")[2]
            if extension in EXTENSIONS:
                defaults[extension] = EXTENSIONS[extension]
        rows = [f'<Default Extension="{key}" ContentType="{value}"/>' for key, value in defaults.items()]
        rows += [f'<Override PartName="/{name}" ContentType="{value}"/>' for name, value in self._types]
        return f'{DECLARATION}<Types xmlns="{PACKAGE}content-types">{"".join(rows)}</Types>'
