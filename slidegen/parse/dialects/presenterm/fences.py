"""Listings: which lines are lit, files shown as listings, diagrams. Nothing is run."""

import posixpath
import re
from collections.abc import Collection, Sequence

from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.loose import entries
from slidegen.parse.dialects.common.scan import Line, Scan
from slidegen.yaml.write import quoted

_FENCE = re.compile(r"(?P<lead>[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*)(?P<mark>`{3,}|~{3,})[ \t]*(?P<info>.*)$")
_LANGUAGE = re.compile(r"[^\s{}]*")
_FLAG = re.compile(r"\+([\w-]+)(?::(\S+))?")
_LINES = re.compile(r"\{([\d\s,|-]*(?:all[\d\s,|-]*)*)\}")
_FORMULA = re.compile(
    r"\s*(?:\\\[(?P<display>.+)\\\]|\$(?P<second>\$)?(?P<dollars>[^$]+)(?(second)\$)\$)\s*", re.DOTALL
)
_DRAWN = {"d2": "D2", "latex": "LaTeX", "typst": "Typst"}
_SHOWN_AFTER = frozenset({"exec", "validate", "acquire_terminal", "pty"})
"""Flags that change nothing before a key is pressed."""

_RUN = frozenset({"auto_exec", "exec_replace", "image"})
_HIDING = {"rust": "# ", "rust-script": "# "}
_HIDES_BY_SLASHES = frozenset(
    {"bash", "c", "c++", "cpp", "c#", "csharp", "f#", "fish", "go", "haskell", "java", "javascript", "js", "julia"}
    | {"kotlin", "lua", "nushell", "perl", "php", "python", "r", "ruby", "sh", "shell", "typescript", "ts", "zsh"}
)


class Listings:
    """Reads the fences of a deck. ``drawn`` are the languages that it has drawn without saying so at each."""

    def __init__(self, foreign: Foreign, drawn: Collection[str]) -> None:
        self._foreign = foreign
        self._drawn = drawn
        self._told: set[str] = set()

    def read(self, scan: Scan, lines: Sequence[Line], folder: str) -> list[tuple[str, int]]:
        """A fence, its body, and the line that closes it, which may lack, in a file of *folder*."""
        opening = _FENCE.match(lines[0].text)
        assert opening is not None
        closed = len(lines) > 1 and lines[-1].kind == "fence"
        body = list(lines[1:-1] if closed else lines[1:])
        lead, mark, info = opening["lead"], opening["mark"], opening["info"]
        found = _LANGUAGE.match(info)
        language = found[0] if found is not None else ""
        flags = {flag[1]: flag[2] or "" for flag in _FLAG.finditer(info, len(language))}
        first, last = lines[0].number, lines[-1].number
        formula = _FORMULA.fullmatch("\n".join(line.text for line in body))
        self._tell_run(scan, lines[0], flags)
        if language == "file":
            return self._file(scan, lines, f"{lead}{mark}", _options(info, flags), folder)
        if language == "latex" and "render" in flags and formula is not None:
            tex = (formula["display"] or formula["dollars"]).strip().split("\n")
            return [(f"{lead}$$", first), *((f"{lead}{line}", first) for line in tex), (f"{lead}$$", last)]
        if language in _DRAWN and ("render" in flags or language in self._drawn):
            self._foreign.lost(
                f"{_DRAWN[language]} is not drawn: its source is shown",
                scan.word_span(lines[0], language),
                "write diagrams as Mermaid or Graphviz and formulas between `$$`, or draw it to an SVG file",
            )
        hiding = _HIDING.get(language) or ("/// " if language in _HIDES_BY_SLASHES else "")
        made = [(f"{lead}{mark}{' '.join(filter(None, (language, *_options(info, flags))))}", first)]
        made += [(line.text, line.number) for line in body if not hiding or not line.text.startswith(hiding)]
        closing = f"{re.sub(r'[^ >]', ' ', lead)}{mark}"
        return [*made, (lines[-1].text if closed else closing, last)]

    def _file(
        self, scan: Scan, lines: Sequence[Line], opening: str, options: list[str], folder: str
    ) -> list[tuple[str, int]]:
        """A fence whose body tells which file it shows."""
        given = {entry.key: entry for entry in entries([(line.number, line.text.strip()) for line in lines[1:]])}
        if "path" not in given:
            self._foreign.lost("this listing names no file", scan.line_span(lines[0]), "write `path: NAME` in it")
            return [(opening, lines[0].number), *((line.text, line.number) for line in lines[1:])]
        path, at = given["path"].value, given["path"].line
        if folder and not path.startswith("/"):
            path = posixpath.normpath(posixpath.join(folder, path))
        language = given["language"].value if "language" in given else path.rpartition(".")[2]
        start, end = (given[key].value if key in given else "" for key in ("start_line", "end_line"))
        shown = f"lines={start or 1}-{end}" if start.isdecimal() or end.isdecimal() else ""
        info = " ".join(filter(None, (language, *options, f"file={quoted(path)}", shown)))
        closing = re.sub(r"[^ >`~]", " ", opening)
        return [(f"{opening}{info}", at), (path, at), (closing, lines[0].number)]

    def _tell_run(self, scan: Scan, line: Line, flags: dict[str, str]) -> None:
        for flag in flags:
            span = scan.word_span(line, f"+{flag}")
            if flag in _RUN:
                self._foreign.lost(
                    "the code is shown, not what it puts out: slidegen runs nothing of a deck",
                    span,
                    "write its output below it, or show it as a picture",
                )
            elif flag in _SHOWN_AFTER and flag not in self._told:
                self._told.add(flag)
                self._foreign.lost(f"`+{flag}` is left out: slidegen runs nothing of a deck", span, severity="info")


def _options(info: str, flags: dict[str, str]) -> list[str]:
    lit = _LINES.search(info)
    options = []
    if lit is not None and lit[1].strip():
        options.append("{" + lit[1].replace(" ", "") + "}")
    if "line_numbers" in flags:
        options.append("linenos")
    return options
