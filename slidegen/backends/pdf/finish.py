"""What browsers leave out of the PDF files that they print: who wrote it, and when; and what they put in too much.

They read metadata of the title and the language alone, date every file, and join the lines of a heading in the outline.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from io import BytesIO
from logging import ERROR, getLogger

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    PdfObject,
    TextStringObject,
)

from slidegen import __version__
from slidegen.backends.revealjs.stills import BESIDE
from slidegen.errors import WorldError
from slidegen.model.deck import Meta


def finished(
    printed: bytes, meta: Meta, stamp: float | None, *, names: Sequence[str] = (), titles: Iterable[str] = ()
) -> bytes:
    """The PDF *printed* by a browser with the metadata of *meta*, dated by *stamp*, and with the same bytes each time.

    *names* are what its pages are called in the outline; where there are none, headings on them stand there, with the
    blanks of *titles*. Raises :class:`~slidegen.errors.WorldError` where it has another number of pages than names.
    """
    getLogger("pypdf").setLevel(ERROR)  # it warns of how browsers count their objects
    writer = PdfWriter(clone_from=BytesIO(printed))
    writer.pdf_header = printed[:8].decode("ascii", "replace")
    if names and len(writer.pages) != len(names):
        raise WorldError("browser-failed", f"the browser printed {len(writer.pages)} pages instead of {len(names)}")
    _space_outline(writer, titles)
    _name_outline(writer, names)
    _mend_links(writer)
    _map_roles(writer)
    _describe(writer, meta, stamp)
    key = ByteStringObject(sha256(printed_essence(printed)).digest()[:16])
    writer._ID = ArrayObject([key, key])
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


_DATE = re.compile(rb"D:\d{14}[+-]\d\d'\d\d'")


def printed_essence(printed: bytes) -> bytes:
    """*printed* without the moment of printing."""
    return _DATE.sub(b"", printed)


def _describe(writer: PdfWriter, meta: Meta, stamp: float | None) -> None:
    from datetime import UTC, datetime

    known = writer.metadata
    title = meta.title or (known.title if known is not None else None) or ""
    values = {
        "/Title": title,
        "/Author": ", ".join(author.name for author in meta.authors),
        "/Subject": meta.description or meta.subtitle,
        "/Keywords": ", ".join(meta.keywords),
        "/Creator": f"slidegen {__version__}",
        "/Producer": (known.producer if known is not None else None) or "",
    }
    if stamp is not None:
        moment = datetime.fromtimestamp(stamp, UTC).strftime("D:%Y%m%d%H%M%S+00'00'")
        values |= {"/CreationDate": moment, "/ModDate": moment}
    writer.metadata = {name: value for name, value in values.items() if value}


def _space_outline(writer: PdfWriter, titles: Iterable[str]) -> None:
    """Give entries that are *titles* but for blanks, which are lost where a line ends, their blanks."""
    known = {"".join(title.split()): title for title in titles}
    for entry in _entries(writer.root_object.get("/Outlines")):
        if (title := known.get("".join(str(entry["/Title"]).split()))) is not None:
            entry[NameObject("/Title")] = TextStringObject(title)


def _name_outline(writer: PdfWriter, names: Sequence[str]) -> None:
    """Give the first entry of each page the page's name, and have it lead to the page's top."""
    number = {page.indirect_reference.idnum: at for at, page in enumerate(writer.pages) if page.indirect_reference}
    named: set[int] = set()
    for entry in _entries(writer.root_object.get("/Outlines")):
        place = entry.get("/Dest")
        if not isinstance(place, ArrayObject):
            continue
        at = number.get(place[0].idnum, -1)
        if at < 0 or at >= len(names) or at in named or not names[at]:
            continue
        named.add(at)
        entry[NameObject("/Title")] = TextStringObject(names[at])
        top = FloatObject(writer.pages[at].mediabox.top)
        entry[NameObject("/Dest")] = ArrayObject([place[0], NameObject("/XYZ"), NumberObject(0), top, NumberObject(0)])


def _entries(outline: PdfObject | None) -> Iterator[DictionaryObject]:
    """All entries below *outline*, in their order."""
    holder = outline.get_object() if outline is not None else None
    if not isinstance(holder, DictionaryObject):
        return
    entry = holder.get("/First")
    while entry is not None:
        found = entry.get_object()
        if not isinstance(found, DictionaryObject):
            return
        yield found
        yield from _entries(found)
        entry = found.get("/Next")


def _mend_links(writer: PdfWriter) -> None:
    """Let links to files beside the deck say so."""
    for page in writer.pages:
        for each in page.get("/Annots", ()):
            action = each.get_object().get("/A", {})
            if str(action.get("/URI", "")).startswith(BESIDE):
                action[NameObject("/URI")] = TextStringObject(str(action["/URI"]).removeprefix(BESIDE))


def _map_roles(writer: PdfWriter) -> None:
    """Tell readers of this PDF version what the newer tags are that browsers use."""
    tree = writer.root_object.get("/StructTreeRoot")
    if tree is not None:
        span = NameObject("/Span")
        roles = DictionaryObject({NameObject("/Strong"): span, NameObject("/Em"): span})
        tree.get_object()[NameObject("/RoleMap")] = roles
