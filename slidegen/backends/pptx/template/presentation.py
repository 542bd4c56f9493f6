"""A template's ``ppt/presentation.xml`` with a deck's slides: the order of children is that of ``CT_Presentation``."""

from typing import TYPE_CHECKING

from slidegen.backends.pptx.oxml import NAMESPACES
from slidegen.backends.pptx.package import Relationships
from slidegen.backends.pptx.parts.notes_master import PAGE
from slidegen.backends.pptx.parts.presentation import section_list, slide_list
from slidegen.model.placed import PlacedDeck
from slidegen.theme.template.parts.xml import P

if TYPE_CHECKING:
    from lxml.etree import _Element

_ORDER = (
    "sldMasterIdLst", "notesMasterIdLst", "handoutMasterIdLst", "sldIdLst", "sldSz", "notesSz", "smartTags",
    "embeddedFontLst", "custShowLst", "photoAlbum", "custDataLst", "kinsoku", "defaultTextStyle", "modifyVerifier",
    "extLst",
)  # fmt: skip


def fill_presentation(root: "_Element", links: Relationships, deck: PlacedDeck, notes_master: str, fonts: str) -> None:
    """Put *deck* into the main part, whose relationships are *links*.

    *notes_master* is the path of one that is to be listed; *fonts* is ``p:embeddedFontLst``; both may be empty.
    """
    root.attrib.pop("firstSlideNum", "")  # decks count from 1
    if notes_master and root.find(f"{P}notesMasterIdLst") is None:
        number = links.add("notesMaster", notes_master)
        _add(root, f'<p:notesMasterIdLst><p:notesMasterId r:id="{number}"/></p:notesMasterIdLst>')
    _add(root, slide_list(deck, links))
    if root.find(f"{P}sldSz") is None:
        _add(root, f'<p:sldSz cx="{deck.size.width}" cy="{deck.size.height}"/>')
    if root.find(f"{P}notesSz") is None:
        _add(root, f'<p:notesSz cx="{PAGE.width}" cy="{PAGE.height}"/>')
    if fonts:
        _embed(root, fonts)
    if sections := section_list(deck):
        listed = root.find(f"{P}extLst")
        if listed is None:
            _add(root, f"<p:extLst>{sections}</p:extLst>")
        else:
            listed.insert(0, _element(sections))


def _embed(root: "_Element", fonts: str) -> None:
    """List embedded *fonts* beside those that the template carries; of the same family, the deck's own."""
    made = _element(fonts)
    root.set("embedTrueTypeFonts", "1")
    root.set("saveSubsetFonts", "1")
    listed = root.find(f"{P}embeddedFontLst")
    if listed is None:
        _insert(root, made)
        return
    new = {_family(each) for each in made}
    for each in [each for each in listed if _family(each) in new]:
        listed.remove(each)
    listed.extend(made)


def _family(embedded: "_Element") -> str:
    return next((each.get("typeface", "") for each in embedded.iter(f"{P}font")), "").casefold()


def _add(root: "_Element", xml: str) -> None:
    if xml:
        _insert(root, _element(xml))


def _element(xml: str) -> "_Element":
    from lxml import etree  # only decks with a template load it

    return etree.fromstring(f"<p:presentation {NAMESPACES}>{xml}</p:presentation>")[0]


def _insert(root: "_Element", made: "_Element") -> None:
    """Put *made* in its place among the children of *root*."""
    after = _ORDER[_ORDER.index(made.tag.removeprefix(P)) + 1 :]
    following = next((each for each in root if str(each.tag).removeprefix(P) in after), None)
    if following is None:
        root.append(made)
    else:
        following.addprevious(made)
