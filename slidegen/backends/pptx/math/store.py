"""The formulas of one deck: each is read once, and drawn once."""

import msgspec

from slidegen.backends.images import picture_bytes
from slidegen.backends.pptx.math.characters import ACCENTS, INVISIBLE
from slidegen.backends.pptx.math.drawable import LONE_ACCENTS
from slidegen.backends.pptx.math.mathml.reading import read
from slidegen.backends.pptx.math.nodes import Row
from slidegen.backends.pptx.math.picture import Drawing, draw
from slidegen.cache import cache_key
from slidegen.math.sizes.font import MathFont, math_font
from slidegen.math.tree import content_tree, text
from slidegen.model.assets import Asset
from slidegen.theme.theme import FontFace
from slidegen.world import World

_VERSION = "1"
"""Counts changes of how formulas are drawn, since drawings are kept between builds."""

_NOTHING: frozenset[str] = frozenset()
_PNG = b"\x89PNG"


def _is_combined(sign: str, font: MathFont) -> bool:
    """Whether *sign* is an accent that is drawn as its combining character, which *font* has."""
    return sign in LONE_ACCENTS and font.has(ACCENTS[sign])


class Formulas:
    """Formulas by their MathML. Pictures, which take 20 ms each, are kept between builds in *world*."""

    __slots__ = ("_drawings", "_face", "_rows", "_world")

    def __init__(self, world: World, face: FontFace) -> None:
        self._world = world
        self._face = face
        self._rows: dict[tuple[str, bool], Row | None] = {}
        self._drawings: dict[str, Drawing | None] = {}

    def row(self, mathml: str, *, display: bool) -> Row | None:
        """The nodes of *mathml*; None: it cannot be read, and its text must stand in for it."""
        key = (mathml, display)
        if key not in self._rows:
            try:
                self._rows[key] = read(mathml, display=display)
            except ValueError:
                self._rows[key] = None
        return self._rows[key]

    def drawing(self, mathml: str) -> Drawing | None:
        """A displayed formula in the theme's font; None: it cannot be drawn."""
        if mathml not in self._drawings:
            self._drawings[mathml] = self._kept_drawing(mathml)
        return self._drawings[mathml]

    def _kept_drawing(self, mathml: str) -> Drawing | None:
        key = cache_key("formula-svg", _VERSION, self._face.file, mathml)
        kept = self._world.recall(key)
        if kept is not None:
            try:
                return msgspec.json.decode(kept, type=Drawing)
            except msgspec.DecodeError:
                pass  # half written, or another's: draw it anew
        made = draw(mathml, self._face) if self._has_glyphs(mathml) else None
        if made is not None:
            self._world.remember(key, msgspec.json.encode(made))
        return made

    def _has_glyphs(self, mathml: str) -> bool:
        """Whether the theme's font has all characters of *mathml*: ziamath draws boxes for others, as in words."""
        font = math_font(self._world, self._face.file)
        used = set(text(content_tree(mathml)).translate(INVISIBLE))
        return all(font.has(each) or _is_combined(each, font) for each in used if each.strip())

    def pixels(self, picture: Asset, width: int) -> bytes | None:
        """*picture* as a PNG about *width* pixels wide; None: it cannot be made."""
        key = cache_key("formula-png", _VERSION, picture.key, str(width))
        kept = self._world.recall(key)
        if kept is not None and kept.startswith(_PNG):
            return kept
        made = picture_bytes(picture, width, _NOTHING)
        if made is None:
            return None
        self._world.remember(key, made[1])
        return made[1]
