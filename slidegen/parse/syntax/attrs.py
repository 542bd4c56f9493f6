"""``{#id .class key=value word}``: reading attributes, exactly or not at all."""

import re

from slidegen.model.attributes import NO_ATTRIBUTES, Attributes
from slidegen.source import Span

WORDS = frozenset(
    {
        "auto-animate", "autoplay", "backup", "controls", "decorative", "header-column", "hidden", "incremental",
        "inverse", "linenos", "loop", "muted", "nonincremental", "step", "uncounted",
    }
)  # fmt: skip
"""Bare words that stand for ``word=true``."""

_PART = re.compile(
    r"""[ \t\n]*(?:
        \#(?P<id>[^\s.{}\#=]+)
      | \.(?P<class>[^\s.{}\#="']+)(?:=(?P<order>[^\s{}"']+))?
      | (?P<key>[A-Za-z_:@][\w:.@-]*)=(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<bare>[^\s"'{}=]+))
      | (?P<minus>-)
      | (?P<word>[A-Za-z][\w-]*)
    )(?=[\s}]|$)""",
    re.VERBOSE,
)
_END = re.compile(r"[ \t\n]*\}")

MOST_PARTS = 200
"""Braces with more in them are no attributes that anybody wrote."""

Read = tuple[Attributes, int]


def read_attributes(text: str, start: int, words: frozenset[str] = WORDS) -> Read | None:
    """The attributes in braces at *start*, with the offset behind them; None if it is something else.

    A bare word that is not in *words* makes it something else, so that braces in prose stay prose.
    """
    if not text.startswith("{", start):
        return None
    found = _read_parts(text, start + 1, words)
    if found is None:
        return None
    attributes, at = found
    end = _END.match(text, at)
    return (attributes, end.end()) if end is not None else None


def read_bare(text: str, start: int, words: frozenset[str] | None) -> Read:
    """The attributes at *start* that stand without braces, as far as they go; *words* None takes any bare word."""
    found = _read_parts(text, start, words)
    return found if found is not None else (NO_ATTRIBUTES, start)


def _read_parts(text: str, at: int, words: frozenset[str] | None) -> Read | None:
    identifier, classes, pairs = "", list[str](), list[tuple[str, str]]()
    start = at
    while (part := _PART.match(text, at)) is not None:
        kind = part.lastgroup
        if kind == "id":
            identifier = part["id"]
        elif kind in ("class", "order"):
            classes.append(part["class"])
            if part["order"] is not None:
                pairs.append((part["class"], part["order"]))
        elif kind == "word":
            if words is not None and part["word"] not in words:
                return None
            pairs.append((part["word"], "true"))
        elif kind == "minus":
            classes.append("unnumbered")
        else:
            pairs.append(
                (part["key"], next(value for value in part.group("double", "single", "bare") if value is not None))
            )
        at = part.end()
        if len(classes) + len(pairs) > MOST_PARTS:
            return None
    if at == start:
        return None
    return Attributes(id=identifier, classes=tuple(classes), pairs=tuple(pairs)), at


_TRAILING = re.compile(r"(?:^|[ \t\n])(\{[^{}\n]+\})[ \t]*$")


def trailing_attributes(text: str) -> tuple[Attributes, int, int, int] | None:
    """Attributes at the very end of *text*: (attributes, offset where the text before ends, their start and end)."""
    if not text.endswith("}"):
        return None
    found = _TRAILING.search(text, max(0, text.rfind("{") - 1))
    if found is None:
        return None
    read = read_attributes(text, found.start(1))
    if read is None or read[1] != found.end(1):
        return None
    return read[0], len(text[: found.start()].rstrip()), found.start(1), found.end(1)


_LONGEST_TARGET = 2_000
_TARGET = re.compile(r"\]\((?:[^()]|\([^()]*\))*\)$")


def ends_in_target(text: str) -> bool:
    """Whether *text* ends with an image or a link, behind which attributes are those of it."""
    return text.endswith(")") and _TARGET.search(text, max(0, len(text) - _LONGEST_TARGET)) is not None


def merged(first: Attributes, second: Attributes) -> Attributes:
    """Both together; *second* wins."""
    if not first:
        return second
    if not second:
        return first
    return Attributes(
        id=second.id or first.id,
        classes=first.classes + tuple(name for name in second.classes if name not in first.classes),
        pairs=first.pairs + second.pairs,
        span=second.span or first.span,
    )


def placed(attributes: Attributes, span: Span | None) -> Attributes:
    """*attributes* with the place where they stand."""
    if not attributes:
        return attributes
    return Attributes(id=attributes.id, classes=attributes.classes, pairs=attributes.pairs, span=span)


def without(attributes: Attributes, keys: frozenset[str], classes: frozenset[str] = frozenset()) -> Attributes:
    """*attributes* without the pairs and classes that were used up."""
    if not attributes:
        return attributes
    left = Attributes(
        id=attributes.id,
        classes=tuple(name for name in attributes.classes if name not in classes),
        pairs=tuple(pair for pair in attributes.pairs if pair[0] not in keys),
        span=attributes.span,
    )
    return left or NO_ATTRIBUTES
