"""A PowerPoint file as its reader opens it: a whole archive, parts with types, relationships that lead somewhere."""

import posixpath
import zipfile
from urllib.parse import unquote
from xml.etree import ElementTree

_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_MAIN = "ppt/_rels/presentation.xml.rels"


def package_faults(path: str, slides: int) -> list[str]:
    """What is wrong with the PowerPoint file at *path*, which should have so many *slides*."""
    try:
        with zipfile.ZipFile(path) as archive:
            if (broken := archive.testzip()) is not None:
                return [f"its part {broken} is damaged"]
            return _structure(archive, slides)
    except (zipfile.BadZipFile, OSError) as error:
        return [f"it is no PowerPoint file: {error}"]


def _structure(archive: zipfile.ZipFile, slides: int) -> list[str]:
    names = set(archive.namelist())
    faults = [f"its part {name} is there twice" for name in names if archive.namelist().count(name) > 1]
    trees = {}
    for name in sorted(names):
        if name.endswith((".xml", ".rels")):
            try:
                trees[name] = ElementTree.fromstring(archive.read(name))
            except ElementTree.ParseError as error:
                faults.append(f"its part {name} is no XML: {error}")
    faults += _untyped(names, trees)
    found = 0
    for name, tree in trees.items():
        if name.endswith(".rels"):
            for kind, target in _targets(name, tree):
                if target not in names:
                    faults.append(f"{name} leads to {target}, which is not there")
                elif name == _MAIN and kind.endswith("/slide"):
                    found += 1
    if found != slides:
        faults.append(f"it has {found} slides instead of {slides}")
    return faults


def _untyped(names: set[str], trees: dict[str, ElementTree.Element]) -> list[str]:
    """The parts whose content type is not told."""
    types = trees.get("[Content_Types].xml")
    if types is None:
        return ["it has no [Content_Types].xml"]
    extensions = {row.get("Extension", "").lower() for row in types.iter(f"{_TYPES}Default")}
    parts = {row.get("PartName", "").lstrip("/") for row in types.iter(f"{_TYPES}Override")}
    others = names - parts - {"[Content_Types].xml"}
    faults = [f"its part {name} has no type" for name in others if name.rpartition(".")[2].lower() not in extensions]
    return sorted(faults + [f"its part {name} has a type, but is not there" for name in parts - names])


def _targets(name: str, tree: ElementTree.Element) -> list[tuple[str, str]]:
    """The kinds and targets of the relationships in the part *name* that lead to other parts."""
    folder = posixpath.dirname(posixpath.dirname(name))
    return [
        (
            row.get("Type", ""),
            posixpath.normpath(posixpath.join("/", folder, unquote(row.get("Target", "")))).lstrip("/"),
        )
        for row in tree.iter(_RELATIONSHIPS)
        if row.get("TargetMode") != "External"
    ]
