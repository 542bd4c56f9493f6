"""Relationships and content types of a package, however they are written."""

import posixpath
from urllib.parse import urlsplit

from slidegen.theme.template.opc.archive import Archive
from slidegen.theme.template.opc.strict import plain_xml
from slidegen.theme.template.package import Link
from slidegen.theme.template.parts.xml import parse

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"


class ContentTypes:
    """The content type of each part: its own, else that of its name's extension."""

    def __init__(self, data: bytes) -> None:
        root = parse(plain_xml(data, "[Content_Types].xml"), "[Content_Types].xml")
        self._own = {
            each.get("PartName", "").lstrip("/").casefold(): each.get("ContentType", "")
            for each in root.iter(f"{_TYPES}Override")
        }
        self._usual = {
            each.get("Extension", "").casefold(): each.get("ContentType", "") for each in root.iter(f"{_TYPES}Default")
        }

    def of(self, part: str) -> str:
        """The type of *part*; empty: it has none, and is no part of the package."""
        key = part.casefold()
        return self._own.get(key) or self._usual.get(key.rpartition(".")[2], "")


def links_of(part: str, archive: Archive) -> list[Link]:
    """What *part* (empty: the package itself) refers to; targets are names as *archive* knows them.

    Whatever leads nowhere is left out: PowerPoint itself leaves such things behind (``Target="NULL"``).
    """
    folder, _, file = part.rpartition("/")
    name = archive.find(posixpath.join(folder, "_rels", f"{file}.rels"))
    if name is None:
        return []
    found: dict[str, Link] = {}
    for row in parse(plain_xml(archive.read(name), name), name).iter(f"{_RELS}Relationship"):
        number, kind, target = row.get("Id", ""), row.get("Type", ""), row.get("Target", "")
        external = row.get("TargetMode") == "External"
        place = target if external else _target(target, folder, archive)
        if number and place:
            found[number] = Link(id=number, kind=kind, target=place, external=external)
    return list(found.values())


def _target(target: str, folder: str, archive: Archive) -> str:
    path = target.replace("\\", "/").partition("#")[0]
    if not path or urlsplit(path).scheme:
        return ""
    whole = path.lstrip("/") if path.startswith("/") else posixpath.normpath(posixpath.join(folder, path))
    return archive.find(whole) or ""
