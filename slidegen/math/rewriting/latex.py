"""LaTeX as people write it -> the LaTeX that math-core reads.

math-core (https://github.com/tmke8/math-core) reads most of LaTeX's mathematics and refuses the rest. What it refuses
although it can be said in other words is rewritten here; every character keeps the place it came from.
"""

import re

from slidegen.math.rewriting.rewrites import HANDLERS
from slidegen.math.rewriting.rewritten import Rewritten
from slidegen.math.rewriting.wording import COLUMNS, COUNTED, ENVIRONMENTS, NUMBERED, OPTIONAL, TEXT, WORDS

_TOKEN = re.compile(r"\\(?:[A-Za-z]+\*?|.|$)|[{}%&]", re.DOTALL)
_ARGUMENT = re.compile(r"\s*\{")
_NAME = re.compile(r"\s*\{([A-Za-z]+\*?)\}")
_LITERAL = re.compile(r"\s*\{([^{}\\$]*)\}")
_OPTION = re.compile(r"\s*\[[tbc]?\]")


class Latex:
    """One formula.

    ``needs_number``: a tag or a label stands outside any numbered environment. ``lines`` is the environment that lines
    outside of any want: ``gathered``, or ``aligned`` where there is a ``&``. ``tags`` and ``labels`` are the author's
    words, by the numbers that ``out`` has instead: math-core takes plain ASCII alone. ``depth`` counts the environments
    that are open, ``numbered`` those that have numbers.
    """

    def __init__(self, tex: str) -> None:
        self.tex = tex
        self.out = Rewritten()
        self.needs_number = False
        self.lines = ""
        self.tags: list[str] = []
        self.labels: list[str] = []
        self.depth = 0
        self.numbered = 0
        self.run(0, len(tex))

    def run(self, at: int, end: int) -> None:
        """Rewrite the characters *at* up to *end*."""
        tex, out = self.tex, self.out
        while at < end:
            found = _TOKEN.search(tex, at, end)
            if found is None:
                break
            out.copy(tex[at : found.start()], at)
            at = self._token(found[0], found.start(), found.end(), end)
        if at < end:
            out.copy(tex[at:end], at)

    def _token(self, token: str, start: int, at: int, end: int) -> int:
        """Rewrite the *token* from *start* to *at*; returns where to go on."""
        tex, out = self.tex, self.out
        if token == "%":
            line_end = tex.find("\n", at, end)
            return end if line_end < 0 else line_end + 1
        if not token.startswith("\\") or len(token) == 1:
            if token == "&" and self.depth <= 0:
                self.lines = "aligned"
            out.copy(token, start)
            return at
        if token in ("\\begin", "\\end") and (name := _NAME.match(tex, at, end)):
            return self._environment(token, name, start, end)
        if token in WORDS and token not in TEXT:
            return self.put(WORDS[token], start, at)
        if token in TEXT:
            return self._text(token, start, at, end)
        handler = HANDLERS.get(token)
        if handler is not None:
            return handler(self, start, at, end)
        out.copy(token, start)
        return at

    def put(self, word: str, start: int, at: int) -> int:
        """Write *word* for what is there from *start* to *at*, and go on behind it."""
        self.out.put(word, start)
        return at

    def _environment(self, token: str, name: re.Match[str], start: int, end: int) -> int:
        tex, out = self.tex, self.out
        at = name.end()
        written = name[1]
        known = ENVIRONMENTS.get(written, written)
        opens = token == "\\begin"
        self.depth += 1 if opens else -1
        if written in NUMBERED:
            self.numbered += 1 if opens else -1
        if known == written:
            out.copy(tex[start:at], start)
        else:
            out.put(f"{token}{{{known}}}" + (COLUMNS if opens and known == "subarray" else ""), start)
        if opens and written in COUNTED and (count := _LITERAL.match(tex, at, end)):
            at = count.end()
        if opens and written in OPTIONAL and (option := _OPTION.match(tex, at, end)):
            at = option.end()
        return at

    def group(self, at: int, end: int) -> tuple[int, int, int] | None:
        """The braces that follow at *at*: where their content begins and ends, and what comes behind them."""
        opened = _ARGUMENT.match(self.tex, at, end)
        if opened is None:
            return None
        depth = 1
        for found in _TOKEN.finditer(self.tex, opened.end(), end):
            depth += {"{": 1, "}": -1}.get(found[0], 0)
            if depth == 0:
                return opened.end(), found.start(), found.end()
        return None

    def _text(self, token: str, start: int, at: int, end: int) -> int:
        """``\\text{for $x$}``: a formula in the text ends it, and it begins anew behind."""
        command = WORDS.get(token, token)
        group = self.group(at, end)
        parts = _parts(self.tex, group[0], group[1]) if group is not None else []
        if group is None or len(parts) % 2 == 0 or len(parts) == 1:
            return self.put(command, start, at) if command != token else self.same(start, at)
        self.out.put("{", start)
        for number, (piece, offset) in enumerate(parts):
            if number % 2:
                self.run(offset, offset + len(piece))
            elif piece:
                self.out.put(f"{command}{{", start if number == 0 else offset - 1)
                self.out.copy(piece, offset)
                self.out.put("}", offset + len(piece))
        self.out.put("}", group[1])
        return group[2]

    def same(self, start: int, at: int) -> int:
        """Keep what is there from *start* to *at*, and go on behind it."""
        self.out.copy(self.tex[start:at], start)
        return at


def _parts(tex: str, first: int, last: int) -> list[tuple[str, int]]:
    """The pieces of text between dollars that are no ``\\$``, and where they begin."""
    cuts = [found.start() for found in re.finditer(r"(?<!\\)\$", tex[first:last])]
    starts = [0, *(cut + 1 for cut in cuts)]
    ends = [*cuts, last - first]
    return [(tex[first + start : first + end], first + start) for start, end in zip(starts, ends, strict=True)]
