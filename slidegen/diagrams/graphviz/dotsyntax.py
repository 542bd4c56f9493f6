"""Where a source breaks the grammar of the DOT language: Graphviz itself, compiled for the sandbox, does not tell."""

import re

import msgspec

_TOKEN = re.compile(
    r"(?P<skip>\s+|//[^\n]*|/\*.*?\*/|(?m:^)\#[^\n]*)|(?P<arrow>->|--)|(?P<sign>[{}\[\];,=:+])"
    r'|(?P<word>"(?:[^"\\]|\\.)*"|-?(?:\.\d+|\d+(?:\.\d*)?)|[^\W\d]\w*)|(?P<html><)',
    re.DOTALL,
)
_KEYWORDS = frozenset(("node", "edge", "graph", "digraph", "subgraph", "strict"))
DEEPEST = 100


class Mistake(msgspec.Struct, frozen=True):
    """Characters of a source that do not belong there, and what would."""

    message: str
    start: int
    end: int


class _Token(msgspec.Struct, frozen=True, gc=False):
    kind: str
    text: str
    start: int
    end: int


class _SyntaxError(Exception):
    def __init__(self, mistake: Mistake) -> None:
        super().__init__(mistake.message)
        self.mistake = mistake


def mistake(text: str) -> Mistake | None:
    """The first mistake in *text*; None: it keeps to the grammar."""
    try:
        _Parser(_tokens(text)).graph()
    except _SyntaxError as error:
        return error.mistake
    return None


def rest(text: str) -> Mistake | None:
    """What follows the graph in *text*, which Graphviz leaves out; None: nothing, or it is no graph."""
    try:
        parser = _Parser(_tokens(text))
        parser.graph()
    except _SyntaxError:
        return None
    return parser.rest()


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    at = 0
    while at < len(text):
        token = _TOKEN.match(text, at)
        if token is None:
            unclosed = text[at] == '"'
            message = "this quote is not closed" if unclosed else f"`{text[at]}` means nothing here"
            raise _SyntaxError(Mistake(message, at, at + 1))
        kind, end = str(token.lastgroup), token.end()
        if kind == "html":
            end = _html_end(text, at)
            kind = "word"
        if kind != "skip":
            found.append(_Token(kind, text[at:end], at, end))
        at = end
    found.append(_Token("end", "", len(text.rstrip()), len(text.rstrip())))
    return found


def _html_end(text: str, start: int) -> int:
    depth = 0
    for at in range(start, len(text)):
        depth += {"<": 1, ">": -1}.get(text[at], 0)
        if depth == 0:
            return at + 1
    raise _SyntaxError(Mistake("this `<` of a label in HTML is not closed by `>`", start, start + 1))


class _Parser:
    """A recursive descent over the tokens."""

    def __init__(self, tokens: list[_Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._arrow = "->"

    @property
    def _next(self) -> _Token:
        return self._tokens[self._at]

    def _is(self, *texts: str) -> bool:
        token = self._next
        return token.text in texts or token.text.lower() in _KEYWORDS.intersection(texts)

    def _take(self, *texts: str) -> bool:
        if self._is(*texts):
            self._at += 1
            return True
        return False

    def _expected(self, what: str) -> _SyntaxError:
        token = self._next
        if token.kind == "end":
            return _SyntaxError(Mistake(f"the source ends where {what} is expected", token.start, token.end))
        return _SyntaxError(Mistake(f"`{token.text[:40]}` stands where {what} is expected", token.start, token.end))

    def _need(self, text: str) -> None:
        if not self._take(text):
            raise self._expected(f"`{text}`")

    def graph(self) -> None:
        self._take("strict")
        if self._is("graph"):
            self._arrow = "--"
        if not self._take("graph", "digraph"):
            raise self._expected("`graph` or `digraph`")
        if self._next.kind == "word":
            self._at += 1
        self._need("{")
        self._statements(0)
        self._need("}")

    def rest(self) -> Mistake | None:
        """The word behind the graph."""
        while self._take(";"):
            pass
        token = self._next
        if token.kind == "end":
            return None
        return Mistake(f"`{token.text[:40]}` stands behind the end of the graph", token.start, token.end)

    def _statements(self, depth: int) -> None:
        while not self._is("}") and self._next.kind != "end":
            if not self._take(";", ","):
                self._statement(depth)

    def _statement(self, depth: int) -> None:
        if self._is("node", "edge", "graph"):
            self._at += 1
            if not self._is("["):
                raise self._expected("`[`")
            self._attributes()
            return
        if not self._is("subgraph", "{") and self._tokens[self._at + 1].text == "=" and self._next.kind == "word":
            self._at += 2
            self._word("a value")
            return
        self._operand(depth)
        while self._next.kind == "arrow":
            if self._next.text != self._arrow:
                kind = "a `graph`" if self._arrow == "--" else "a `digraph`"
                raise _SyntaxError(
                    Mistake(f"lines of {kind} are written `{self._arrow}`", self._next.start, self._next.end)
                )
            self._at += 1
            self._operand(depth)
        self._attributes()

    def _operand(self, depth: int) -> None:
        if self._take("subgraph"):
            if self._next.kind == "word":
                self._at += 1
            if not self._is("{"):
                raise self._expected("`{`")
        if self._take("{"):
            if depth >= DEEPEST:
                raise self._expected(f"no deeper nesting than {DEEPEST}")
            self._statements(depth + 1)
            self._need("}")
            return
        self._word("a node")
        for _ in range(2):
            if self._take(":"):
                self._word("a port")

    def _attributes(self) -> None:
        while self._take("["):
            while not self._is("]"):
                self._word("an attribute or `]`")
                if self._take("="):
                    self._word("a value")
                self._take(";", ",")
            self._need("]")

    def _word(self, what: str) -> None:
        if self._next.kind != "word" or self._next.text.lower() in _KEYWORDS:
            raise self._expected(what)
        self._at += 1
        while self._take("+"):
            self._word("a text")
