"""Names of font families, as they are compared and as they are mistaken."""

_STYLES = frozenset((
    "regular", "normal", "book", "roman", "italic", "oblique", "thin", "light", "medium", "semibold", "demibold",
    "bold", "extrabold", "heavy", "black", "400", "500", "600", "700",
))  # fmt: skip
"""Words that tell of a face, not of a family."""

_GENERIC = frozenset(("serif", "sans-serif", "sans", "monospace", "mono", "system-ui", "cursive", "fantasy", "default"))


def same_name(name: str) -> str:
    """*name* without what does not count: case, blanks and hyphens."""
    return "".join(name.split()).replace("-", "").casefold()


def without_style(name: str) -> str:
    """*name* without the words at its end that tell of a face (``Bold Italic``)."""
    words = name.replace("-", " ").split()
    while len(words) > 1 and words[-1].lower() in _STYLES:
        words.pop()
    return " ".join(words)


def is_generic(name: str) -> bool:
    """Whether *name* is a kind of font, as style sheets know them, and no family."""
    return name.strip().lower() in _GENERIC
