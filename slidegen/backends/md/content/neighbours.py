"""What stands beside what in a line of text: whether marks open and close there, and whether signs stand alone."""

from collections.abc import Sequence
from typing import assert_never

from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace

from slidegen.model import inlines as i
from slidegen.model.inlines import Inline, Mark
from slidegen.model.walk import all_inlines

DELIMITERS: dict[Mark, str] = {
    "emphasis": "*", "strong": "**", "strike": "~~", "highlight": "==", "subscript": "~", "superscript": "^",
}  # fmt: skip


def raw_text(inlines: Sequence[Inline]) -> str:
    """All that *inlines* hold, with signs that stand for their marks: to tell whether a sign stands alone."""
    parts: list[str] = []
    for node in inlines:
        match node:
            case i.Text(text) | i.Abbreviation(text):
                parts.append(text)
            case i.Marked(mark, children):
                sign = DELIMITERS.get(mark, "")
                parts += [sign, raw_text(children), sign]
            case i.Attributed(children) | i.Link(children=children):
                parts.append(raw_text(children))
            case i.Code(text):
                parts += ["`", text, "`"]
            case i.Formula(tex):
                parts += ["$", tex, "$"]
            case i.FootnoteRef():
                parts.append("^")
            case i.RawInline(_, text) | i.Citation(text=text) | i.InlineImage(alt=text):
                parts.append(text)
            case i.LineBreak() | i.Icon():
                pass
            case _:
                assert_never(node)
    return "".join(parts)


def first_character(node: Inline) -> str:
    """The character that *node* begins with, or one of its kind."""
    match node:
        case i.Text(text) | i.Abbreviation(text):
            return text[:1] if text[:1] != "[" else "\\"
        case i.Marked(mark):
            return DELIMITERS.get(mark, "<")[0]
        case i.Code():
            return "`"
        case i.Formula():
            return "$"
        case i.Icon():
            return ":"
        case i.Attributed(children):
            return (
                first_character(children[0]) if len(children) == 1 and isinstance(children[0], i.Code | i.Icon) else "["
            )
        case i.LineBreak():
            return "\\"
        case i.InlineImage():
            return "!"
        case i.RawInline():
            return "<"
        case i.Link() | i.Citation():
            return "["
        case i.FootnoteRef(label):
            return "^" if label.startswith("^") else "["
        case _:
            assert_never(node)


def fits(sign: str, inner: str, before: str, after: str, *, both: bool) -> bool:
    """Whether *sign* around *inner* opens and closes a mark there, by CommonMark's rules on what stands beside it."""
    if not inner or isWhiteSpace(ord(inner[0])) or isWhiteSpace(ord(inner[-1])) or inner[-1] == "\\":
        return False
    if sign[0] in (before, after) or (not both and sign[0] in (inner[0], inner[-1])):
        return False
    if sign in ("~~", "==") and sign[0] in inner:
        return False
    if sign[0] in inner and (before.isalnum() or after.isalnum() or "<" in inner):  # marks inside may close it
        return False
    return (not _is_sign(inner[0]) or _may_neighbour(before)) and (not _is_sign(inner[-1]) or _may_neighbour(after))


def _is_sign(character: str) -> bool:
    return isMdAsciiPunct(ord(character)) or isPunctChar(character)


def _may_neighbour(character: str) -> bool:
    return not character or isWhiteSpace(ord(character)) or _is_sign(character)


def has_mark(inlines: Sequence[Inline], mark: Mark) -> bool:
    """Whether *mark* is among *inlines*, whose signs would be taken for those around it."""
    return any(isinstance(node, i.Marked) and node.mark == mark for node in all_inlines(inlines))


def is_strong(node: Inline) -> bool:
    """Whether *node* is strong text."""
    return isinstance(node, i.Marked) and node.mark == "strong"
