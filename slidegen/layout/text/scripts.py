"""Scripts: which language a stretch of text is in, which way it runs, and how wide its characters are on average.

The shipped fonts hold Latin, Greek and Cyrillic. Other scripts are shown with whatever font the viewer's
machine has for them, so their widths cannot be known; :func:`average` gives what such fonts have in common.
"""

import re
import unicodedata
from bisect import bisect_right
from typing import Literal, TypeAlias

Direction: TypeAlias = Literal["ltr", "rtl"]

_RANGES: tuple[tuple[int, int, str, float], ...] = (
    (0x0590, 0x05FF, "he-IL", 0.56),
    (0x0600, 0x06FF, "ar-SA", 0.50),
    (0x0750, 0x077F, "ar-SA", 0.50),
    (0x08A0, 0x08FF, "ar-SA", 0.50),
    (0x0900, 0x097F, "hi-IN", 0.62),
    (0x0980, 0x09FF, "bn-IN", 0.66),
    (0x0B80, 0x0BFF, "ta-IN", 0.85),
    (0x0E00, 0x0E7F, "th-TH", 0.58),
    (0x1100, 0x11FF, "ko-KR", 0.95),
    (0x3000, 0x303F, "", 1.0),
    (0x3040, 0x30FF, "ja-JP", 1.0),
    (0x3100, 0x312F, "zh-TW", 1.0),
    (0x3130, 0x318F, "ko-KR", 0.95),
    (0x31F0, 0x31FF, "ja-JP", 1.0),
    (0x3200, 0x33FF, "", 1.0),
    (0x3400, 0x9FFF, "han", 1.0),
    (0xAC00, 0xD7AF, "ko-KR", 0.95),
    (0xF900, 0xFAFF, "han", 1.0),
    (0xFB1D, 0xFB4F, "he-IL", 0.56),
    (0xFB50, 0xFDFF, "ar-SA", 0.50),
    (0xFE70, 0xFEFF, "ar-SA", 0.50),
    (0xFF00, 0xFFEF, "", 1.0),
    (0x20000, 0x3FFFF, "han", 1.0),
)
"""First and last code point, language (``han``: Chinese, or Japanese where kana stand nearby), width in ems."""

_STARTS = [first for first, *_ in _RANGES]
_CODED = re.compile(
    r"[\u0590-\u08ff\u0900-\u0e7f\u1100-\u11ff\u3000-\u9fff\uac00-\ud7af\uf900-\uffef\U00020000-\U0003ffff]"
)
_RTL = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
_EMOJI = re.compile(
    "[\u231a\u231b\u23e9-\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1\u26ce\u26d4\u2705\u270a\u270b"
    "\u2728\u274c\u274e\u2753-\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55"
    "\U0001f004\U0001f0cf\U0001f18e-\U0001f19a\U0001f200-\U0001f265\U0001f300-\U0001faff]"
)
_RTL_LANGUAGES = frozenset(("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi"))

EMOJI_WIDTH = 1.25
"""Width in ems of the colour emoji fonts (Noto, Segoe and Apple agree within a few hundredths)."""


def primary(lang: str) -> str:
    """The language of a tag without its region: ``de`` of ``de-AT``."""
    return lang.replace("_", "-").split("-")[0].lower()


def language_direction(lang: str) -> Direction:
    """The direction in which *lang* is written."""
    return "rtl" if primary(lang) in _RTL_LANGUAGES else "ltr"


def direction(text: str, default: Direction) -> Direction:
    """The direction of a paragraph: that of its first letter (Unicode's own rule); without one *default*."""
    if default == "ltr" and not _RTL.search(text):
        return "ltr"
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind == "L":
            return "ltr"
        if kind in ("R", "AL"):
            return "rtl"
    return default


def _range(code: int) -> tuple[int, int, str, float] | None:
    at = bisect_right(_STARTS, code) - 1
    if at >= 0 and code <= _RANGES[at][1]:
        return _RANGES[at]
    return None


def average(character: str) -> float:
    """How wide *character* is in ems where the theme's font lacks it.

    Marks and joiners take no room, full-width characters one em, emoji a little more; letters of other
    scripts are as wide as in the Noto fonts on average.
    """
    if unicodedata.category(character) in ("Mn", "Me", "Cf", "Cc"):
        return 0.0
    if _EMOJI.match(character):
        return EMOJI_WIDTH
    if "\U0001f1e6" <= character <= "\U0001f1ff":  # two of them make one flag
        return EMOJI_WIDTH / 2
    if (found := _range(ord(character))) is not None:
        return found[3]
    return 1.0 if unicodedata.east_asian_width(character) in "WF" else 0.6


def is_ideographic(character: str) -> bool:
    """Whether a line may end beside *character* without a blank: Chinese, Japanese, Thai and their punctuation."""
    code = ord(character)
    return 0x3000 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or 0xFF00 <= code <= 0xFF60 or code >= 0x20000 or (
        0x0E00 <= code <= 0x0E7F
    )  # fmt: skip


def languages(text: str, deck: str) -> list[tuple[str, str]]:
    """*text* cut where its script changes, each stretch with its language; empty: the deck's own language.

    Punctuation, digits and blanks belong to what stands before them.
    """
    if text.isascii() or not _CODED.search(text):
        return [("", text)]
    own = primary(deck)
    han = "" if own in ("zh", "ja") else "ja-JP" if re.search("[\u3040-\u30ff]", text) else "zh-CN"
    stretches: list[tuple[str, str]] = []
    start, current = 0, None
    for at, character in enumerate(text):
        found = _range(ord(character))
        if found is None and not character.isalpha():
            continue
        lang = "" if found is None else current or "" if not found[2] else han if found[2] == "han" else found[2]
        if primary(lang) == own:
            lang = ""
        if current is not None and lang != current:
            stretches.append((current, text[start:at]))
            start = at
        current = lang
    stretches.append((current or "", text[start:]))
    return stretches
