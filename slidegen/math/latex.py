"""LaTeX as people write it -> the LaTeX that math-core reads.

math-core (https://github.com/tmke8/math-core) reads most of LaTeX's mathematics and refuses the rest. What it refuses
although it can be said in other words is rewritten here; every character keeps the place it came from.
"""

import re
from collections.abc import Callable

from slidegen.math.colours import hexadecimal
from slidegen.math.rewritten import Rewritten
from slidegen.math.wording import COLUMNS, COUNTED, ENVIRONMENTS, NUMBERED, OPTIONAL, TEXT, WORDS

_TOKEN = re.compile(r"\\(?:[A-Za-z]+\*?|.|$)|[{}%&]", re.DOTALL)
_ARGUMENT = re.compile(r"\s*\{")
_NAME = re.compile(r"\s*\{([A-Za-z]+\*?)\}")
_LITERAL = re.compile(r"\s*\{([^{}\\$]*)\}")
_MODEL = re.compile(r"\s*\[\s*(\w+)\s*\]")
_ROW_SKIP = re.compile(r"\s*\[\s*-?[\d.]+\s*(?:ex|em|pt|mm|cm|in|mu)\s*\]")
_MU = re.compile(r"\s*\{?\s*-?[\d.]+\s*mu\b")
_OPTION = re.compile(r"\s*\[[tbc]?\]")
_DEFINED = re.compile(r"\s*\{?\s*(\\[A-Za-z]+)\s*\}?\s*(?:\[\s*([0-9])\s*\])?")


class Latex:
    """One formula.

    ``needs_number``: a tag or a label stands outside any numbered environment. ``lines`` is the environment that lines
    outside of any want: ``gathered``, or ``aligned`` where there is a ``&``. ``tags`` and ``labels`` are the author's
    words, by the numbers that ``out`` has instead: math-core takes plain ASCII alone.
    """

    def __init__(self, tex: str) -> None:
        self.tex = tex
        self.out = Rewritten()
        self.needs_number = False
        self.lines = ""
        self.tags: list[str] = []
        self.labels: list[str] = []
        self._depth = 0
        self._numbered = 0
        self._run(0, len(tex))

    def _run(self, at: int, end: int) -> None:
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
            if token == "&" and self._depth <= 0:
                self.lines = "aligned"
            out.copy(token, start)
            return at
        if token in ("\\begin", "\\end") and (name := _NAME.match(tex, at, end)):
            return self._environment(token, name, start, end)
        if token in WORDS and token not in TEXT:
            return self._put(WORDS[token], start, at)
        if token in TEXT:
            return self._text(token, start, at, end)
        handler = _HANDLERS.get(token)
        if handler is not None:
            return handler(self, start, at, end)
        out.copy(token, start)
        return at

    def _put(self, word: str, start: int, at: int) -> int:
        self.out.put(word, start)
        return at

    def _environment(self, token: str, name: re.Match[str], start: int, end: int) -> int:
        tex, out = self.tex, self.out
        at = name.end()
        written = name[1]
        known = ENVIRONMENTS.get(written, written)
        opens = token == "\\begin"
        self._depth += 1 if opens else -1
        if written in NUMBERED:
            self._numbered += 1 if opens else -1
        if known == written:
            out.copy(tex[start:at], start)
        else:
            out.put(f"{token}{{{known}}}" + (COLUMNS if opens and known == "subarray" else ""), start)
        if opens and written in COUNTED and (count := _LITERAL.match(tex, at, end)):
            at = count.end()
        if opens and written in OPTIONAL and (option := _OPTION.match(tex, at, end)):
            at = option.end()
        return at

    def _group(self, at: int, end: int) -> tuple[int, int, int] | None:
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
        group = self._group(at, end)
        parts = _parts(self.tex, group[0], group[1]) if group is not None else []
        if group is None or len(parts) % 2 == 0 or len(parts) == 1:
            return self._put(command, start, at) if command != token else self._same(start, at)
        self.out.put("{", start)
        for number, (piece, offset) in enumerate(parts):
            if number % 2:
                self._run(offset, offset + len(piece))
            elif piece:
                self.out.put(f"{command}{{", start if number == 0 else offset - 1)
                self.out.copy(piece, offset)
                self.out.put("}", offset + len(piece))
        self.out.put("}", group[1])
        return group[2]

    def _substack(self, start: int, at: int, end: int) -> int:
        group = self._group(at, end)
        if group is None:
            return self._same(start, at)
        self.out.put("{\\begin{subarray}{c}", start)
        self._depth += 1
        self._run(group[0], group[1])
        self._depth -= 1
        self.out.put("\\end{subarray}}", group[1])
        return group[2]

    def _same(self, start: int, at: int) -> int:
        self.out.copy(self.tex[start:at], start)
        return at

    def _row(self, start: int, at: int, end: int) -> int:
        """``\\\\[1ex]``: rows have their own distance."""
        if self._depth <= 0:
            self.lines = self.lines or "gathered"
        self.out.copy("\\\\", start)
        skip = _ROW_SKIP.match(self.tex, at, end)
        return at if skip is None else skip.end()

    def _kern(self, start: int, at: int, end: int) -> int:
        if _MU.match(self.tex, at, end):
            return self._put("\\mkern", start, at)
        return self._same(start, at)

    def _fence(self, start: int, at: int, end: int) -> int:
        """``\\left<``."""
        self._same(start, at)
        for sign, name in (("<", "\\langle "), (">", "\\rangle ")):
            if self.tex.startswith(sign, at):
                return self._put(name, at, at + 1)
        return at

    def _tag(self, start: int, at: int, end: int) -> int:
        group = self._group(at, end)
        if group is None:
            return self._same(start, at)
        self.needs_number |= self._numbered <= 0
        self.tags.append(self.tex[group[0] : group[1]].replace("$", "").strip())
        return self._put(f"{self.tex[start:at]}{{T{len(self.tags) - 1}}}", start, group[2])

    def _nonumber(self, start: int, at: int, end: int) -> int:
        return self._same(start, at) if self._numbered > 0 else at

    def _label(self, start: int, at: int, end: int) -> int:
        self.needs_number |= self._numbered <= 0
        return self._reference("\\label", "L", start, at, end)

    def _ref(self, start: int, at: int, end: int) -> int:
        return self._reference("\\eqref", "R", start, at, end)

    def _eqref(self, start: int, at: int, end: int) -> int:
        return self._reference("\\eqref", "E", start, at, end)

    def _reference(self, command: str, kind: str, start: int, at: int, end: int) -> int:
        name = _LITERAL.match(self.tex, at, end)
        if name is None:
            return self._same(start, at)
        self.labels.append(name[1].strip())
        return self._put(f"{command}{{{kind}{len(self.labels) - 1}}}", start, name.end())

    def _colour(self, start: int, at: int, end: int) -> int:
        found = self._named_colour(at, end)
        if found is None:
            return self._same(start, at)
        value, behind = found
        return self._put(f"\\color[HTML]{{{value}}}", start, behind)

    def _text_colour(self, start: int, at: int, end: int) -> int:
        found = self._named_colour(at, end)
        if found is None or (group := self._group(found[1], end)) is None:
            return self._same(start, at)
        self.out.put(f"{{\\color[HTML]{{{found[0]}}}", start)
        self._run(group[0], group[1])
        self.out.put("}", group[1])
        return group[2]

    def _named_colour(self, at: int, end: int) -> tuple[str, int] | None:
        """The six digits of a palette role or of a colour in hexadecimal, and what comes behind it."""
        model = _MODEL.match(self.tex, at, end)
        name = _LITERAL.match(self.tex, model.end() if model else at, end)
        value = hexadecimal(name[1].strip()) if name is not None else None
        return (value, name.end()) if name is not None and value is not None else None

    def _operator(self, start: int, at: int, end: int) -> int:
        """``\\DeclareMathOperator*{\\argmax}{arg\\,max}``."""
        star = "*" if self.tex[start:at].endswith("*") else ""
        name = self._group(at, end)
        body = self._group(name[2], end) if name is not None else None
        if name is None or body is None:
            return self._same(start, at)
        self.out.put("\\def", start)
        self.out.copy(self.tex[name[0] : name[1]], name[0])
        self.out.put(f"{{\\operatorname{star}{{", body[0])
        self._run(body[0], body[1])
        self.out.put("}}", body[1])
        return body[2]

    def _define(self, start: int, at: int, end: int) -> int:
        """``\\newcommand{\\norm}[1]{...}``, also for names that math-core has already and LaTeX has not."""
        name = _DEFINED.match(self.tex, at, end)
        body = self._group(name.end(), end) if name is not None else None
        if name is None or body is None:
            return self._same(start, at)
        parameters = "".join(f"#{number}" for number in range(1, int(name[2] or 0) + 1))
        self.out.put(f"\\def{name[1]}{parameters}{{", start)
        self._run(body[0], body[1])
        self.out.put("}", body[1])
        return body[2]


def _parts(tex: str, first: int, last: int) -> list[tuple[str, int]]:
    """The pieces of text between dollars that are no ``\\$``, and where they begin."""
    cuts = [found.start() for found in re.finditer(r"(?<!\\)\$", tex[first:last])]
    starts = [0, *(cut + 1 for cut in cuts)]
    ends = [*cuts, last - first]
    return [(tex[first + start : first + end], first + start) for start, end in zip(starts, ends, strict=True)]


_HANDLERS: dict[str, Callable[[Latex, int, int, int], int]] = {
    "\\substack": Latex._substack,
    "\\\\": Latex._row,
    "\\kern": Latex._kern,
    "\\hskip": Latex._kern,
    "\\hspace": Latex._kern,
    "\\left": Latex._fence,
    "\\right": Latex._fence,
    "\\middle": Latex._fence,
    "\\tag": Latex._tag,
    "\\tag*": Latex._tag,
    "\\label": Latex._label,
    "\\ref": Latex._ref,
    "\\eqref": Latex._eqref,
    "\\nonumber": Latex._nonumber,
    "\\notag": Latex._nonumber,
    "\\color": Latex._colour,
    "\\textcolor": Latex._text_colour,
    "\\DeclareMathOperator": Latex._operator,
    "\\DeclareMathOperator*": Latex._operator,
    "\\newcommand": Latex._define,
    "\\renewcommand": Latex._define,
    "\\newcommand*": Latex._define,
    "\\providecommand": Latex._define,
}
