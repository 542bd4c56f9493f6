"""``ppt/presentation.xml``: the order of slides, their size and their sections.

PowerPoint writes ``p:presentation`` with the lists of masters and slides (``p:sldIdLst``), ``p:sldSz``, the text levels
of plain shapes (``p:defaultTextStyle``) and, as an extension, ``p14:sectionLst``. Ids of slides start at 256.
"""

from collections.abc import Callable, Iterator, Sequence
from hashlib import sha1

from slidegen.backends.pptx.looks import Looks, levels_xml, scheme_typefaces
from slidegen.backends.pptx.oxml import DECLARATION, NAMESPACES, attribute
from slidegen.backends.pptx.package import Relationships
from slidegen.backends.pptx.parts.master import MASTER_ID
from slidegen.backends.pptx.parts.notes_master import PAGE
from slidegen.model.placed import PlacedDeck
from slidegen.theme.theme import Theme

FIRST_ID = 256
_BEFORE_SECTIONS = "Default Section"
"""What PowerPoint itself calls the slides before the first section."""


def presentation_xml(
    deck: PlacedDeck, theme: Theme, other: Looks, lang: str, *, notes: bool, fonts: Callable[[Relationships], str]
) -> tuple[str, Relationships]:
    """The main part and its relationships; *notes*: the deck has notes pages; *fonts* writes ``p:embeddedFontLst``."""
    relationships = Relationships()
    master = relationships.add("slideMaster", "slideMasters/slideMaster1.xml")
    pages = ""
    if notes:
        number = relationships.add("notesMaster", "notesMasters/notesMaster1.xml")
        pages = f'<p:notesMasterIdLst><p:notesMasterId r:id="{number}"/></p:notesMasterIdLst>'
    slides = slide_list(deck, relationships)
    for kind, target in (
        ("presProps", "presProps.xml"),
        ("viewProps", "viewProps.xml"),
        ("theme", "theme/theme1.xml"),
        ("tableStyles", "tableStyles.xml"),
    ):
        relationships.add(kind, target)
    embedded = fonts(relationships)
    saved = (' embedTrueTypeFonts="1"' if embedded else "") + ' saveSubsetFonts="1" autoCompressPictures="0"'
    sections = section_list(deck)
    extensions = f"<p:extLst>{sections}</p:extLst>" if sections else ""
    return (
        f"{DECLARATION}<p:presentation {NAMESPACES}{saved}><p:sldMasterIdLst>"
        f'<p:sldMasterId id="{MASTER_ID}" r:id="{master}"/></p:sldMasterIdLst>{pages}{slides}'
        f'<p:sldSz cx="{deck.size.width}" cy="{deck.size.height}"/><p:notesSz cx="{PAGE.width}" cy="{PAGE.height}"/>'
        f'{embedded}<p:defaultTextStyle><a:defPPr><a:defRPr lang="{lang}"/></a:defPPr>'
        f"{levels_xml(other, None, scheme_typefaces(theme.fonts))}"
        f"</p:defaultTextStyle>{extensions}</p:presentation>"
    ), relationships


def slide_list(deck: PlacedDeck, relationships: Relationships) -> str:
    """``p:sldIdLst``, which relates to all slides; empty where there are none."""
    rows = "".join(
        f'<p:sldId id="{FIRST_ID + index}" r:id="{relationships.add("slide", f"slides/slide{index + 1}.xml")}"/>'
        for index in range(len(deck.slides))
    )
    return f"<p:sldIdLst>{rows}</p:sldIdLst>" if rows else ""


def section_list(deck: PlacedDeck) -> str:
    """The extension ``p14:sectionLst``; empty where there are no sections."""
    if not deck.sections or not deck.slides:
        return ""
    rows = []
    for number, (name, ids) in enumerate(_section_runs(deck)):
        listed = "".join(f'<p14:sldId id="{each}"/>' for each in ids)
        guid = stable_guid(f"section {number} {name}")
        rows.append(
            f'<p14:section name="{attribute(name)}" id="{guid}"><p14:sldIdLst>{listed}</p14:sldIdLst></p14:section>'
        )
    return (
        '<p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst '
        f'xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">{"".join(rows)}</p14:sectionLst></p:ext>'
    )


def _section_runs(deck: PlacedDeck) -> Iterator[tuple[str, Sequence[int]]]:
    """Name and slide ids of each run of slides of one section: PowerPoint wants every slide in one."""
    run: list[int] = []
    current = deck.slides[0].section
    for index, slide in enumerate(deck.slides):
        if slide.section != current:
            yield _section_name(deck, current), run
            run, current = [], slide.section
        run.append(FIRST_ID + index)
    yield _section_name(deck, current), run


def _section_name(deck: PlacedDeck, section: int | None) -> str:
    if section is None:
        return deck.meta.title or _BEFORE_SECTIONS
    return deck.sections[section].name


def stable_guid(name: str) -> str:
    """A GUID made from *name* (RFC 4122 version 5), so that equal decks are equal to the byte."""
    digest = bytearray(sha1(b"slidegen " + name.encode(), usedforsecurity=False).digest()[:16])
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    text = digest.hex().upper()
    return f"{{{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}}}"
