"""Where words stand: rules point at the very word that they mean."""

from slidegen.source import Span


def word_span(whole: Span, word: str, *, last: bool = False) -> Span:
    """The first (or *last*) place of *word* in *whole*; all of *whole* where it stands there in other characters."""
    at = whole.text.rfind(word) if last else whole.text.find(word)
    return whole if at < 0 else whole.source.span(whole.start + at, whole.start + at + len(word))
