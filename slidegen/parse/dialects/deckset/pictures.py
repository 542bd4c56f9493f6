"""Words in the alternative texts of Deckset's pictures: where they stand, how large they are, whether films start."""

import re
from collections.abc import Sequence

from slidegen.parse.content.pictures.media import is_media
from slidegen.parse.dialects.common.draft import Piece, SlideDraft
from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.marp.backgrounds import place_backgrounds
from slidegen.parse.dialects.marp.pictures import MOST_IN_ROW, Ground, read_pictures

_SHARE = re.compile(r"(\d{1,4}(?:\.\d+)?)%")
_WORDS = frozenset({"inline", "fit", "fill", "left", "right", "original", "filtered", "hide"})
_FLAGS = {"autoplay": "autoplay", "loop": "loop", "mute": "muted", "muted": "muted"}
_RADIUS = re.compile(r"corner-radius\([^()]*\)")
_ADDRESS = re.compile(r"\(\s*<?([^)\s>]*)")
_SPACED = re.compile(r"\(\s*([^\s<>\"'()][^<>\"'()\n]* [^<>\"'()\n]*?)\s*\)")
"""An address with blanks, which Deckset reads as it is."""

MOST_BELOW = 3
"""As many pictures in lines of their own have no room below one another."""


class Pictures:
    """Reads the pictures of a slide; ``grounds`` are those that Deckset shows behind or beside its text."""

    def __init__(self, slide: SlideDraft) -> None:
        self._slide = slide
        self.grounds: list[Ground] = []
        self._lone: set[int] = set()

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
        if within or len(shown) == 1:
            self._lone |= set() if within else {line.number}
            for picture in shown:
                self._slide.block(picture, line.number)
            return
        _grid(self._slide, [(_without_width(picture), line.number) for picture in shown])

    def place(self) -> None:
        """Give the slide, which has all else, its backgrounds; pictures in many lines are a grid."""
        if len(self._lone) >= MOST_BELOW:
            self._gather()
        if len(self.grounds) > MOST_IN_ROW:
            decorative = ((f"![{each.alt}]{each.target}", each) for each in self.grounds)
            _grid(
                self._slide,
                [(made if each.alt else f"{made}{{.decorative}}", each.line.number) for made, each in decorative],
            )
        else:
            place_backgrounds(self._slide, self.grounds)

    def _gather(self) -> None:
        """Set pictures that stand below one another side by side, if there are too many."""
        lines, self._slide.lines = self._slide.lines, []
        row: list[Piece] = []
        for piece in (*lines, ("\0", lines[-1][1])):
            if piece[0].startswith("![") and piece[1][1] in self._lone:
                row.append(piece)
            elif piece[0].strip() or not row:
                self._below(row)
                row = []
                if piece[0] != "\0":
                    self._slide.lines.append(piece)

    def _below(self, row: Sequence[Piece]) -> None:
        if len(row) >= MOST_BELOW:
            _grid(self._slide, [(_without_width(text), line) for text, (_, line) in row])
        else:
            for text, (_, line) in row:
                self._slide.block(text, line)

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


def _without_width(picture: str) -> str:
    return picture.partition("{width=")[0]


def _grid(slide: SlideDraft, pictures: Sequence[tuple[str, int]]) -> None:
    """*pictures* with their lines, side by side, in rows as long as they are many."""
    across = MOST_IN_ROW
    while len(pictures) > across * across:
        across += 1
    across = across if len(pictures) <= MOST_IN_ROW or len(pictures) > 6 else 3
    for start in range(0, len(pictures), across):
        row = pictures[start : start + across]
        slide.block("::: columns", row[0][1])
        for picture, line in row:
            slide.block(f"::: column\n\n{picture}\n\n:::", line)
        slide.block(":::", row[-1][1])


def _is_mark(word: str) -> bool:
    return word in _WORDS or word in _FLAGS or _SHARE.fullmatch(word) is not None or _RADIUS.fullmatch(word) is not None
