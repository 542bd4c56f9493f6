"""How operators stand in their row: the operator dictionary of MathML Core (https://www.w3.org/TR/mathml-core/)."""

from typing import Final

THICK: Final = 5 / 18
MEDIUM: Final = 4 / 18
THIN: Final = 3 / 18

_NONE: Final = frozenset("!\"&'\\_`~¨¬¯°´¸′″‴‵‶‷‾⁗\u2061\u2062\u2063\u2064∀∁∃∄∆∇∟∠∡∢∴∵⊾⊿()[]{}‖⌈⌉⌊⌋⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯")
_MEDIUM: Final = frozenset("/÷⁄∔∕∖∧∨∩∪∶∸⊌⊍⊎⊓⊔⊕⊖⊘⊝⊞⊟⊻⊼⊽⋎⋏⋒⋓+-±−∓")
_THIN: Final = frozenset("*.?@·×•∗∘∙≀⊗⊙⊚⊛⊠⊡⊺⋄⋅⋆⋇⋉⋊⋋⋌⨯%^")
_LARGE: Final = frozenset("∏∐∑∫∬∭∮∯∰∱∲∳⋀⋁⋂⋃⨀⨁⨂⨃⨄⨅⨆⨌⨿")
_SIGNS: Final = frozenset("+-±−∓∼|")
_BEHIND: Final = frozenset(",;:")
_STRETCHY: Final = frozenset("()[]{}‖⌈⌉⌊⌋⟦⟧⟨⟩⟪⟫↑↓↕⇑⇓⇕")


def is_large(sign: str) -> bool:
    """Whether *sign* is larger in displayed formulas."""
    return sign in _LARGE


def stretches(sign: str, form: str) -> bool:
    """Whether *sign* grows with what stands beside it."""
    return sign in _STRETCHY or (sign == "|" and form != "infix")


def spacing(sign: str, form: str) -> tuple[float, float]:
    """The space before and behind *sign*, in ems."""
    if sign in _NONE or (form == "prefix" and sign in _SIGNS) or (form == "postfix" and sign in "|%^"):
        return 0.0, 0.0
    if sign in _BEHIND:
        return 0.0, THIN
    if sign == "∂":
        return THIN, 0.0
    width = MEDIUM if sign in _MEDIUM else THIN if sign in _THIN or sign in _LARGE else THICK
    return width, width
