"""How fast people speak, by language.

Readers of the same texts in 17 languages were timed by the International Reading Speed Texts (Trauzettel-Klosinski and
Dietz, "Standardized Assessment of Reading Performance", Investigative Ophthalmology & Visual Science 53, 2012,
pages 5452-5461). They read aloud, which is faster than giving a talk: speakers breathe, think and look up. English
was read at 228 words a minute, while lectures are held at about 140 (Tauroza and Allison, "Speech Rates in British
English", Applied Linguistics 11, 1990, pages 90-105). The other languages are taken to slow down by the same part.

Chinese and Japanese have no blanks between words, so their characters are counted.
"""

import msgspec

from slidegen.model.deck import Pace
from slidegen.speaking.words import Count

LECTURE = 140
"""English words a minute in lectures."""

READ_ALOUD = {
    "ar": 138, "de": 179, "en": 228, "es": 218, "fi": 161, "fr": 195, "he": 187, "it": 188, "ja": 193, "nl": 202,
    "pl": 166, "pt": 181, "ru": 184, "sl": 180, "sv": 199, "tr": 166, "zh": 158,
}  # fmt: skip
"""Words a minute by language (ISO 639-1), read aloud."""

READ_ALOUD_ELSE = 184
"""Words a minute read aloud, the mean of all languages that were timed."""

CHARACTERS_ALOUD = {"ja": 357, "zh": 255}
"""Characters a minute, read aloud."""

SPOKEN = LECTURE / READ_ALOUD["en"]
"""How fast talks are held compared to reading aloud."""


class Tempo(msgspec.Struct, frozen=True, kw_only=True):
    """How fast a talk is spoken, in words and in (Chinese or Japanese) characters a minute.

    ``speed`` is how that compares to the usual in ``lang``; ``learned``: it comes from rehearsals.
    """

    lang: str
    words: float
    characters: float
    speed: float = 1.0
    learned: bool = False

    def seconds(self, count: Count) -> float:
        """How long *count* takes to say."""
        return 60 * (count.words / self.words + count.characters / self.characters)

    @property
    def shown(self) -> str:
        """For people: ``140 words a minute``."""
        if self.lang in CHARACTERS_ALOUD:
            return f"{self.characters:.0f} characters a minute"
        return f"{self.words:.0f} words a minute"


def tempo(lang: str, pace: Pace | None = None, *, speed: float | None = None) -> Tempo:
    """The tempo of a talk in *lang* at *pace*; a *speed* that was learned in rehearsals wins over both.

    What was measured is surer than what one believes of oneself.
    """
    language = lang.replace("_", "-").split("-")[0].lower()
    words = READ_ALOUD.get(language, READ_ALOUD_ELSE) * SPOKEN
    characters = CHARACTERS_ALOUD.get(language, CHARACTERS_ALOUD["zh"]) * SPOKEN
    match pace:
        case _ if speed is not None:
            factor = speed
        case None:
            factor = 1.0
        case Pace(amount, "words"):
            factor = amount / words
        case Pace(amount, "characters"):
            factor = amount / characters
        case Pace(amount, _):
            factor = amount
    return Tempo(
        lang=language, words=words * factor, characters=characters * factor, speed=factor, learned=speed is not None
    )
