"""A template's parts without its slides, by mark and sweep: what nothing refers to any more is not even unpacked."""

from collections import deque
from itertools import count

from slidegen.errors import WorldError
from slidegen.theme.template.opc.archive import Archive
from slidegen.theme.template.opc.links import ContentTypes, links_of
from slidegen.theme.template.opc.list_styles import with_list_styles
from slidegen.theme.template.opc.mend import mended, without_slides
from slidegen.theme.template.opc.names import Names
from slidegen.theme.template.opc.refuse import refuse_by_type, refuse_macros, refuse_other_zip
from slidegen.theme.template.opc.strict import plain_xml
from slidegen.theme.template.package import Link, TemplatePackage

_LEFT_BEHIND = frozenset(
    (
        "slide", "notesSlide", "comments", "commentAuthors", "authors", "changesInfo", "revisionInfo",
        "printerSettings", "slideUpdateInfo", "slideUpdateUrl",
    )
)  # fmt: skip
"""By the last word of their type, relationships of what belongs to the template's own slides, its history and its
author's printer."""

_MASTER = "slideMaster+xml"

_OF_THE_FILE = frozenset(("customXml",))
"""What says where the template is kept, of the presentation as a whole: that is not where decks are."""


def read(data: bytes) -> TemplatePackage:
    """The template that *data* is. Raises :class:`WorldError` (``template``) where it is none, or none to be used."""
    archive = Archive(data)
    if (listed := archive.find("[Content_Types].xml")) is None:
        named = archive.find("mimetype")
        raise refuse_other_zip(archive.read(named) if named else b"")
    return _Reader(archive, ContentTypes(archive.read(listed))).package()


class _Reader:
    """Walks from the presentation to all that it needs, in the order of relationships."""

    def __init__(self, archive: Archive, types: ContentTypes) -> None:
        self._archive = archive
        self._kinds = types
        self._names = Names()
        self._waiting: deque[str] = deque()
        self._found: dict[str, str] = {}

    def package(self) -> TemplatePackage:
        """All parts, under the names that PowerPoint gives to parts of their kind."""
        first = self._main()
        main = self._name(first)
        parts: dict[str, bytes] = {}
        links: dict[str, tuple[Link, ...]] = {}
        types: dict[str, str] = {}
        while self._waiting:
            key = self._waiting.popleft()
            name, kind = self._found[key], self._kinds.of(key)
            links[name] = tuple(self._links(key, whole=key == first))
            types[name] = kind
            parts[name] = self._content(key, name, kind, frozenset(link.id for link in links[name]))
        parts[main] = without_slides(parts[main], main)
        _lead_back(links, types)
        return TemplatePackage(parts=parts, relationships=links, types=types, main=main)

    def _main(self) -> str:
        for link in links_of("", self._archive):
            if _word(link) == "officeDocument":
                refuse_by_type(self._kinds.of(link.target))
                return link.target
        raise WorldError("template", "it is no PowerPoint file: no part of it is a presentation")

    def _name(self, key: str) -> str:
        """The name of the part that the archive knows as *key*, which is to be read, too."""
        if key not in self._found:
            self._found[key] = self._names.take(key, self._kinds.of(key))
            self._waiting.append(key)
        return self._found[key]

    def _links(self, key: str, *, whole: bool) -> list[Link]:
        """What a part refers to, by its new name; *whole*: it is the presentation."""
        dropped = _LEFT_BEHIND | _OF_THE_FILE if whole else _LEFT_BEHIND
        kept = []
        for link in links_of(key, self._archive):
            word = _word(link)
            if word == "vbaProject":
                raise refuse_macros()
            if word in dropped:
                continue
            if link.external:
                kept.append(link)
            elif self._kinds.of(link.target):
                kept.append(Link(id=link.id, kind=link.kind, target=self._name(link.target)))
        return kept

    def _content(self, key: str, name: str, kind: str, known: frozenset[str]) -> bytes:
        data = self._archive.read(key)
        if not kind.endswith("xml"):
            return data
        data = mended(plain_xml(data, name), name, known)
        return with_list_styles(data, name) if kind.endswith(_MASTER) else data


def _lead_back(links: dict[str, tuple[Link, ...]], types: dict[str, str]) -> None:
    """Let layouts that do not say whose they are refer to the master that lists them."""
    for master in [name for name, kind in types.items() if kind.endswith(_MASTER)]:
        for each in links[master]:
            own = links.get(each.target, ())
            if _word(each) == "slideLayout" and not any(_word(link) == "slideMaster" for link in own):
                kind = f"{each.kind.rpartition('/')[0]}/slideMaster"
                free = next(name for at in count(1) if (name := f"rIdMaster{at}") not in {link.id for link in own})
                links[each.target] = (*own, Link(id=free, kind=kind, target=master))


def _word(link: Link) -> str:
    return link.kind.rpartition("/")[2]
