"""Counting what is spoken, in any script.

Words are stretches of letters and digits, with apostrophes and points inside (``don't``, ``1.5``). Chinese and Japanese
have no blanks between words: there, characters are counted. Thai, Lao, Burmese and Khmer have none either, but are
written in letters, so that a word is as many letters as words have on average.
"""

import re
import unicodedata

import msgspec

LETTERS_A_WORD = 5
"""Letters of Thai, Lao, Burmese or Khmer that make a word: 863 characters and 184 words are read aloud in a minute, the
mean of 17 languages (see :mod:`slidegen.speaking.rates`)."""

_WORD = re.compile(r"[^\W_]+(?:[.,'’][^\W_]+)*")
_ADDRESS = r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+"
_CHARACTER = (
    "[\u3005-\u3007\u3041-\u3096\u309d-\u30fa\u30fc-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9d"
    "\U00020000-\U0003ffff]"
)
_LETTER = "[\u0e01-\u0e4e\u0e81-\u0edd\u1000-\u109d\u1780-\u17d3]"


class Count(msgspec.Struct, frozen=True):
    """How many words are spoken, and how many Chinese or Japanese characters."""

    words: float = 0
    characters: float = 0

    @property
    def total(self) -> int:
        """Both, for tables: where there are no blanks, a character counts as a word does."""
        return round(self.words + self.characters)

    def __add__(self, other: "Count") -> "Count":
        return Count(self.words + other.words, self.characters + other.characters)

    def times(self, part: float) -> "Count":
        return Count(self.words * part, self.characters * part)


NONE = Count()


def count(text: str) -> Count:
    """How many words *text* has. An address is one: nobody spells it."""
    if "://" in text or "@" in text or "www." in text:
        text = re.sub(_ADDRESS, " address ", text)
    if text.isascii():
        return Count(len(_WORD.findall(text)))
    text = "".join(letter for letter in text if unicodedata.category(letter)[0] != "M")  # accents part no words
    text, characters = re.subn(_CHARACTER, " ", text)
    text, letters = re.subn(_LETTER, " ", text)
    return Count(len(_WORD.findall(text)) + letters / LETTERS_A_WORD, characters)
