"""What a file says of itself: title, author, date, language, keywords, sections."""

import re
from collections.abc import Sequence

from slidegen.importing.pptx.package import Package
from slidegen.importing.pptx.text.runs import clean
from slidegen.importing.pptx.themes import is_built
from slidegen.model.deck import WIDESCREEN, Author, Meta
from slidegen.theme.template.parts.xml import P, elements
from slidegen.units import Size

_DC = "{http://purl.org/dc/elements/1.1/}"
_CP = "{http://schemas.openxmlformats.org/package/2006/metadata/core-properties}"
_TERMS = "{http://purl.org/dc/terms/}"
_P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
_APP = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}Application"
_NO_TITLE = re.compile(
    r"(?:powerpoint[- ]pr\w+|presentation|präsentation|slide \d+|folie \d+|pptx?|title|titel|default)?", re.IGNORECASE
)
_NO_AUTHOR = re.compile(r"(?:user|admin\w*|unknown|author|steve canny|python-pptx|microsoft[- ]\w+|)", re.IGNORECASE)
_LANG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_OUR_NAME = "slidegen"


def read_meta(package: Package, size: Size) -> tuple[Meta, bool]:
    """The front matter that the properties make, and whether slidegen wrote the file.

    Other programs that save it anew put their own name there, but keep the layouts.
    """
    app = package.find_root(package.linked("", "extended-properties"))
    ours = app is not None and (app.findtext(_APP) or "") == _OUR_NAME
    own = ours or is_built(package)
    core = package.find_root(package.linked("", "core-properties"))
    said = {each.tag: " ".join(clean(each.text or "").split()) for each in core} if core is not None else {}
    title = said.get(f"{_DC}title", "")
    names = [each.strip() for each in re.split(r";", said.get(f"{_DC}creator", "")) if each.strip()]
    keywords = [each.strip() for each in re.split(r"[,;]", said.get(f"{_CP}keywords", "")) if each.strip()]
    lang = said.get(f"{_DC}language", "")
    meta = Meta(
        title="" if not own and _NO_TITLE.fullmatch(title) else title,
        subtitle=said.get(f"{_DC}subject", "") if own else "",
        authors=tuple(Author(name=each) for each in names if own or not _NO_AUTHOR.fullmatch(each)),
        date=said.get(f"{_TERMS}created", "")[:10] if ours else "",
        event=said.get(f"{_CP}category", "") if own else "",
        lang=_short(lang) if _LANG.fullmatch(lang) else _language(package),
        description=said.get(f"{_DC}description", "") if own else "",
        keywords=tuple(keywords),
        size=WIDESCREEN if abs(size.width / size.height - 16 / 9) < 0.003 else _shaped(size),
    )
    return meta, own


def _shaped(size: Size) -> Size:
    """The size of slides of the shape of *size*, as decks have it."""
    from slidegen.backends.md.front import aspect
    from slidegen.yaml.values import parse_aspect

    for shape in ("4:3", "16:10", "3:2"):
        found = parse_aspect(shape)
        if found is not None and abs(size.width / size.height - found.width / found.height) < 0.003:
            return found
    return parse_aspect(aspect(size)) or WIDESCREEN


def _language(package: Package) -> str:
    """The language of most text of the first slides."""
    from collections import Counter

    counts: Counter[str] = Counter()
    links = package.links(package.main)
    for link in [each for each in links.values() if each.kind.endswith("/slide")][:5]:
        root = package.find_root(link.target)
        for run in root.iter("{*}rPr") if root is not None else ():
            counts[run.get("lang", "")] += 1
    del counts[""]
    found = counts.most_common(1)[0][0] if counts else "en"
    return _short(found) if _LANG.fullmatch(found) else "en"


def _short(tag: str) -> str:
    """*tag* as decks have it: English is English."""
    return "en" if tag in ("en-US", "en-GB") else tag


def read_sections(package: Package, parts: Sequence[str]) -> dict[int, str]:
    """The names of sections by the number, from 0, of their first slide."""
    root = package.root(package.main)
    links = package.links(package.main)
    relation = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    places = {part: at for at, part in reversed(list(enumerate(parts)))}
    numbers = {}
    for row in elements(root.find(f"{P}sldIdLst"), f"{P}sldId"):
        link = links.get(row.get(relation, ""))
        if link is not None and link.target in places:
            numbers[row.get("id", "")] = places[link.target]
    found: dict[int, str] = {}
    for section in root.iter(f"{_P14}section"):
        first = next(
            (numbers[each.get("id", "")] for each in section.iter(f"{_P14}sldId") if each.get("id", "") in numbers),
            None,
        )
        name = " ".join(clean(section.get("name", "")).split())
        if first is not None and name:
            found.setdefault(first, name)
    return found
