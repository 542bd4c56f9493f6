"""What no schema says of a package: nothing dangles, nothing is left over, every id is unique.

These are faults for which PowerPoint offers to repair a file.
"""

import posixpath
from collections.abc import Iterator
from copy import deepcopy
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

_RELS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
FIRST_SLIDE_ID, FIRST_LAYOUT_ID = 256, 2_147_483_648


def package_problems(data: bytes) -> list[str]:
    """Everything that is wrong with the package *data*."""
    with ZipFile(BytesIO(data)) as archive:
        names = archive.namelist()
        parts = {name: archive.read(name) for name in names}
    problems = [f"{name} is there twice" for name in sorted(set(names)) if names.count(name) > 1]
    trees = {}
    for name, content in parts.items():
        if name.endswith((".xml", ".rels")):
            try:
                trees[name] = etree.fromstring(content)
            except etree.XMLSyntaxError as error:
                problems.append(f"{name} is not XML: {error}")
    problems += _content_types(trees, names)
    problems += _relationships(trees, names)
    for name, tree in trees.items():
        problems += _ids(name, tree)
    problems += _presentation(trees)
    return problems


def _content_types(trees: "dict[str, etree._Element]", names: list[str]) -> Iterator[str]:
    if names[0] != "[Content_Types].xml":
        yield "the content types are not the first member"
    types = trees["[Content_Types].xml"]
    defaults = {row.get("Extension") for row in types.iter(f"{_TYPES}Default")}
    overrides = {(row.get("PartName") or "")[1:] for row in types.iter(f"{_TYPES}Override")}
    yield from (f"there is a content type for {name}, but no part" for name in sorted(overrides - set(names)))
    for name in names:
        extension = name.rpartition(".")[2]
        if name not in overrides and extension not in defaults:
            yield f"{name} has no content type"
        if extension == "xml" and name not in overrides and name != "[Content_Types].xml":
            yield f"{name} is plain XML"


def _relationships(trees: "dict[str, etree._Element]", names: list[str]) -> Iterator[str]:
    reached = {"[Content_Types].xml"}
    for name in names:
        if not name.endswith(".rels"):
            continue
        reached.add(name)
        folder, file = posixpath.split(name)
        base = posixpath.dirname(folder)
        source = posixpath.join(base, file.removesuffix(".rels"))
        if source not in trees and file != ".rels":
            yield f"{name} belongs to no part"
        ids = [row.get("Id") or "" for row in trees[name]]
        if len(ids) != len(set(ids)):
            yield f"{name} has an id twice"
        for row in trees[name].iter(f"{_RELS}Relationship"):
            if row.get("TargetMode") == "External":
                continue
            target = posixpath.normpath(posixpath.join(base, row.get("Target") or ""))
            reached.add(target)
            if target not in names:
                yield f"{name}: {target} is not there"
        if source in trees:
            used = {
                value for each in trees[source].iter() for key, value in each.attrib.items() if str(key).startswith(_R)
            }
            used.discard("")  # what films do by themselves is no relationship
            yield from (f"{source}: {missing!s} has no relationship" for missing in sorted(used - set(ids)))
    yield from (f"nothing refers to {name}" for name in names if name not in reached)


def _ids(name: str, tree: "etree._Element") -> Iterator[str]:
    """Ids and placeholders that are there twice. A shape and its fallback are one, and have the same."""
    yield from (f"{name}: {each}" for each in _unlike_fallbacks(tree))
    tree = deepcopy(tree)
    for fallback in list(tree.iter(f"{_MC}Fallback")):
        fallback.getparent().remove(fallback)  # type: ignore[union-attr]
    ids = [each.get("id") or "" for each in tree.iter(f"{_P}cNvPr")]
    yield from (f"{name}: shape id {each} is there twice" for each in sorted(set(ids)) if ids.count(each) > 1)
    marks = [
        (each.get("type") if each.get("type") in ("title", "ctrTitle") else "", each.get("idx", "0"))
        for each in tree.iter(f"{_P}ph")
    ]
    yield from (f"{name}: placeholder {each} is there twice" for each in sorted(set(marks)) if marks.count(each) > 1)


def _unlike_fallbacks(tree: "etree._Element") -> Iterator[str]:
    """Fallbacks of shapes that are not the shape's own: under another id, or in another placeholder."""
    for alternate in tree.iter(f"{_MC}AlternateContent"):
        kinds = [
            ([each.get("id") for each in kind.iter(f"{_P}cNvPr")], [dict(each.attrib) for each in kind.iter(f"{_P}ph")])
            for kind in alternate
        ]
        if any(kind != kinds[0] for kind in kinds):
            yield f"a shape and its fallback differ: {kinds}"


def _presentation(trees: "dict[str, etree._Element]") -> Iterator[str]:
    main = trees["ppt/presentation.xml"]
    slides = [int(each.get("id") or 0) for each in main.iter(f"{_P}sldId")]
    if len(slides) != len(set(slides)) or any(each < FIRST_SLIDE_ID for each in slides):
        yield f"ids of slides are {slides}"
    masters = [int(each.get("id") or 0) for each in main.iter(f"{_P}sldMasterId")]
    layouts = [
        int(each.get("id") or 0)
        for name, tree in trees.items()
        if name.startswith("ppt/slideMasters/slideMaster")
        for each in tree.iter(f"{_P}sldLayoutId")
    ]
    together = masters + layouts
    if len(together) != len(set(together)) or any(each < FIRST_LAYOUT_ID for each in together):
        yield f"ids of masters and layouts are {together}"
    listed = [int(each.get("id") or 0) for each in main.iter(f"{_P14}sldId")]
    if listed and listed != slides:
        yield f"sections list the slides {listed}, the deck has {slides}"
