"""Writing a deck as HTML: one file with everything in it, or a page with files beside it."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from slidegen.backends.base import Abilities, Options, Sink
from slidegen.backends.revealjs.content.motion import code_rules
from slidegen.backends.revealjs.content.slide import slide_html
from slidegen.backends.revealjs.context import Context
from slidegen.backends.revealjs.css import theme_css
from slidegen.backends.revealjs.fonts import font_rules
from slidegen.backends.revealjs.markup import attributes, number
from slidegen.backends.revealjs.page import fill, graph, load_code, metadata, policy
from slidegen.backends.revealjs.pictures import IMAGES, Pictures, picture_needs
from slidegen.backends.revealjs.shelf import Beside, Inside, Shelf, style_element
from slidegen.diagnostics import Report
from slidegen.model.frames import HtmlFrame, MediaFrame, TableFrame, TextFrame
from slidegen.model.placed import PlacedDeck
from slidegen.model.text import Paragraph, Run
from slidegen.source import Span
from slidegen.theme.theme import Theme
from slidegen.theme.unshown import tell
from slidegen.units import to_pixels
from slidegen.world import World

_LOADS = re.compile(r"<(?:script|iframe|img|video|audio|source|object|embed)\b|url\(", re.IGNORECASE)
_NETWORK = re.compile(r"https?://[^\s\"'>)]+", re.IGNORECASE)

MOVIE_SITES = "https://www.youtube-nocookie.com https://player.vimeo.com"
"""The sites whose players a deck with films of theirs may show in frames."""


class RevealBackend:
    """Writes ``stem.html``; with ``linked`` also ``stem_files/``: styles, scripts, fonts and pictures."""

    name = "html"
    suffix = ".html"
    abilities = Abilities(html=True, images=IMAGES, hidden_slides=False)

    def write(
        self, placed: PlacedDeck, theme: Theme, stem: str, sink: Sink, world: World, options: Options, report: Report
    ) -> None:
        shelf = linked_shelf(stem, sink) if options.linked else Inside()
        context = deck_context(placed, theme, shelf, world, report, safe=options.safe)
        slides = "".join(slide_html(slide, context) for slide in context.deck.slides)
        page = page_html(context, slides, shelf, world, told_html(context))
        sink.write(stem + self.suffix, page.encode())


BACKEND = RevealBackend()


def deck_context(
    placed: PlacedDeck, theme: Theme, shelf: Shelf, world: World, report: Report, *, safe: bool
) -> Context:
    """What the slides of *placed* are written with: those that are shown."""
    deck = msgspec.structs.replace(placed, slides=tuple(slide for slide in placed.slides if not slide.hidden))
    pictures = Pictures(picture_needs(deck, theme), shelf, world, theme.fonts)
    return Context(deck, theme, pictures, report, safe=safe)


def told_html(context: Context) -> tuple[str, ...]:
    """The author's own HTML that the page's policy must allow; what the deck's pages cannot show is told."""
    theme, report = context.theme, context.report
    layouts = dict.fromkeys(slide.layout for slide in context.deck.slides)
    tell((each for name in layouts for each in theme.layouts[name].backdrop.unshown), report)
    raw = () if context.safe else tuple(raw_html(context.deck))
    for html, span in raw:
        if address := _NETWORK.search(html):
            report.add(
                "html-network",
                f"the page loads `{address[0][:60]}` from the network when it is shown",
                span,
                help="without a network its place stays empty; keep the file beside the deck, or link to it",
            )
    return tuple(html for html, _ in raw)


def linked_shelf(stem: str, sink: Sink) -> Shelf:
    """The folder for the files of a linked deck, with the address that its page knows it by."""
    from urllib.parse import quote  # only linked decks have file names in addresses

    return Beside(sink, f"{stem}_files/", quote(stem.rpartition("/")[2]) + "_files/")


def page_html(context: Context, slides: str, shelf: Shelf, world: World, raw: tuple[str, ...]) -> str:
    """The whole page."""
    inner = inner_style(context, shelf, world)
    return fill("page.html", {**page_parts(context, inner, shelf, world, raw), "slides": slides})


def page_parts(
    context: Context, inner: str, shelf: Shelf, world: World, raw: tuple[str, ...], connect: str = ""
) -> dict[str, Any]:
    """What the page says around its slides, once these are written, by the names that its template has.

    *connect*: where its scripts may ask, besides nowhere.
    """
    deck, theme, meta = context.deck, context.theme, context.deck.meta
    code = load_code(world)
    settings = {
        "data-width": number(to_pixels(deck.size.width)),
        "data-height": number(to_pixels(deck.size.height)),
        "data-total": str(deck.total),
        "data-duration": number(meta.duration) if meta.duration else None,
        "data-loop": "" if meta.loop else None,
    }
    sheets = [shelf.style("reveal.css", code.reveal_css), shelf.style("deck.css", code.deck_css)]
    sheets += [inner, shelf.style("theme.css", theme_css(theme, deck.size))]
    scripts = [shelf.script("reveal.js", code.reveal_js), shelf.script("deck.js", code.deck_js)]
    texts = (text for _, text in scripts)
    return {
        "lang": meta.lang,
        "rtl": deck.rtl,
        "policy": policy(texts, raw, linked=shelf.linked, players=players(deck), connect=connect),
        "title": meta.title or deck.slides[0].title if deck.slides else meta.title,
        "named": metadata(meta),
        "graph": graph(meta),
        "styles": sheets,
        "plain_style": style_element(code.plain_css),
        "settings": attributes(settings),
        "sprites": context.sprites(),
        "scripts": [element for element, _ in scripts],
    }


def inner_style(context: Context, shelf: Shelf, world: World) -> str:
    """The fonts, the pictures in variables, and what listings that are lit in steps need.

    Addresses in CSS files are relative to the file, those in variables to nobody knows what: these two stay inside.
    """
    fonts = font_rules(context.deck, context.theme, shelf, world, context.report)
    return style_element("\n".join([*fonts, context.pictures.css(), code_rules(context.deck)]))


def players(deck: PlacedDeck) -> str:
    """The sites whose players the page may show, as its films need them."""
    frames = (frame for slide in deck.slides for region in slide.regions for frame in region.frames)
    return MOVIE_SITES if any(isinstance(frame, MediaFrame) and frame.kind == "online" for frame in frames) else ""


def raw_html(deck: PlacedDeck) -> Iterator[tuple[str, Span | None]]:
    """The author's own HTML that loads or runs something, which the page's policy must allow, and where it stands."""
    for slide in deck.slides:
        yield from ((sheet.text, sheet.span) for sheet in slide.styles if _LOADS.search(sheet.text))
        for region in slide.regions:
            for frame in region.frames:
                texts: list[str] = []
                if isinstance(frame, HtmlFrame):
                    texts = [frame.html]
                elif isinstance(frame, TextFrame):
                    texts = _raw_runs(frame.paragraphs)
                elif isinstance(frame, TableFrame):
                    texts = _raw_runs(tuple(cell.paragraph for row in frame.rows for cell in row.cells))
                yield from ((text, frame.span) for text in texts if _LOADS.search(text))


def _raw_runs(paragraphs: tuple[Paragraph, ...]) -> list[str]:
    return [piece.html for each in paragraphs for piece in each.pieces if isinstance(piece, Run) and piece.html]
