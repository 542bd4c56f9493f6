"""Words in the alternative texts of Deckset's pictures: where they stand, how large they are, whether films start."""

import re

from slidegen.parse.content.pictures.media import is_media
from slidegen.parse.dialects.draft import SlideDraft
from slidegen.parse.dialects.marp.pictures import MOST_IN_ROW, Ground, read_pictures
from slidegen.parse.dialects.scan import Line

_SHARE = re.compile(r"(\d{1,4}(?:\.\d+)?)%")
_WORDS = frozenset({"inline", "fit", "fill", "left", "right", "original", "filtered", "hide"})
_FLAGS = {"autoplay": "autoplay", "loop": "loop", "mute": "muted", "muted": "muted"}
_RADIUS = re.compile(r"corner-radius\([^()]*\)")
_ADDRESS = re.compile(r"\(\s*<?([^)\s>]*)")
_SPACED = re.compile(r"\(\s*([^\s<>\"'()][^<>\"'()\n]* [^<>\"'()\n]*?)\s*\)")
"""An address with blanks, which Deckset reads as it is."""


class Pictures:
    """Reads the pictures of a slide; ``grounds`` are those that Deckset shows behind or beside its text."""

    def __init__(self, slide: SlideDraft) -> None:
        self._slide = slide
        self.grounds: list[Ground] = []

    def read(self, line: Line, text: str, *, within: bool) -> str:
        """*text* of *line* with its pictures as slidegen writes them, without those that are backgrounds.

        Pictures alone on a line are columns; *within* columns, they stand below one another.
        """
        gaps: list[str] = []
        shown: list[str] = []
        at = 0
        for start, end, alt, target in read_pictures(text):
            gaps.append(text[at:start])
            made = self._read(line, [word.strip(",") for word in alt if word.strip(",")], target)
            if made:
                shown.append(made)
                gaps.append("\0")
            at = end
        if not at:
            return text
        gaps.append(text[at:])
        if text[:1] == "!" and shown and not "".join(gaps).strip("\0 \t"):
            self._alone(line, shown, within=within)
            return ""
        made_of = iter(shown)
        return "".join(next(made_of) if gap == "\0" else gap for gap in gaps)

    def _alone(self, line: Line, shown: list[str], *, within: bool) -> None:
        slide, number = self._slide, line.number
        if within or len(shown) == 1 or len(shown) > MOST_IN_ROW:
            for picture in shown:
                slide.block(picture, number)
            return
        slide.block("::: columns", number)
        for picture in shown:
            slide.block(f"::: column\n\n{picture.partition('{width=')[0]}\n\n:::", number)
        slide.block(":::", number)

    def _read(self, line: Line, words: list[str], target: str) -> str:
        """The picture in the text; empty: it is a background, or nothing."""
        if (spaced := _SPACED.fullmatch(target)) is not None:
            target = f"(<{spaced[1]}>)"
        found = _ADDRESS.match(target)
        address = spaced[1] if spaced is not None else found[1] if found is not None else ""
        if not address:
            return ""
        lowered = [word.lower() for word in words]
        alt = " ".join(word for word in words if not _is_mark(word.lower()))
        if is_media(address):
            flags = " ".join(dict.fromkeys(_FLAGS[word] for word in lowered if word in _FLAGS))
            made = f"![{alt}]{target}{f'{{{flags}}}' if flags else ''}"
            if "inline" not in lowered:
                self._slide.block(made, line.number)
                return ""
            return made
        share = next((each[0] for word in lowered if (each := _SHARE.fullmatch(word)) and 0 < float(each[1]) < 100), "")
        sides = [word for word in lowered if word in ("left", "right")]
        if "inline" not in lowered:
            whole = ("contain",) if "fit" in lowered else ()
            self.grounds.append(Ground(line, alt, target, (*sides[:1], *whole, *((share,) if share else ()))))
            return ""
        attributes = " ".join(filter(None, (f"width={share}" if share else "", f"align={sides[0]}" if sides else "")))
        return f"![{alt}]{target}{f'{{{attributes}}}' if attributes else ''}"


def _is_mark(word: str) -> bool:
    return word in _WORDS or word in _FLAGS or _SHARE.fullmatch(word) is not None or _RADIUS.fullmatch(word) is not None
