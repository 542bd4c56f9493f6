"""Bullets of symbol fonts as the Unicode characters that look like them.

Wingdings, Symbol and their kin put pictures at the codes of letters. HTML shows a Unicode character instead.
"""

from collections.abc import Mapping

USUAL = "•"

_WINGDINGS: Mapping[str, str] = {
    "§": "▪", "n": "■", "q": "❑", "o": "□", "l": "●", "m": "○", "¡": "○", "u": "◆", "v": "❖", "w": "⬥", "s": "◆",
    "Ø": "➢", "à": "→", "ð": "⇨", "è": "➔", "ü": "✓", "û": "✗", "þ": "☑", "¨": "◻", "ý": "☒", "x": "☒", "p": "◻",
    "r": "❑", "F": "☞", "E": "☜", "«": "★", "¶": "✩", "«̈": "★", "z": "⌘", "J": "☺", "t": "◆", "y": "▣", "Ÿ": "•",
    "": "•", "=": "🖿", "ß": "←", "á": "↑", "â": "↓", "Ê": "➲", "Ä": "↺", "Õ": "⌫",
}  # fmt: skip
_WINGDINGS_2: Mapping[str, str] = {
    "": "•", "—": "●", "˜": "⬤", "¡": "○", "P": "✓", "O": "✗", "R": "☑", "S": "☒", "£": "□", "¢": "▪", "®": "◆",
    "³": "◇", "ê": "★", "¾": "■", "¤": "▣", "–": "•",
}  # fmt: skip
_WINGDINGS_3: Mapping[str, str] = {
    "}": "▶", "|": "◀", "{": "▷", "p": "▲", "q": "▼", "u": "▶", "t": "◀", "g": "→", "f": "←", "Æ": "➜", "Ê": "➤",
    "\x84": "▸", "„": "▸", "‡": "▶", "": "•", "y": "▶",
}  # fmt: skip
_SYMBOL: Mapping[str, str] = {
    "·": "•", "¨": "♦", "§": "♣", "®": "→", "Þ": "⇒", "-": "–", "´": "×", "ª": "♠", "©": "♥", "°": "°", "*": "∗",
}  # fmt: skip
_WEBDINGS: Mapping[str, str] = {"4": "▶", "3": "◀", "=": "●", "a": "✓", "r": "✗", "g": "■", "n": "●", "Y": "♥"}
_FONTS = {
    "wingdings": _WINGDINGS,
    "wingdings 2": _WINGDINGS_2,
    "wingdings 3": _WINGDINGS_3,
    "symbol": _SYMBOL,
    "webdings": _WEBDINGS,
    "marlett": {"h": "■", "i": "●", "8": "▶", "a": "✓"},
    "monotype sorts": {"n": "■", "l": "●", "u": "◆", "4": "✔", "Ø": "➢"},
    "zapf dingbats": {"n": "■", "l": "●", "u": "◆", "4": "✔"},
}
_PRIVATE = 0xF000
"""Symbol fonts number their pictures from here; some programs write these codes as they are."""


def as_unicode(character: str, typeface: str) -> str:
    """*character* as it looks in *typeface*; a plain bullet for pictures that are not known."""
    plain = "".join(chr(ord(each) - _PRIVATE) if _PRIVATE <= ord(each) < _PRIVATE + 256 else each for each in character)
    known = _FONTS.get(typeface.strip().lower())
    if known is not None:
        return known.get(plain, USUAL)
    return USUAL if plain != character or not plain.strip() or not plain.isprintable() else plain
