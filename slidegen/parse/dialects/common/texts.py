"""Headers and footers: Marp reads Markdown in them, slidegen shows words."""

import re
from html import unescape

from slidegen.parse.dialects.common.loose import Entry

_PICTURE = re.compile(
    r"!\[[^\]]*\]\(\s*<?([^)\s>]*)[^)]*\)|<img\b[^>]*\bsrc\s*=\s*[\"']?([^\"'>\s]+)[^>]*>", re.IGNORECASE
)
_BREAK = re.compile(r"<br[ \t]*/?>|\\?\n", re.IGNORECASE)
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"</?[a-zA-Z][^>]*>|(?<!\w)[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?!\w)|`|~~|\\(?=[ !-/:-@\[-`{-~])")

MOST_CHARACTERS = 2_000
"""No line at the foot of a slide has room for more."""


def footer_text(*found: Entry | None) -> str:
    """Slides have a line at their foot only: what stands at their head stands there as well."""
    texts = (words_of(entry.value) for entry in found if entry is not None)
    return " · ".join(dict.fromkeys(text for text in texts if text))


def words_of(markdown: str) -> str:
    """The words in *markdown*, a line or two."""
    text = _LINK.sub(r"\1", _PICTURE.sub("", markdown[:MOST_CHARACTERS]))
    return " ".join(unescape(_MARKS.sub("", _BREAK.sub(" ", text))).split())


def pictures_in(markdown: str) -> list[str]:
    """The addresses of the pictures in *markdown*."""
    return [found[1] or found[2] for found in _PICTURE.finditer(markdown[:MOST_CHARACTERS]) if found[1] or found[2]]
