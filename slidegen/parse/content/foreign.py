"""What other tools read and slidegen shows as it is written: shortcodes, their icons, other marks for formulas."""

import re
from collections.abc import Sequence

from markdown_it.token import Token

from slidegen.diagnostics import Report
from slidegen.parse.syntax.spans import Spots

_FOREIGN = re.compile(
    r"\{\{[<%]\s*(?P<shortcode>[\w-]+)[^{}\n]{0,200}[>%]\}\}"
    r"|(?P<inline>\\\([^`\n]{0,90}?(?:\\[A-Za-z]|[\^_])[^`\n]{0,90}?\\\))"
    r"|(?P<display>\\\[[^`]{0,90}?(?:\\[A-Za-z]|[\^_])[^`]{0,90}?\\\])"
    r"|(?<!\w):(?:fa|fas|far|lucide|material|mdi|octicon|bi|carbon)-(?P<icon>[a-z0-9-]+):"
    r"|(?m:^)!!![ \t]+(?P<admonition>[a-z]+)"
)
_SHORTCODES = {
    "fa": "write an icon's name between colons: `:icon-rocket:`",
    "bi": "write an icon's name between colons: `:icon-rocket:`",
    "iconify": "write an icon's name between colons: `:icon-rocket:`",
    "video": "write the film's address on a line of its own, or `![what it shows](film.mp4)`",
    "youtube": "write the film's address on a line of its own",
    "vimeo": "write the film's address on a line of its own",
    "kbd": "write `[Ctrl]{.kbd}`",
    "include": "write `<!-- include: part.md -->`",
    "pagebreak": "write `---`",
    "var": "write `{{ name }}`, with `vars:` in the front matter",
    "meta": "write `{{ name }}`, with `vars:` in the front matter",
    "qrcode": "write `![qr](https://example.org)`",
}


def report_foreign(report: Report, text: str, spots: Spots, tokens: Sequence[Token]) -> None:
    """Tell of each such thing in *text*, which *tokens* were read from, but not of what stands in code or formulas."""
    found = list(_FOREIGN.finditer(text))
    if not found:
        return
    shown = [token.map for token in tokens if token.type in ("code_inline", "math_inline", "math_inline_double")]
    for each in found:
        if not any(place is not None and place[0] <= each.start() < place[1] for place in shown):
            report.add("foreign-syntax", _message(each), spots.span(each.start(), each.end()), help=_advice(each))


def _message(found: re.Match[str]) -> str:
    match found.lastgroup:
        case "shortcode":
            return f"`{found['shortcode']}` is a shortcode of another tool and is shown as it is written"
        case "icon":
            return f"`{found[0]}` is an icon of another tool and is shown as it is written"
        case "admonition":
            return "this is a callout of another tool and is shown as it is written"
        case _:
            return f"`{found[0][:2]}` is an escaped bracket: no formula starts here"


def _advice(found: re.Match[str]) -> str:
    match found.lastgroup:
        case "shortcode":
            return _SHORTCODES.get(found["shortcode"].lower(), "slidegen has no shortcodes; the tour shows what it has")
        case "icon":
            return f"write `:icon-{found['icon']}:`"
        case "admonition":
            return f"write `> [!{found['admonition'].upper()}]`, and its text behind `>` on the lines below"
        case "inline":
            return "write a formula between dollars: `$x^2$`"
        case _:
            return "write `$$` on lines above and below the formula"
