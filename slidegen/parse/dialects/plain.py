"""Words that mean something to slidegen only."""

import re

_NOTE_LINE = re.compile(r"([ \t]*)(notes?:|\?\?\?)([ \t]*)$", re.IGNORECASE)


def as_words(text: str) -> str:
    """*text*, a line outside of code, so that it is shown and does not begin the speaker notes."""
    found = _NOTE_LINE.match(text)
    if found is None:
        return text
    return f"{found[1]}{found[2][:-1]}\\{found[2][-1]}{found[3]}"
