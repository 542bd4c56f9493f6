"""The fonts of a page: of each face only the characters that the deck sets in it."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from slidegen.backends.characters import font_faces
from slidegen.backends.revealjs.markup import css_string, declare
from slidegen.backends.revealjs.shelf import Shelf
from slidegen.diagnostics import Report
from slidegen.errors import FontFileError, WorldError
from slidegen.fonts.subset import subset, woff
from slidegen.model.placed import PlacedDeck
from slidegen.source import Span
from slidegen.theme.theme import FontFace, FontFamily, Theme
from slidegen.world import SHIPPED, World

Pack: TypeAlias = "Callable[[FontFace, str | None, World], bytes | None]"
"""What makes a font for a page; see :func:`face_data`."""


def face_data(face: FontFace, characters: str | None, world: World) -> bytes | None:
    """The font with *characters* (None: all) as WOFF, or as its licence bits want; None: they allow nothing.

    Raises :class:`~slidegen.errors.WorldError` and :class:`~slidegen.errors.FontFileError`.
    """
    data = world.font(face.file)
    if face.file.startswith(SHIPPED):
        return woff(subset(data, characters))
    from slidegen.fonts.sfnt import describe_bytes  # fonts that ship may be carried

    licence = describe_bytes(data)[face.number].licence
    if not licence.embedding:
        return None
    return woff(subset(data, characters if licence.subsetting else None, face.number, bold=face.bold))


def font_rules(
    deck: PlacedDeck,
    theme: Theme,
    shelf: Shelf,
    world: World,
    report: Report,
    faces: Iterable[tuple[FontFamily, FontFace, str | None]] | None = None,
    pack: Pack = face_data,
) -> Iterator[str]:
    """The ``@font-face`` rules of the page, whose fonts are put on *shelf*; *faces*: other than what it needs."""
    for family, face, characters in font_faces(deck, theme) if faces is None else faces:
        try:
            data = pack(face, characters, world)
        except WorldError as error:
            report.add(error.code, error.message, _place(family, deck, theme))
            continue
        except (FontFileError, ValueError) as error:
            message = f"the font file `{face.file}` is of no use in the HTML: it {error}"
            report.add(
                "font-file", message, _place(family, deck, theme), help="install the font again, or choose another"
            )
            continue
        if data is not None:
            yield font_rule(family, face, shelf.address(_name(family, face), data, "font/woff"))
            continue
        others = ", ".join((*family.fallbacks, family.generic))
        report.add(
            "font-not-embedded",
            f"the HTML does not carry the font `{family.shown}`: its licence bits forbid it",
            _place(family, deck, theme),
            help=f"where it is not installed, {others} is shown and lines break elsewhere; choose a font that may be",
        )


def _place(family: FontFamily, deck: PlacedDeck, theme: Theme) -> Span | None:
    """Where the deck names *family*, else its theme."""
    fonts, spans = theme.fonts, deck.meta.spans
    for role, other in (("heading", fonts.heading), ("body", fonts.body), ("mono", fonts.mono)):
        if other is family and (found := spans.get(f"theme.fonts.{role}")) is not None:
            return found
    return spans.get("theme")


def font_rule(family: FontFamily, face: FontFace, address: str) -> str:
    """The ``@font-face`` rule of one file."""
    style = {
        "font-family": css_string(family.shown),
        "font-weight": "700" if face.bold else "400",
        "font-style": "italic" if face.italic else "normal",
        "font-display": "block",
        "src": f'url("{address}") format("woff")',
    }
    return f"@font-face{{{declare(style)}}}"


def _name(family: FontFamily, face: FontFace) -> str:
    """What the file is called in a linked deck."""
    if face.file.startswith(SHIPPED):
        return face.file.rpartition("/")[2].rpartition(".")[0] + ".woff"
    stem = "".join(sign if sign.isalnum() and sign.isascii() else "-" for sign in family.shown)
    return f"{stem}{'-bold' * face.bold}{'-italic' * face.italic}.woff"
