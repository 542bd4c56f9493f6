"""The theme's fonts inside the file, for machines that lack them.

PowerPoint keeps each face as a part ``ppt/fonts/font1.fntdata`` in its container (:mod:`slidegen.fonts.eot`) and lists
them in ``p:embeddedFontLst``. It takes TrueType outlines alone. Faces have all Latin letters and all of other scripts
that the deck uses, so that colleagues can go on writing.
"""

import zlib
from collections.abc import Iterator
from typing import NamedTuple

from slidegen.backends.characters import used_characters
from slidegen.backends.pptx.oxml import attribute
from slidegen.backends.pptx.package import Package, Relationships
from slidegen.diagnostics import Report
from slidegen.errors import FontFileError, WorldError
from slidegen.fonts.assemble import named, tables_of
from slidegen.fonts.eot import english_names, eot
from slidegen.fonts.names import same_name
from slidegen.fonts.sfnt import FaceInfo, describe_bytes
from slidegen.fonts.subset import subset
from slidegen.model.placed import PlacedDeck
from slidegen.model.style import FontRole
from slidegen.source import Span
from slidegen.theme.theme import FontFace, FontFamily, Theme
from slidegen.world import World

_LATIN = (*range(0x20, 0x7F), *range(0xA0, 0x180), 0x218, 0x219, 0x21A, 0x21B, 0x2C6, 0x2DA, 0x2DC, 0x1E9E)
_SIGNS = (*range(0x2010, 0x2028), *range(0x2030, 0x203B), 0x20AC, 0x2116, 0x2122, *range(0x2190, 0x2194), 0x2212)
_LARGE_SCRIPTS = 0x2E80
"""From here on scripts have thousands of characters, of which only those that the deck uses are taken."""

_PAGE = 0x100


class EmbeddedFamily(NamedTuple):
    """A family as ``p:embeddedFont`` has it: its name, and by the names of its elements the contents of its parts."""

    typeface: str
    faces: dict[str, bytes]


def embedded_families(deck: PlacedDeck, theme: Theme, world: World, report: Report) -> tuple[EmbeddedFamily, ...]:
    """The families to embed, where the deck wants that; what is left out, and how large the rest is, is reported."""
    if not deck.meta.embed_fonts:
        return ()
    span = deck.meta.spans.get("embed-fonts")
    used = used_characters(deck, theme)
    characters = whole_scripts(set[str]().union(*used.values()))
    roles: list[FontRole] = ["heading", "body"]
    if any(role == "mono" for role, _, _ in used):
        roles.append("mono")
    made = []
    for family in {theme.fonts.role(role).name: theme.fonts.role(role) for role in roles}.values():
        if faces := dict(_faces(family, characters, world, report, span)):
            made.append(EmbeddedFamily(family.name, faces))
    if made:
        weight = sum(len(zlib.compress(face)) for family in made for face in family.faces.values())
        names = ", ".join(f"`{family.typeface}`" for family in made)
        report.add("fonts-embedded", f"the PowerPoint file carries {names}: {weight / 1000:.0f} kB of it", span)
    return tuple(made)


def add_families(families: tuple[EmbeddedFamily, ...], package: Package, links: Relationships, first: int = 1) -> str:
    """``p:embeddedFontLst`` for ``presentation.xml``, whose relationships are *links*; empty without *families*.

    The parts are numbered from *first*.
    """
    entries = []
    number = first
    for family in families:
        faces = ""
        for element, data in family.faces.items():
            package.add_media(f"ppt/fonts/font{number}.fntdata", data)
            faces += f'<p:{element} r:id="{links.add("font", f"fonts/font{number}.fntdata")}"/>'
            number += 1
        entries.append(f'<p:embeddedFont><p:font typeface="{attribute(family.typeface)}"/>{faces}</p:embeddedFont>')
    return f"<p:embeddedFontLst>{''.join(entries)}</p:embeddedFontLst>" if entries else ""


def whole_scripts(characters: set[str]) -> str:
    """Latin letters, signs, and of each other script in *characters* the block that it is in."""
    codes = {*_LATIN, *_SIGNS}
    for code in map(ord, characters):
        if code < _LATIN[-1] or code >= _LARGE_SCRIPTS:
            codes.add(code)
        page = code - code % _PAGE
        if 0x300 <= page < 0x2000:
            codes.update(range(page, page + _PAGE))
    return "".join(map(chr, sorted({*codes, *map(ord, characters)})))


def _faces(
    family: FontFamily, characters: str, world: World, report: Report, span: Span | None
) -> Iterator[tuple[str, bytes]]:
    """The faces of *family* that may and can be embedded, by the name of their element, in the schema's order."""
    if family.stand_in:
        if not _is_told(family, report):
            _refuse(family, "it is not on this machine", report, span)
        return
    for face in sorted(family.faces, key=lambda face: (face.italic, face.bold)):
        try:
            data = world.font(face.file)
            info = describe_bytes(data)[face.number]
            if (why := _forbidden(info)) is None:
                chosen = characters if info.licence.subsetting else None
                small = subset(data, chosen, face.number, bold=face.bold, names=True)
                yield _element(face), eot(small if _is_whole(info, family) else _instance(small, family, face))
                if not info.licence.editing:
                    _tell_read_only(family, report, span)
                continue
        except WorldError as error:
            why = error.message
        except FontFileError as error:
            why = f"its file {error}"
        _refuse(family, why, report, span)


def _is_whole(info: FaceInfo, family: FontFamily) -> bool:
    """Whether a font is, and calls itself, a face of *family* as PowerPoint knows families."""
    return info.weights is None and same_name(info.family) == same_name(family.name)


def _instance(font: bytes, family: FontFamily, face: FontFace) -> bytes:
    """*font*, of a larger family or an instance of a variable one, under the names of a face of *family*."""
    names = english_names(tables_of(font)[b"name"])
    return named(font, {**names, 1: family.name}, bold=face.bold, italic=face.italic)


def _forbidden(info: FaceInfo) -> str | None:
    """Why a font is not embedded; None: it is."""
    if not info.licence.embedding:
        return "its licence bits forbid it"
    if not info.outlines:
        return "it has PostScript outlines, and PowerPoint embeds TrueType fonts only"
    return None


def _element(face: FontFace) -> str:
    match face.bold, face.italic:
        case False, False:
            return "regular"
        case True, False:
            return "bold"
        case False, True:
            return "italic"
        case _:
            return "boldItalic"


def _is_told(family: FontFamily, report: Report) -> bool:
    """Whether authors are warned that *family* is missing; builds do not show the remark that another is as wide."""
    missing = (told for told in report if told.code == "missing-font" and told.severity != "info")
    return any(f"`{family.name}`" in told.message for told in missing)


def _refuse(family: FontFamily, why: str, report: Report, span: Span | None) -> None:
    report.add(
        "font-not-embedded",
        f"the PowerPoint file does not carry the font `{family.name}`: {why}",
        span,
        help="install it on the machine that presents, or choose another",
    )


def _tell_read_only(family: FontFamily, report: Report, span: Span | None) -> None:
    report.add(
        "font-not-embedded",
        f"the licence bits of the font `{family.name}` allow to show it, not to edit with it",
        span,
        help="PowerPoint opens the file for reading only; choose another font if colleagues are to edit it",
    )
