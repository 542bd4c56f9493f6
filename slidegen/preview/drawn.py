"""A deck as its page shows it, in pieces that two builds can be compared by."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from hashlib import blake2b
from html import unescape
from typing import Any

import msgspec

from slidegen.backends.revealjs.backend import deck_context, page_parts, told_html
from slidegen.backends.revealjs.content.motion import code_rules
from slidegen.backends.revealjs.content.slide import slide_html
from slidegen.backends.revealjs.context import Context, anchor
from slidegen.backends.revealjs.fonts import face_data, font_rules
from slidegen.backends.revealjs.page import fill
from slidegen.backends.revealjs.shelf import style_element
from slidegen.diagnostics import Report
from slidegen.model.placed import PlacedDeck, PlacedSlide
from slidegen.preview.shelf import Held, Thing
from slidegen.theme.theme import FontFace, FontFamily, Theme
from slidegen.world import World

LIVE = '<script src="page/live.js" data-version="{version}" data-frame="{frame}" id="live"></script>'
"""What makes a page follow."""

_NOTES = '<aside class="notes">'


class Piece(msgspec.Struct, frozen=True):
    """A slide or a style sheet: its element, whose ``data-live`` is the ``key``, which tells its content."""

    key: str
    html: str
    id: str = ""

    @property
    def notes(self) -> str:
        """The notes of a slide, as HTML."""
        return self.html.rpartition(_NOTES)[2].rpartition("</aside>")[0] if _NOTES in self.html else ""


class Drawn(msgspec.Struct, frozen=True, kw_only=True):
    """A deck's page. ``frame`` tells what cannot be changed in an open page; ``things`` are the files it uses."""

    slides: tuple[Piece, ...]
    styles: tuple[Piece, ...]
    parts: Mapping[str, Any]
    frame: str
    things: Mapping[str, Thing]

    @property
    def looks(self) -> tuple[object, ...]:
        """What two decks that are shown alike have alike."""
        parts = self.parts
        around = (self.frame, parts["title"], parts["settings"], parts["sprites"])
        return (*around, *keys(self.styles), *keys(self.slides))

    def page(self, version: int) -> bytes:
        """The page as a whole."""
        live = LIVE.format(version=version, frame=self.frame)
        values = {
            **self.parts,
            "styles": [piece.html for piece in self.styles],
            "slides": "".join(piece.html for piece in self.slides),
            "scripts": [*self.parts["scripts"], live],
        }
        return fill("page.html", values).encode()


def draw(placed: PlacedDeck, theme: Theme, world: World, report: Report, *, safe: bool) -> Drawn:
    """The page of *placed*. Its fonts are whole, so that words to come find their letters."""
    shelf = Held()
    context = deck_context(placed, theme, shelf, world, report, safe=safe)
    slides = tuple(slide_piece(slide, context) for slide in context.deck.slides)
    fonts = font_rules(context.deck, theme, shelf, world, report, faces=whole_faces(theme), pack=_packed)
    own = [style_element("\n".join(fonts))]
    inner = style_element("\n".join([context.pictures.css(), code_rules(context.deck)]))
    parts = page_parts(context, inner, shelf, world, told_html(context), connect="'self'")
    frame = _key(repr([parts[name] for name in ("lang", "rtl", "policy", "scripts")]))
    return Drawn(
        slides=slides,
        styles=tuple(_piece("style", html) for html in (*own, *parts["styles"])),
        parts=parts,
        frame=frame,
        things=shelf.things,
    )


def slide_piece(slide: PlacedSlide, context: Context) -> Piece:
    """One slide of the deck that *context* is for."""
    return _piece("section", slide_html(slide, context), anchor(slide.id))


def settings_of(drawn: Drawn) -> dict[str, str]:
    """The attributes of the element around the slides, by name."""
    pairs = (part.partition("=") for part in drawn.parts["settings"].split())
    return {name: unescape(value.strip('"')) for name, _, value in pairs}


def whole_faces(theme: Theme) -> Iterator[tuple[FontFamily, FontFace, None]]:
    """Every face of *theme*, with all its characters."""
    fonts = theme.fonts
    seen: set[FontFace] = set()
    for family in (fonts.heading, fonts.body, fonts.mono, fonts.math):
        for face in family.faces:
            if face not in seen:
                seen.add(face)
                yield family, face, None


def _packed(face: FontFace, characters: str | None, world: World) -> bytes | None:
    return _packed_once(face, characters, _Bytes(world, world.font(face.file)))


class _Bytes:
    """The bytes of a font, which alone tell one from another, with the *world* that they come from."""

    def __init__(self, world: World, data: bytes) -> None:
        self.world = world
        self.data = data

    def __hash__(self) -> int:
        return hash(self.data)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Bytes) and self.data == other.data


@lru_cache(maxsize=32)
def _packed_once(face: FontFace, characters: str | None, data: _Bytes) -> bytes | None:
    return face_data(face, characters, data.world)


def _piece(tag: str, html: str, id: str = "") -> Piece:
    key = _key(html)
    return Piece(key, html.replace(f"<{tag}", f'<{tag} data-live="{key}"', 1), id)


def _key(text: str) -> str:
    return blake2b(text.encode(), digest_size=8).hexdigest()


def keys(pieces: Iterable[Piece]) -> list[str]:
    """The keys of *pieces*, in their order."""
    return [piece.key for piece in pieces]
