"""``code: {theme: monokai}``: the colours of a style of Pygments in place of the theme's own for listings."""

import re
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from slidegen.diagnostics import Report, did_you_mean
from slidegen.model.style import Colour
from slidegen.source import Span
from slidegen.theme.contrast import READABLE, contrast
from slidegen.theme.objects import TOKEN_KINDS, CodeStyle
from slidegen.theme.theme import Theme

if TYPE_CHECKING:
    from pygments.style import Style

_TYPES = {
    "keyword": "Keyword",
    "name": "Name",
    "function": "Name.Function",
    "type": "Name.Class",
    "builtin": "Name.Builtin",
    "string": "Literal.String",
    "number": "Literal.Number",
    "operator": "Operator",
    "comment": "Comment",
    "decorator": "Name.Decorator",
    "tag": "Name.Tag",
    "attribute": "Name.Attribute",
    "inserted": "Generic.Inserted",
    "deleted": "Generic.Deleted",
    "heading": "Generic.Heading",
    "output": "Generic.Output",
    "error": "Generic.Error",
}
"""The type of Pygments whose look each kind of token has."""

_HEX = re.compile(r"#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})$")
_LIT = 0.12
"""How strongly lit lines are tinted where the style's own tint would drown the text."""


def with_code_style(theme: Theme, name: str, span: Span | None, report: Report) -> Theme:
    """*theme* with its listings in the style *name*; as it is, and told at *span*, if there is none of that name."""
    from pygments.styles import get_all_styles, get_style_by_name
    from pygments.util import ClassNotFound

    try:
        style = get_style_by_name(name.lower())
    except ClassNotFound:
        message = f"no style for listings is called `{name}`"
        report.add("unknown-code-theme", message, span, help=did_you_mean(name, tuple(get_all_styles()), "styles"))
        return theme
    return replace(theme, code=_code_style(style, theme.code))


def _code_style(style: "type[Style]", base: CodeStyle) -> CodeStyle:
    """The panel and the tokens of *style*; its measures are those of *base*."""
    from pygments.token import Token, string_to_tokentype

    panel = _hex(style.background_color) or "#ffffff"
    ink = max("#000000", "#ffffff", key=lambda each: contrast(each, panel))
    own = _hex(style.style_for_token(Token)["color"])
    colour = own if own and contrast(own, panel) >= READABLE else ink
    looks: dict[str, Any] = {kind: style.style_for_token(string_to_tokentype(_TYPES[kind])) for kind in TOKEN_KINDS}
    comment = _hex(looks["comment"]["color"])
    quiet = comment if comment and contrast(comment, panel) >= READABLE else colour
    lit = _hex(style.highlight_color)
    return replace(
        base,
        fill=Colour(panel),
        colour=Colour(colour),
        line=None,
        highlight=Colour(lit) if lit and contrast(colour, lit) >= READABLE else Colour(colour, _LIT),
        title_colour=Colour(quiet),
        number_colour=Colour(quiet),
        tokens={kind: Colour(shade) for kind, look in looks.items() if (shade := _hex(look["color"]))},
        bold=frozenset({"heading", *(kind for kind, look in looks.items() if look["bold"])}),
        italic=frozenset(kind for kind, look in looks.items() if look["italic"]),
        unreadable=frozenset(),
    )


def _hex(value: str | None) -> str:
    """*value* as ``#rrggbb``; empty where it is no colour in figures."""
    found = _HEX.match(value or "")
    if found is None:
        return ""
    digits = found[1].lower()
    return "#" + (digits if len(digits) == 6 else "".join(2 * digit for digit in digits))
