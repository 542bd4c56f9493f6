"""Slides that stand still: their HTML for pages without scripts, which browsers print or take pictures of.

A slide is shown as it is at the end, as on paper, or once for each of its steps, as on screen at that step.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

import msgspec

from slidegen.backends.revealjs.backend import inner_style, raw_html
from slidegen.backends.revealjs.content.motion import code_rules
from slidegen.backends.revealjs.content.slide import slide_html
from slidegen.backends.revealjs.context import Context
from slidegen.backends.revealjs.css import rule, theme_css
from slidegen.backends.revealjs.page import fill, load_code, static
from slidegen.backends.revealjs.pictures import Pictures, picture_needs
from slidegen.backends.revealjs.shelf import Inside, style_element
from slidegen.diagnostics import Report
from slidegen.model.placed import PlacedDeck, PlacedSlide
from slidegen.theme.theme import Theme
from slidegen.theme.unshown import tell
from slidegen.world import World

BESIDE = "https://beside.invalid/"
"""How addresses of files beside the deck begin: a page that is printed elsewhere must not take them for its own."""

_STEP = re.compile(r'<\w+\b[^>]*? data-fragment-index="(\d+)"[^>]*>')
_ID = re.compile(r'(<section\b[^>]*?) id="[^"]*"')
_HEADING = re.compile(r"<(/?)h[1-6]\b")
_INTERNAL = re.compile(r'(<a\b[^>]*? href=")#/')
_RELATIVE = re.compile(r'(<a\b[^>]*? href=")(?![a-zA-Z][\w+.-]*:|[#/])')


class Still(msgspec.Struct, frozen=True):
    """A *slide* at one of its steps, from 0; None: as it is at the end."""

    slide: PlacedSlide
    step: int | None
    html: str


class _Posters(Inside):
    """Holds pictures and fonts; films, of which only posters show, stay outside."""

    def address(self, name: str, data: bytes, media_type: str) -> str:
        return "" if media_type.startswith(("video/", "audio/")) else super().address(name, data, media_type)


class Stills:
    """The slides of a deck that an audience sees, and the head of any page that shows them."""

    def __init__(
        self, placed: PlacedDeck, theme: Theme, world: World, report: Report, *, safe: bool, steps: bool = False
    ) -> None:
        self.deck = msgspec.structs.replace(placed, slides=tuple(each for each in placed.slides if not each.hidden))
        self.theme = theme
        self._world = world
        self._shelf = _Posters()
        self._steps = steps
        pictures = Pictures(picture_needs(self.deck, theme), self._shelf, world, theme.fonts)
        self.context = Context(self.deck, theme, pictures, report, safe=safe)
        self.stills = tuple(still for slide in self.deck.slides for still in self._stills(slide))
        layouts = dict.fromkeys(slide.layout for slide in self.deck.slides)
        tell((each for name in layouts for each in theme.layouts[name].backdrop.unshown), report)
        if not safe:
            _tell_raw(self.deck, report)
        if not self.stills:
            report.add(
                "all-hidden",
                "all slides are hidden: there is nothing to print",
                placed.slides[0].span if placed.slides else None,
                help="take `.hidden` from a slide",
            )

    def _stills(self, slide: PlacedSlide) -> Iterator[Still]:
        html = _with_links(slide_html(slide, self.context))
        if not self._steps:
            yield Still(slide, None, html)
            return
        yield Still(slide, 0, html)
        again = _HEADING.sub(r"<\1div", _ID.sub(r"\1", html, count=1))
        yield from (Still(slide, step, at_step(again, step)) for step in range(1, slide.steps + 1))

    def page(self, body: str, sheet: str, variables: dict[str, str], before: str = "") -> str:
        """A page with *body*, styled by our own *sheet* with values for its *variables*, after the rules *before*."""
        meta = self.deck.meta
        code = load_code(self._world)
        styles = [
            style_element(code.deck_css),
            inner_style(self.context, self._shelf, self._world),
            style_element(theme_css(self.theme, self.deck.size)),
        ]
        if self._steps:
            styles.append(style_element(code_rules(self.deck, "all")))
        first = self.deck.slides[0].title if self.deck.slides else ""
        return fill(
            "stills.html",
            {
                "lang": meta.lang,
                "rtl": self.deck.rtl,
                "still": self._steps,
                "kind": PurePosixPath(sheet).stem,
                "title": meta.title or first,
                "styles": [
                    *styles,
                    style_element(before + rule(":root", variables) + static("still.css") + static(sheet)),
                ],
                "sprites": self.context.sprites(),
                "body": body,
            },
        )


def at_step(html: str, step: int) -> str:
    """A slide's *html* as reveal.js has it after that many steps."""

    def shown(found: re.Match[str]) -> str:
        index = int(found[1])
        if index >= step:
            return found[0]
        now = "visible current-fragment" if index == step - 1 else "visible"
        return found[0].replace("fragment custom", f"fragment custom {now}", 1)

    return _STEP.sub(shown, html)


def _with_links(html: str) -> str:
    """*html* with links as pages of their own have them: to slides by their ids, to files as :data:`BESIDE`."""
    return _RELATIVE.sub(rf"\1{BESIDE}", _INTERNAL.sub(r"\1#", html))


def _tell_raw(deck: PlacedDeck, report: Report) -> None:
    """Tell of the author's own HTML that loads or runs something, of which a page that stands still shows nothing."""
    for _, span in raw_html(deck):
        report.add(
            "html-stands-still",
            "what this HTML loads or runs is not shown on paper and in pictures",
            span,
            help="put it into `::: only html`, and what is printed instead into `::: only pdf`",
        )
