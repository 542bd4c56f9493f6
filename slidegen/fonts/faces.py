"""The faces of a family: which of the fonts that go by its name are its regular, bold, italic and bold italic.

PowerPoint knows these four alone; a family's other weights are families of their own to it (``Fira Sans Light``).
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from slidegen.errors import FontFileError
from slidegen.fonts.names import same_name
from slidegen.fonts.sfnt import FaceInfo, describe_bytes

_REGULAR, _BOLD = 400, 700
_NORMAL_WIDTH = 5
_HEAVY = 600
"""From this weight on a font, or a variable font's end, is bold."""

_STRANGER, _OTHER_WIDTH, _VARIABLE = 100_000, 10_000, 5_000
"""How unlike fonts are, in units of weight; those of OpenType go to 1000, and its widths from 1 to 9."""


class InstalledFace(NamedTuple):
    """One font on this machine or of the author's: its file, its place in it, and which of its family's styles it is.

    ``family`` is the family's name as the font writes it.
    """

    file: str
    number: int
    family: str
    bold: bool
    italic: bool


class Found(NamedTuple):
    """A font with the file that it is in."""

    file: str
    info: FaceInfo


def goes_by(info: FaceInfo, family: str) -> bool:
    """Whether *family* is a name of the font."""
    return any(same_name(name) == same_name(family) for name in info.names)


def fonts_of(files: Mapping[str, bytes]) -> Iterator[Found]:
    """The fonts in *files*, by their path; what is none is left out."""
    for file, data in files.items():
        try:
            for info in describe_bytes(data):
                yield Found(file, info)
        except FontFileError:
            continue


def family_faces(family: str, fonts: Iterable[Found]) -> tuple[InstalledFace, ...]:
    """The faces of *family* among *fonts*: the regular one first, at most four; none where no font goes by the name."""
    named = sorted((font for font in fonts if goes_by(font.info, family)), key=_order)
    if not named:
        return ()
    first = next((font for font in named if same_name(font.info.family) == same_name(family)), named[0])
    name = next(name for name in sorted(first.info.names) if same_name(name) == same_name(family))
    slots: dict[tuple[bool, bool], tuple[int, Found]] = {}
    for font in named:
        for (bold, italic), unlike in _styles(font.info, family):
            if (bold, italic) not in slots or unlike < slots[bold, italic][0]:
                slots[bold, italic] = (unlike, font)
    return tuple(
        InstalledFace(font.file, font.info.number, name, bold, italic)
        for (bold, italic), (_, font) in sorted(slots.items())
    )


def _order(font: Found) -> tuple[str, int]:
    return font.file, font.info.number


def _styles(info: FaceInfo, family: str) -> Iterator[tuple[tuple[bool, bool], int]]:
    """Bold and italic of the styles that a font can serve, and how unlike it is to what the style should be.

    The family's own come before those of a larger family that it is the name of, fonts of one weight before variable
    ones, and TrueType outlines, which PowerPoint embeds, before others.
    """
    unlike = 0 if info.outlines else 1
    own = same_name(info.family) == same_name(family)
    if not own:
        unlike += _STRANGER + _OTHER_WIDTH * abs(info.width - _NORMAL_WIDTH)
    if info.weights is not None:
        least, most = info.weights
        if least < _HEAVY:
            yield (False, info.italic), unlike + _VARIABLE
        if most >= _HEAVY:
            yield (True, info.italic), unlike + _VARIABLE
    elif own:
        yield (info.bold, info.italic), unlike
    else:
        bold = info.weight >= _HEAVY
        yield (bold, info.italic), unlike + abs(info.weight - (_BOLD if bold else _REGULAR))
