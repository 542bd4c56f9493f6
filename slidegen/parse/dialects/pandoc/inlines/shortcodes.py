"""Quarto's shortcodes, ``{{< name values >}}``, as far as they need no code to run."""

import re
from collections.abc import Mapping

from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.scan import Line

SHORTCODE = re.compile(r"\{\{<[ \t]*(?P<name>[\w-]+)(?P<rest>[^{}]*?)>\}\}")
_ESCAPED = re.compile(r"\{\{\{<([^{}]*)>\}\}\}")
_VALUE = re.compile(r"([\w-]+)[ \t]*=[ \t]*(?:\"([^\"]*)\"|'([^']*)'|(\S+))|\"([^\"]*)\"|'([^']*)'|(\S+)")
_SILENT = frozenset({"pagebreak", "bg", "countdown", "colophon", "version"})
_ICONS = {"fa": "", "bi": "", "iconify": "", "ai": ""}
_STYLES = frozenset({"brands", "solid", "regular", "fa", "fas", "fab", "far"})
_LUCIDE = {
    "envelope": "mail", "envelope-fill": "mail", "globe": "globe", "home": "house", "check-circle": "circle-check",
    "exclamation-triangle": "triangle-alert", "triangle-exclamation": "triangle-alert", "arrow-right": "arrow-right",
    "file-pdf": "file-text", "file-earmark-text": "file-text", "thumbs-up": "thumbs-up", "cog": "settings",
    "gear": "settings", "chart-line": "chart-line", "lightbulb": "lightbulb", "user-group": "users", "location-dot":
    "map-pin", "map-marker": "map-pin", "circle-check": "circle-check", "warning": "triangle-alert",
}  # fmt: skip
"""Names of other sets of icons, and Lucide's for them."""

_QR = frozenset({"qrcode", "qr"})


class Shortcodes:
    """Replaces shortcodes by what they show. *variables* are those of the deck, *files* those of ``_variables.yml``."""

    def __init__(self, foreign: Foreign, variables: Mapping[str, str], files: Mapping[str, str]) -> None:
        self._foreign = foreign
        self._variables = variables
        self._files = files
        self._icons: frozenset[str] = frozenset()

    def inline(self, line: Line, text: str) -> str:
        """*text* of *line* with each shortcode replaced."""
        text = _ESCAPED.sub(lambda found: f"{{{{\u200b<{found[1]}>}}}}", text)
        return SHORTCODE.sub(lambda found: self._shown(line, found), text)

    def _shown(self, line: Line, found: re.Match[str]) -> str:
        name = found["name"]
        values, named = arguments(found["rest"])
        first = values[0] if values else ""
        match name:
            case "meta":
                return self._variable(line, found[0], first, self._variables)
            case "var":
                return self._variable(line, found[0], first, self._files)
            case "video":
                return f"![{named.get('title', '')}]({first}){_sized(named)}" if first else ""
            case "kbd":
                return " + ".join(f"[{key.strip()}]{{.kbd}}" for value in values for key in value.split("+"))
            case "lipsum" | "placeholder":
                self._tell(f"`{name}` fills slides with nothing, so it is left out", line, name)
                return ""
            case "env":
                return values[1] if len(values) > 1 else ""
        if name in _ICONS and values:
            return named.get("title") or named.get("label") or self._icon(line, values)
        if name in _QR and first:
            return f"![qr]({first})"
        if name in _SILENT:
            return ""
        self._tell(f"the shortcode `{name}` is not known, so it is left out", line, name, warn=True)
        return " ".join(value for value in values[1:] if not re.fullmatch(r"[\d.%a-z-]+", value))

    def _icon(self, line: Line, values: list[str]) -> str:
        names = [value for value in values if value not in _STYLES and not value.startswith("size=")]
        name = names[0].rpartition(":")[2].removesuffix("-fill") if names else ""
        name = _LUCIDE.get(name, name)
        if not self._icons:
            from msgspec.json import decode

            self._icons = frozenset(decode(self._foreign.world.bundled("icons.json"), type=dict[str, str]))
        if name in self._icons:
            return f":icon-{name}:"
        self._tell(f"there is no icon `{name}`, so it is left out", line, name)
        return ""

    def _variable(self, line: Line, whole: str, name: str, variables: Mapping[str, str]) -> str:
        if (value := variables.get(name)) is not None:
            return value
        self._foreign.report.add(
            "unknown-variable",
            f"the variable `{name}` is not set",
            self._foreign.scan.word_span(line, name or whole),
            help="set it in the front matter, or in `_variables.yml` for `var`",
        )
        return f"`{name}`" if name else ""

    def _tell(self, what: str, line: Line, word: str, *, warn: bool = False) -> None:
        span = self._foreign.scan.word_span(line, word)
        self._foreign.lost(what, span, severity=None if warn else "info")


def arguments(text: str) -> tuple[list[str], dict[str, str]]:
    """The values behind a shortcode's name, and those with a name of their own."""
    values: list[str] = []
    named: dict[str, str] = {}
    for found in _VALUE.finditer(text):
        given = next((each for each in found.groups()[1:] if each is not None), "")
        if found[1] is not None:
            named[found[1]] = given
        else:
            values.append(given)
    return values, named


def _sized(named: Mapping[str, str]) -> str:
    width = named.get("width", "")
    return f"{{width={width}}}" if re.fullmatch(r"\d{1,3}%", width) else ""
