"""An opened PowerPoint file: its parts as trees, read when they are asked for."""

import posixpath
from collections.abc import Mapping
from typing import TYPE_CHECKING

from slidegen.errors import WorldError
from slidegen.theme.template.opc.archive import Archive
from slidegen.theme.template.opc.links import ContentTypes, links_of
from slidegen.theme.template.opc.strict import plain_xml
from slidegen.theme.template.package import Link
from slidegen.theme.template.parts.xml import parse

if TYPE_CHECKING:
    from lxml.etree import _Element

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_UNDERSTOOD = frozenset(("a14", "a16", "p14", "p15", "p159", "p16", "a15", "c14", "c15", "c16", "wps", "thm15", "p188"))
"""Prefixes of extensions whose content is read; all else has a fallback, often a picture."""

_CODE = "bad-presentation"
_MOST_BYTES, _MOST_TAGS = 64 << 20, 4_000_000
"""The size of one part of XML, and the tags of all parts; more would take all memory."""


def refused(error: WorldError) -> WorldError:
    """*error* of the template reader, as one of a presentation."""
    message = error.message.replace("save it in PowerPoint as a template, .potx", "save it in PowerPoint as .pptx")
    message = message.replace("as a PowerPoint template, .potx", "as .pptx")
    return WorldError(_CODE, message, error.help)


class Package:
    """The parts of a file by name. Raises :class:`WorldError` (``bad-presentation``) where it is no PowerPoint file."""

    def __init__(self, data: bytes) -> None:
        try:
            self._archive = Archive(data)
            listed = self._archive.find("[Content_Types].xml")
            if listed is None:
                named = self._archive.find("mimetype")
                odf = named is not None and b"opendocument" in self._archive.read(named)
                what = (
                    "an OpenDocument file; save it as .pptx" if odf else "no PowerPoint file, but another zip archive"
                )
                raise WorldError(_CODE, f"it is {what}")
            self._types = ContentTypes(self._archive.read(listed))
            self._links: dict[str, dict[str, Link]] = {}
            self._roots: dict[str, _Element] = {}
            self.main = ""
            self._tags = _MOST_TAGS
            main = next((each for each in self.links("").values() if each.kind.endswith("/officeDocument")), None)
        except WorldError as error:
            raise refused(error) from None
        kind = self._types.of(main.target) if main is not None else ""
        if main is None or not ("presentationml" in kind or "ms-powerpoint" in kind):
            raise WorldError(_CODE, "it is no PowerPoint file: no part of it is a presentation")
        self.main = main.target
        self.links(self.main)

    def links(self, part: str) -> Mapping[str, Link]:
        """What *part* (empty: the file itself) refers to, by id."""
        if part not in self._links:
            try:
                self._links[part] = {link.id: link for link in links_of(part, self._archive)}
            except WorldError as error:
                if part in ("", self.main):
                    raise refused(error) from None
                self._links[part] = {}  # what it refers to is missed, and told, one by one
        return self._links[part]

    def linked(self, part: str, kind: str) -> str | None:
        """The first part of *kind*, the last word of a relationship's type, that *part* refers to."""
        return next((each.target for each in self.links(part).values() if _is(each, kind) and not each.external), None)

    def bytes(self, part: str) -> bytes:
        """Its content. Raises :class:`WorldError` where it cannot be unpacked."""
        try:
            return self._archive.read(part)
        except WorldError as error:
            raise refused(error) from None

    def root(self, part: str) -> "_Element":
        """Its tree, of each alternative the one that is understood. Raises :class:`WorldError` where it is no XML."""
        if part not in self._roots:
            data = self.bytes(part)
            self._tags -= data.count(b"<")
            if len(data) > _MOST_BYTES or self._tags < 0:
                raise WorldError(_CODE, f"its part `{part}` is too large")
            try:
                self._roots[part] = _chosen(parse(plain_xml(data, part), part))
            except WorldError as error:
                raise refused(error) from None
        return self._roots[part]

    def find_root(self, part: str | None) -> "_Element | None":
        """Its tree; None: there is none, or it cannot be read."""
        try:
            return self.root(part) if part is not None else None
        except WorldError:
            return None


def _is(link: Link, kind: str) -> bool:
    return posixpath.basename(link.kind) == kind


def _chosen(root: "_Element") -> "_Element":
    """*root* with the content that is understood in the place of each ``mc:AlternateContent``."""
    for alternate in reversed(list(root.iter(f"{MC}AlternateContent"))):
        parent = alternate.getparent()
        if parent is None:
            continue
        kept = next(
            (
                each
                for each in alternate.iterchildren(f"{MC}Choice")
                if set(each.get("Requires", "").split()) <= _UNDERSTOOD and not _is_ink(each)
            ),
            alternate.find(f"{MC}Fallback"),
        )
        at = parent.index(alternate)
        parent[at : at + 1] = list(kept) if kept is not None else []
    return root


def _is_ink(choice: "_Element") -> bool:
    return any(each.tag.endswith("}contentPart") for each in choice.iterchildren("*"))
