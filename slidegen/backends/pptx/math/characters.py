"""Characters that decide about structure, as Unicode's mathematical classes and Office's own menus have them."""

from typing import Final

from slidegen.backends.pptx.math.nodes import Shape

INTEGRALS: Final = frozenset("∫∬∭⨌∮∯∰∱∲∳")
NARY: Final = INTEGRALS | frozenset("∑∏∐⋀⋁⋂⋃⨀⨁⨂⨃⨄⨅⨆")
"""Signs that have limits and an operand."""

CLOSING: Final = {"(": ")", "[": "]", "{": "}", "⟨": "⟩", "⌊": "⌋", "⌈": "⌉"}
"""What closes a bracket. Bars are none: nothing tells which of them opens."""

FENCES: Final = frozenset("()[]{}⟨⟩⌊⌋⌈⌉|‖∥⟦⟧⟮⟯/\\↑↓↕⇑⇓⇕")
SEPARATORS: Final = frozenset("|‖∥")

PRIMES: Final = frozenset("′″‴⁗")

RELATIONS: Final = frozenset("=<>≤≥≠≈≡∼≅≃∝≪≫≔≕∈∉∋⊂⊆⊃⊇⊢⊨⊥∥→⇒⇔↔↦←⇐⟹⟸⟺⟶⟵≜≝⟼↪⇝∣∤")
SUMS: Final = frozenset("+−±∓∪∖⊕⊖∨")
"""What ends the operand of a sum."""

BINARY: Final = SUMS | frozenset("×÷·∩∧⊗⊙⋆∘∙∗")
PUNCTUATION: Final = frozenset(",;:")

INVISIBLE: Final = str.maketrans("", "", "\u2061\u2062\u2063\u2064\u200b\ufe00\ufe01")
"""Signs without a shape, and the variation selectors that Office's fonts do not know."""

ARROWS: Final = frozenset("→←↔⇒⇐⇔↦⇀⇁↼↽⇌⇋↠↞↪↩")

ACCENTS: Final = {
    "^": "\u0302", "ˆ": "\u0302", "\u0302": "\u0302", "~": "\u0303", "˜": "\u0303", "\u0303": "\u0303",
    "¯": "\u0305", "ˉ": "\u0305", "\u0304": "\u0305", "\u0305": "\u0305", "˙": "\u0307", "\u0307": "\u0307",
    "¨": "\u0308", "\u0308": "\u0308", "´": "\u0301", "\u0301": "\u0301", "`": "\u0300", "\u0300": "\u0300",
    "˘": "\u0306", "\u0306": "\u0306", "ˇ": "\u030c", "\u030c": "\u030c", "˚": "\u030a", "\u030a": "\u030a",
    "→": "\u20d7", "\u20d7": "\u20d7", "←": "\u20d6", "\u20d6": "\u20d6", "↔": "\u20e1", "\u20e1": "\u20e1",
    "⇀": "\u20d1", "\u20d1": "\u20d1", "\u20db": "\u20db", "\u20dc": "\u20dc",
}  # fmt: skip
"""The combining character of each accent that MathML writes above a base."""

BARS: Final = frozenset("‾_―─¯ˉ\u0304\u0305\u0332")
BRACES: Final = frozenset("⏞⏟⏜⏝⎴⎵⏠⏡")

_BOLD: Final = ((0x1D400, 0x1D433), (0x1D6A8, 0x1D6E1), (0x1D7CE, 0x1D7D7))
_BOLD_ITALIC: Final = ((0x1D468, 0x1D49B), (0x1D71C, 0x1D755))


def shape_of(character: str) -> Shape:
    """How Office sets a character that has its look from Unicode (``𝐱`` is bold)."""
    point = ord(character)
    if any(first <= point <= last for first, last in _BOLD):
        return "bold"
    if any(first <= point <= last for first, last in _BOLD_ITALIC):
        return "bold-italic"
    return "italic"


def variant(text: str, name: str) -> str:
    """*text* in the alphabet that MathML's ``mathvariant`` *name* means, as far as there is one."""
    starts = _ALPHABETS.get(name)
    if starts is None:
        return text
    return "".join(_letter(character, name, starts) for character in text)


_ALPHABETS: Final = {
    "bold": (0x1D400, 0x1D41A, 0x1D7CE),
    "bold-italic": (0x1D468, 0x1D482, 0x1D7CE),
    "double-struck": (0x1D538, 0x1D552, 0x1D7D8),
    "script": (0x1D49C, 0x1D4B6, 0),
    "bold-script": (0x1D4D0, 0x1D4EA, 0),
    "fraktur": (0x1D504, 0x1D51E, 0),
    "bold-fraktur": (0x1D56C, 0x1D586, 0),
    "sans-serif": (0x1D5A0, 0x1D5BA, 0x1D7E2),
    "bold-sans-serif": (0x1D5D4, 0x1D5EE, 0x1D7EC),
    "sans-serif-italic": (0x1D608, 0x1D622, 0),
    "monospace": (0x1D670, 0x1D68A, 0x1D7F6),
}
"""Where capitals, small letters and figures of each alphabet start; 0: it has none."""

_ELSEWHERE: Final = {
    "double-struck": dict(zip("CHNPQRZ", "ℂℍℕℙℚℝℤ", strict=True)),
    "script": dict(zip("BEFHILMRego", "ℬℰℱℋℐℒℳℛℯℊℴ", strict=True)),
    "fraktur": dict(zip("CHIRZ", "ℭℌℑℜℨ", strict=True)),
}
"""Letters that Unicode had before it had the alphabets."""


def _letter(character: str, name: str, starts: tuple[int, int, int]) -> str:
    if (elsewhere := _ELSEWHERE.get(name, {}).get(character)) is not None:
        return elsewhere
    for first, count, start in (("A", 26, starts[0]), ("a", 26, starts[1]), ("0", 10, starts[2])):
        offset = ord(character) - ord(first)
        if start and 0 <= offset < count:
            return chr(start + offset)
    return character
