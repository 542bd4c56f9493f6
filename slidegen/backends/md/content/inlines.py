"""Inlines as Markdown."""

import re
from collections.abc import Mapping, Sequence
from typing import assert_never

import msgspec

from slidegen.backends.md.content.attributes import braces
from slidegen.backends.md.content.escapes import Around, edged, escaped, started, without_trailing_braces
from slidegen.backends.md.content.neighbours import DELIMITERS, first_character, fits, has_mark, is_strong, raw_text
from slidegen.model import inlines as i
from slidegen.model.attributes import Attributes
from slidegen.model.blocks import Paragraph
from slidegen.model.deck import Footnote
from slidegen.model.inlines import Inline, Mark
from slidegen.parse.content.inlines import MAX_TEXT

_TAGS: dict[Mark, str] = {
    "emphasis": "em", "strong": "strong", "strike": "s", "highlight": "mark", "subscript": "sub", "superscript": "sup",
    "underline": "u", "keyboard": "kbd",
}  # fmt: skip
"""Read as the same marks, wherever they stand."""

SEPARATOR = "<!-- -->"
"""An empty comment: between blocks that would become one, and before a line break that is a whole paragraph."""

_KEPT_LINE_END = "\ue00a"
"""A line end in a formula, until all is known that stands on its lines."""

_SCRIPT = re.compile(r"[\w+\-−.,()′]+")
_AUTOLINK = re.compile(r"[a-zA-Z][a-zA-Z0-9+.\-]{1,31}:[^<>\x00-\x20\x7f]*")
_MAIL = re.compile(r"[a-zA-Z0-9.+_-]+@[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_CITED = re.compile(r"[^\W_](?:[\w:.#$%&+?<>~/-]*[\w/])?")


class Inlines(msgspec.Struct, frozen=True):
    """Writes inlines of one deck. ``footnotes`` are by their labels; ``citations``: the deck names works to cite."""

    footnotes: Mapping[str, Footnote] = {}
    citations: bool = False

    def paragraph(self, inlines: Sequence[Inline]) -> str:
        """The text of a paragraph; forced line ends are line ends."""
        match inlines:
            case (i.Text(text),) if len(text) > MAX_TEXT:  # read without marks, and so without escapes
                return text
        text = without_trailing_braces(started(self._text(inlines, one_line=False)))
        return (text if text.replace("<br>", "") else f"{SEPARATOR}{text}").replace(_KEPT_LINE_END, "\n")

    def line(self, inlines: Sequence[Inline], *, begins: bool = False) -> str:
        """Text that must stand on one line; *begins*: nothing stands before it there."""
        text = self._text(inlines, one_line=True)
        return without_trailing_braces(started(text) if begins else edged(text)).replace(_KEPT_LINE_END, " ")

    def plain(self, text: str) -> str:
        """Plain words inside of brackets."""
        return escaped(text, Around(raw=text, bracketed=True, citations=self.citations))

    def _text(self, inlines: Sequence[Inline], *, one_line: bool) -> str:
        return _Run(self, raw_text(inlines), one_line).write(inlines, "", "")


class _Run(msgspec.Struct, frozen=True):
    """One paragraph being written; ``raw`` is all of it."""

    owner: Inlines
    raw: str
    one_line: bool

    def write(self, inlines: Sequence[Inline], before: str, after: str, *, bracketed: bool = False) -> str:
        """*inlines* between the characters *before* and *after*."""
        out = ""
        inlines = _joined(inlines)
        for number, node in enumerate(inlines):
            following = inlines[number + 1] if number + 1 < len(inlines) else None
            last = out[-1] if out else before
            ahead = first_character(following) if following is not None else after
            if isinstance(node, i.LineBreak):
                out += self._line_break(out, following)
            elif isinstance(node, i.Text | i.Abbreviation):
                takes = number > 0 and isinstance(
                    inlines[number - 1], i.Attributed | i.Link | i.Code | i.InlineImage | i.Icon
                )
                around = Around(
                    raw=self.raw, bracketed=bracketed, before=last, takes=takes, opens=ahead == "[",
                    citations=self.owner.citations,
                )  # fmt: skip
                out += escaped(node.text, around)
            else:
                out += self._node(node, last, ahead)
        return out

    def _line_break(self, out: str, following: Inline | None) -> str:
        if self.one_line or not out.strip() or out.endswith(("<br>", "\n")) or following is None:
            return "<br>"
        if (
            isinstance(following, i.LineBreak)
            or first_character(following).isspace()
            or first_character(following) == "<"
        ):
            return "<br>"
        return "\\\n"

    def _node(self, node: Inline, before: str, after: str) -> str:
        match node:
            case i.Marked():
                return self._marked(node, before, after)
            case i.Attributed(children, attributes):
                return self._attributed(children, attributes)
            case i.Code(text):
                return code(text)
            case i.Link():
                return self._link(node)
            case i.Formula(tex):
                return _formula(tex, before, after)
            case i.Icon(name):
                return ("<!---->" if before.isalnum() else "") + f":icon-{name}:"
            case i.Citation():
                return _citation(node, after)
            case i.FootnoteRef(label):
                return self._footnote(label)
            case i.RawInline(format, text):
                return f"{code(text)}{{={format}}}"
            case i.InlineImage(source, alt, attributes):
                return self.image(source, alt, attributes)
            case i.LineBreak():
                return "<br>"
            case i.Text() | i.Abbreviation():
                return escaped(node.text, Around(raw=self.raw))
            case _:
                assert_never(node)

    def image(self, source: str, alt: str, attributes: Attributes) -> str:
        return f"![{self.owner.plain(alt)}]({target(source)}){braces(attributes)}"

    def _marked(self, node: i.Marked, before: str, after: str) -> str:
        if not node.children:
            return ""
        sign = DELIMITERS.get(node.mark, "")
        match node.children:
            case (i.Text(text),) if node.mark in ("subscript", "superscript"):
                if sign not in before + after and _SCRIPT.fullmatch(text):
                    return f"{sign}{text}{sign}"
            case _ if (len(sign) == 2 or node.mark == "emphasis") and not has_mark(node.children, node.mark):
                both = node.mark == "emphasis" and len(node.children) == 1 and is_strong(node.children[0])
                inner = self.write(node.children, "" if both else sign[0], "" if both else sign[0])
                if fits(sign, inner, before, after, both=both):
                    return f"{sign}{inner}{sign}"
        tag = _TAGS[node.mark]
        return f"<{tag}>{self.write(node.children, '>', '<')}</{tag}>"

    def _attributed(self, children: Sequence[Inline], attributes: Attributes) -> str:
        attributes = _colour_last(attributes)
        if not attributes:
            return self.write(children, "[", "]", bracketed=True)
        if len(children) == 1 and isinstance(children[0], i.Link | i.Code | i.Icon):
            return self._node(children[0], "", "{") + braces(attributes)
        return f"[{self.write(children, '[', ']', bracketed=True)}]{braces(attributes)}"

    def _link(self, node: i.Link) -> str:
        match node.children:
            case (i.Text(text),) if not node.title:
                if text == node.target and _AUTOLINK.fullmatch(text):
                    return f"<{text}>"
                if node.target == f"mailto:{text}" and _MAIL.fullmatch(text):
                    return f"<{text}>"
        title = (
            ' "' + _ENTITY.sub("&amp;", node.title.replace("\\", "\\\\").replace('"', '\\"')) + '"' * bool(node.title)
        )
        words = self.write(node.children, "[", "]", bracketed=True)
        return f"[{words}]({target(node.target)}{title if node.title else ''})"

    def _footnote(self, label: str) -> str:
        if not label.startswith("^"):
            return f"[^{label}]"
        footnote = self.owner.footnotes.get(label)
        inner: Sequence[Inline] = ()
        if footnote is not None and len(footnote.blocks) == 1 and isinstance(block := footnote.blocks[0], Paragraph):
            inner = block.inlines
        return f"^[{_Run(self.owner, raw_text(inner), True).write(inner, '[', ']', bracketed=True)}]"


def _joined(inlines: Sequence[Inline]) -> list[Inline]:
    """*inlines* with neighbouring plain texts as one."""
    out: list[Inline] = []
    for node in inlines:
        if isinstance(node, i.Text) and out and isinstance(last := out[-1], i.Text):
            out[-1] = i.Text(last.text + node.text)
        else:
            out.append(node)
    return out


def _colour_last(attributes: Attributes) -> Attributes:
    """*attributes* in the order in which they are read."""
    pairs = sorted(attributes.pairs, key=lambda each: each[0] == "color")
    return Attributes(id=attributes.id, classes=attributes.classes, pairs=tuple(pairs))


def code(text: str) -> str:
    """*text* between as many backticks as it takes."""
    runs = {len(run) for run in re.findall("`+", text)}
    fence = next("`" * count for count in range(1, len(runs) + 2) if count not in runs)
    blanks = text.startswith(" ") and text.endswith(" ") and text.strip() != ""
    room = " " if text.startswith("`") or text.endswith("`") or blanks else ""
    return f"{fence}{room}{text}{room}{fence}"


def _formula(tex: str, before: str, after: str) -> str:
    """``$tex$``; an empty comment keeps it from a digit or dollar beside it, ``$$`` holds dollars."""
    single = "$" not in re.sub(r"\\.", "", tex) and tex == tex.strip()
    fence = "$" if single else "$$"
    tex = tex.replace("\n", _KEPT_LINE_END)
    return (
        ("<!---->" if before in (*"0123456789$",) and before else "")
        + f"{fence}{tex}{fence}"
        + ("<!---->" if after.isdigit() or after == "$" else "")
    )


def _citation(node: i.Citation, after: str) -> str:
    """A citation as it was written; a key is in braces where a tag follows, which it would take in."""
    if node.text and not (node.textual and after == "<"):
        return node.text.replace("\n", _KEPT_LINE_END)
    work = node.works[0]
    key = f"@{work.key}" if _CITED.fullmatch(work.key) and after != "<" else f"@{{{work.key}}}"
    return f"{key} [{work.suffix}]" if work.suffix else key


def target(address: str) -> str:
    """An address as links have it, in angle brackets where it takes them."""
    address = _ENTITY.sub("&amp;", re.sub(r"\\(?=[!-/:-@\[-`{-~])", r"\\\\", address))
    depth = 0
    for sign in address:
        depth += (sign == "(") - (sign == ")")
        if depth < 0:
            break
    if not address or depth or address.startswith("<") or re.search(r"[\s\x00-\x1f\x7f]", address):
        return "<" + re.sub(r"(?<!\\)[<>]", lambda found: "\\" + found[0], address) + ">"
    return address
