"""Code in colours: lines of tokens, by Pygments."""

from functools import cache
from typing import TYPE_CHECKING, Any

from slidegen.model.blocks import Token

if TYPE_CHECKING:
    from pygments.lexer import Lexer

MAX_CHARACTERS = 100_000
"""Longer listings stay without colours: nobody reads them on a slide, and lexers may take minutes."""

PLAIN_LANGUAGES = frozenset(("", "text", "txt", "plain", "plaintext", "none", "output", "ansi"))

_DIFFS = frozenset(("diff", "udiff", "patch"))
_PYTHON = frozenset(("python", "py", "python3", "py3"))

_KINDS = {
    "Keyword": "keyword",
    "Keyword.Type": "type",
    "Keyword.Constant": "builtin",
    "Operator.Word": "keyword",
    "Operator": "operator",
    "Name": "name",
    "Name.Function": "function",
    "Name.Class": "type",
    "Name.Exception": "type",
    "Name.Builtin": "builtin",
    "Name.Builtin.Pseudo": "builtin",
    "Name.Constant": "builtin",
    "Name.Decorator": "decorator",
    "Name.Tag": "tag",
    "Name.Attribute": "attribute",
    "Name.Property": "attribute",
    "Literal.String": "string",
    "Literal.String.Doc": "comment",
    "Literal.Number": "number",
    "Literal.Date": "number",
    "Comment": "comment",
    "Comment.Preproc": "decorator",
    "Comment.PreprocFile": "string",
    "Generic.Inserted": "inserted",
    "Generic.Deleted": "deleted",
    "Generic.Heading": "heading",
    "Generic.Subheading": "heading",
    "Generic.Prompt": "decorator",
    "Generic.Output": "output",
    "Generic.Error": "error",
    "Generic.Traceback": "error",
    "Error": "error",
}
"""Token kinds by Pygments' names, the nearest ancestor counts. What is not here has the code's own colour."""


def plain(text: str) -> tuple[tuple[Token, ...], ...]:
    """*text* as lines without colours."""
    return tuple((Token("", line),) if line else () for line in text.split("\n"))


def highlight(text: str, language: str) -> tuple[tuple[Token, ...], ...] | None:
    """*text* as lines of tokens; None: the language is not known."""
    if language.lower() in PLAIN_LANGUAGES or len(text) > MAX_CHARACTERS:
        return plain(text)
    lexer = _lexer(language.lower())
    if lexer is None:
        return None
    lines = _lines(lexer, text + "\n")[:-1]  # many lexers take a last line without an end for an error
    if language.lower() in _DIFFS:
        lines = _with_file_names(lines)
    # A lexer that alters the text would show something else than the author wrote.
    return lines if "\n".join("".join(token.text for token in line) for line in lines) == text else plain(text)


def _with_file_names(lines: tuple[tuple[Token, ...], ...]) -> tuple[tuple[Token, ...], ...]:
    """*lines* of a diff in which the names of files, below one another before each part, are no changes."""
    made = list(lines)
    for at in range(len(made) - 1):
        pair = [line[0].text if line else "" for line in made[at : at + 2]]
        if pair[0].startswith("--- ") and pair[1].startswith("+++ "):
            made[at : at + 2] = [(Token("heading", text),) for text in pair]
    return tuple(made)


@cache
def _lexer(language: str) -> "Lexer | None":
    if language in _PYTHON:
        return _python_lexer()
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None


def _python_lexer() -> "Lexer":
    """Pygments' lexer for Python, with names matched by a shorter pattern.

    Its own lists all letters of Unicode, which takes longer to compile than a small deck takes to parse.
    """
    from pygments.lexers.python import PythonLexer

    def shorter(rule: Any) -> Any:
        if type(rule) is tuple and isinstance(rule[0], str):
            return rule[0].replace(PythonLexer.uni_name, r"[^\W\d]\w*"), *rule[1:]
        return rule

    tokens = {state: [shorter(rule) for rule in rules] for state, rules in PythonLexer.tokens.items()}
    lexer: Lexer = type("PythonLexer", (PythonLexer,), {"tokens": tokens})(stripnl=False, ensurenl=False)
    return lexer


def _lines(lexer: "Lexer", text: str) -> tuple[tuple[Token, ...], ...]:
    lines: list[tuple[Token, ...]] = []
    line: list[Token] = []
    for kind, value in lexer.get_tokens(text):
        name = _kind(kind)
        first, *others = value.split("\n")
        _append(line, name, first)
        for part in others:
            lines.append(tuple(line))
            line = []
            _append(line, name, part)
    lines.append(tuple(line))
    return tuple(lines)


def _append(line: list[Token], kind: str, text: str) -> None:
    """Add *text* to *line*; neighbours of one kind are one token, and blanks need no colour."""
    if not text:
        return
    if line and (line[-1].kind == kind or text.isspace()):
        line[-1] = Token(line[-1].kind, line[-1].text + text)
    else:
        line.append(Token("" if text.isspace() else kind, text))


@cache
def _kind(token_type: tuple[str, ...]) -> str:
    """The kind for a Pygments token type, which is a tuple of names from the outermost to the innermost."""
    for length in range(len(token_type), 0, -1):
        if (kind := _KINDS.get(".".join(token_type[:length]))) is not None:
            return kind
    return ""
