"""A template's parts as a deck changes them: XML that is read once, relationships that grow, and new parts."""

import posixpath
from typing import TYPE_CHECKING

from slidegen.backends.pptx.package import Package, Relationships
from slidegen.theme.template.opc.mend import written
from slidegen.theme.template.package import Link, TemplatePackage
from slidegen.theme.template.parts.xml import parse

if TYPE_CHECKING:
    from lxml.etree import _Element


class TemplateParts:
    """The parts of one deck's template, and what the deck makes of them.

    Changes go to trees: what :meth:`change` gave is written back, all else is written as it was.
    """

    def __init__(self, package: TemplatePackage) -> None:
        self.main = package.main
        self.names = dict.fromkeys(package.parts)
        self._package = package
        self._trees: dict[str, _Element] = {}
        self._changed: dict[str, _Element] = {}
        self._links: dict[str, Relationships] = {}

    def tree(self, part: str) -> "_Element":
        """The XML of *part*, to be read."""
        if part not in self._trees:
            self._trees[part] = parse(self._package.parts[part], part)
        return self._trees[part]

    def change(self, part: str) -> "_Element":
        """The XML of *part*, to be changed."""
        self._changed[part] = self.tree(part)
        return self._changed[part]

    def data(self, part: str) -> bytes:
        """The bytes of *part* as the template has them."""
        return self._package.parts[part]

    def targets(self, part: str, kind: str) -> list[str]:
        """The parts of *kind* that *part* refers to, in the order of their relationships."""
        return [link.target for link in self._own(part) if link.kind.rpartition("/")[2] == kind and not link.external]

    def target(self, part: str, id: str) -> str:
        """The part that *part* refers to by *id*; empty: none."""
        return next((link.target for link in self._own(part) if link.id == id and not link.external), "")

    def links(self, part: str) -> Relationships:
        """The relationships of *part*, to which more may be added."""
        if part not in self._links:
            self._links[part] = self.copied_links(part, part)
        return self._links[part]

    def copied_links(self, part: str, place: str) -> Relationships:
        """Relationships like those of *part* for a part called *place*."""
        folder = posixpath.dirname(place)
        rows = ((each.id, each.kind, _path(each, folder), each.external) for each in self._own(part))
        return Relationships(rows)

    def write(self, package: Package, main_type: str) -> None:
        """Add all parts to *package*, the presentation as one of *main_type*."""
        for part, data in self._package.parts.items():
            kind = main_type if part == self.main else self._package.types[part]
            links = self.links(part)
            text = written(self._changed[part]) if part in self._changed else data
            package.add_foreign(part, text, kind, links if links else None)

    def _own(self, part: str) -> tuple[Link, ...]:
        return self._package.relationships.get(part, ())


def _path(link: Link, folder: str) -> str:
    return link.target if link.external else posixpath.relpath(link.target, folder)
