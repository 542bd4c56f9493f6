"""Finding claims of performance in a line of text.

A claim has an amount (a factor, a per cent, or two values) and says what got better by it. An amount alone is none:
"10 % of users", "twice a day", "3x3" say nothing of performance; nor does a question ask to be believed.
"""

import re
from functools import cache

import msgspec

from slidegen.check.claims.languages import LANGUAGES, Words

_NUMBER = r"\d+(?:[.,]\d+)*"
_VALUE = rf"{_NUMBER}(?:\s?[\w/µ]{{1,6}}\b|\s?%)?"
_GAP = r"[^\w.;:!?%]{1,3}"
"""What parts the words of a claim: blanks, a quote, a comma."""


_YIELD = "throughput|performance|i/?ops|bandwidth|durchsatz|leistung|débit|rendimiento|prestazioni|desempenho|doorvoer"
"""What nobody counts in pieces, so that "2x the throughput" claims something where "2x CPU" lists parts."""

_HALF = r"hal[fvb]|gehalv|dimezz|metad|mitad|divis"
"""How words that halve begin, in all languages."""


class Claim(msgspec.Struct, frozen=True):
    """Where in its text a claim stands, and what of it a chart could show: two values, at best those that it names."""

    start: int
    end: int
    before: str
    after: str


def find_claim(text: str, lang: str) -> Claim | None:
    """The first claim in *text*, in the language *lang* (BCP 47); None: there is none, or the language is not known."""
    language = lang.lower().partition("-")[0]
    if language not in LANGUAGES or not _may_claim(text, language):
        return None
    for found in _pattern(language).finditer(text):
        if not _is_asked(text, found.end()):
            return Claim(found.start(), found.end(), *_values(found[0]))
    return None


def _may_claim(text: str, language: str) -> bool:
    """Whether to look closer: most lines have neither a digit nor a word that multiplies."""
    return any(map(str.isdigit, text)) or _hints(language).search(text) is not None


@cache
def _hints(language: str) -> re.Pattern[str]:
    words = LANGUAGES[language]
    return re.compile(rf"\b(?:{words.numbers}|{words.twice}|{words.multiplies})", re.IGNORECASE)


def _is_asked(text: str, end: int) -> bool:
    """Whether the sentence that goes on at *end* is a question."""
    rest = re.match(r"[^.!?;:]*(?:\.\d[^.!?;:]*)*", text[end:])
    assert rest is not None
    return text[end + rest.end() :].startswith("?")


@cache
def _pattern(language: str) -> re.Pattern[str]:
    """All shapes of claims, the more telling ones first. Compiled when the first line with an amount comes up."""
    words = LANGUAGES[language]
    return re.compile(rf"(?<![\w.,/-])(?:{'|'.join(_shapes(words))})(?!\w)", re.IGNORECASE)


def _shapes(words: Words) -> list[str]:
    factor = rf"(?:{_NUMBER}\s?(?:[x×](?!\w)|{words.times})|(?:{words.numbers})[\s-]?(?:{words.times}|[x×](?!\w)))"
    percent = rf"{_NUMBER}[\s-]?(?:%|{words.percent})"
    amount = rf"(?:{factor}|{percent}|{words.twice})"
    named = rf"(?:{words.metric})"
    metric = rf"(?:[\w/-]+{_GAP}){{0,2}}?{named}"
    of = rf"{_GAP}(?:{words.of})(?:{_GAP}|(?<=['’]))"
    change = rf"(?:{words.changes})"
    return [
        rf"{amount}{_GAP}(?:{words.better})",
        rf"{amount}(?:{_GAP}[\w-]+)?{_GAP}(?:{words.more}){_GAP}{metric}",
        rf"{amount}[\s-]{{1,2}}(?:{words.gain})",
        rf"(?:{factor}|{words.twice})(?:{_GAP}\w{{1,4}})?{_GAP}(?:{_YIELD})",
        rf"(?:{words.gain}){_GAP}(?:{words.of}|{words.by}){_GAP}{amount}",
        rf"{amount}{_GAP}(?:{words.shift}){of}{metric}",
        rf"(?:{words.multiplies}){_GAP}{metric}",
        rf"{named}(?:{_GAP}[\w/%-]+){{0,4}}?{_GAP}(?:{words.from_}){_GAP}{_VALUE}{_GAP}(?:{words.to}){_GAP}{_VALUE}",
        rf"{change}{_GAP}{metric}(?:{_GAP}\w+){{0,2}}?{_GAP}(?:{words.by}){_GAP}(?:\w+{_GAP})?{amount}",
        rf"{named}(?:{_GAP}\w+)?{_GAP}{change}(?:{_GAP}\w+){{0,2}}?{_GAP}(?:(?:{words.by}){_GAP})?{amount}",
        *([rf"{amount}{of}{metric}{_GAP}(?:{words.minus})"] if words.minus else []),
    ]


def _values(claim: str) -> tuple[str, str]:
    """What a chart could show before and after: the two values that *claim* names, else 1 and its factor.

    Of a per cent it is not known what it is of: these are to be filled in.
    """
    numbers = re.findall(rf"(?<![\w.,]){_NUMBER}(?:\s?%)?", claim)
    if any("%" in number for number in numbers):
        return "100", "60"
    plain = [re.sub(r",(\d{1,2})$", r".\1", number).replace(",", "") for number in numbers]
    match plain:
        case [before, after]:
            return before, after
        case [factor]:
            return "1", factor
        case _:
            return ("2", "1") if re.search(_HALF, claim, re.IGNORECASE) else ("1", "2")
