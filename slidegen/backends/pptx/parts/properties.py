"""``docProps`` and the small parts that every presentation has.

PowerPoint writes the deck's title, author and dates to ``docProps/core.xml`` (Dublin Core), the program's name to
``docProps/app.xml``, and how the deck is shown and edited to ``ppt/presProps.xml`` and ``ppt/viewProps.xml``.
"""

import re
import time

from slidegen import __version__
from slidegen.backends.pptx.oxml import DECLARATION, NAMESPACES, escape
from slidegen.model.deck import Meta
from slidegen.model.placed import PlacedDeck

_CORE = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_DATE = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")

VIEW_PROPERTIES = f'{DECLARATION}<p:viewPr {NAMESPACES}><p:gridSpacing cx="76200" cy="76200"/></p:viewPr>'


def presentation_properties(deck: PlacedDeck) -> str:
    """How *deck* is shown."""
    show = show_properties(deck)
    return f"{DECLARATION}<p:presentationPr {NAMESPACES}{f'>{show}</p:presentationPr>' if show else '/>'}"


def show_properties(deck: PlacedDeck, declared: str = "") -> str:
    """``p:showPr`` of a *deck* that begins again after its end, *declared* with its namespaces; nothing for others.

    One whose slides all go on by themselves is shown as at a kiosk, where no click or key turns them.
    """
    if not deck.meta.loop:
        return ""
    alone = all(slide.auto_advance for slide in deck.slides if not slide.hidden)
    return (
        f'<p:showPr{declared} loop="1" showNarration="1"><p:{"kiosk" if alone else "present"}/><p:sldAll/>'
        '<p:penClr><a:prstClr val="red"/></p:penClr></p:showPr>'
    )


def core_xml(meta: Meta, stamp: float | None) -> str:
    """The core properties. They bear the deck's own date, else that of the build where one was asked for."""
    moment = ""
    if _DATE.fullmatch(meta.date):
        moment = f"{meta.date}T00:00:00Z"
    elif stamp is not None:
        moment = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(stamp))
    authors = "; ".join(author.name for author in meta.authors)
    pairs = (
        ("dc:title", meta.title),
        ("dc:subject", meta.subtitle),
        ("dc:creator", authors),
        ("cp:keywords", ", ".join(meta.keywords)),
        ("dc:description", meta.description),
        ("cp:lastModifiedBy", authors),
        ("cp:category", meta.event),
        ("dc:language", meta.lang),
    )
    texts = "".join(f"<{name}>{escape(value)}</{name}>" for name, value in pairs if value)
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>'
        for name in ("created", "modified")
        if moment
    )
    return f"{DECLARATION}<cp:coreProperties {_CORE}>{texts}{dates}</cp:coreProperties>"


def app_xml(slides: int, notes: int, hidden: int) -> str:
    """The extended properties."""
    version = ".".join([*__version__.split("."), "0", "0"][:2])
    counts = f"<Slides>{slides}</Slides><Notes>{notes}</Notes><HiddenSlides>{hidden}</HiddenSlides>"
    return (
        f'{DECLARATION}<Properties xmlns="{_EXTENDED}"><Application>slidegen</Application>{counts}'
        f"<AppVersion>{version}</AppVersion></Properties>"
    )
