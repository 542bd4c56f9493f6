"""Words that mean something to slidegen only, written so that they stay words."""

import re

_NOTE_LINE = re.compile(r"([ \t]*)(notes?|\?\?)([:?])[ \t]*$", re.IGNORECASE)
_NOTE_WORD = re.compile(r"([ \t]*(?:speaker[ _-])?notes?):", re.IGNORECASE)
_OWN = re.compile(r"(?P<lead>[ \t>]*)(?P<mark>:{3}|\. \. \.[ \t]*$)")
_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})")
_SWALLOWS = re.compile(
    r"[ \t]*(?:(?:-[ \t]*){3,}$|:::|<!--|</?(?:script|style|pre|textarea|div|section)\b|<[!?])", re.IGNORECASE
)


def as_words(text: str) -> str:
    """*text*, a line outside of code, so that it is shown and does not begin the speaker notes."""
    found = _NOTE_LINE.match(text)
    return text if found is None else f"{found[1]}{found[2]}\\{found[3]}"


def as_text(text: str) -> str:
    """*text*, a line outside of code, so that it begins neither a region nor a pause nor the speaker notes."""
    found = _OWN.match(text)
    if found is not None:
        return f"{found['lead']}\\{text[found.start('mark') :]}"
    return as_words(text)


def as_note(text: str) -> str:
    """*text*, the whole of a note, so that nothing in it ends the slide, or holds on to what follows."""
    lines = []
    fence = ""
    for line in text.split("\n"):
        found = _FENCE.match(line)
        if fence:
            fence = (
                ""
                if found is not None and line.strip().startswith(fence) and not line.strip(f" \t{fence[0]}")
                else fence
            )
        elif found is not None:
            fence = found[1]
        elif _SWALLOWS.match(line):
            indent = line[: len(line) - len(line.lstrip())]
            line = f"{indent}\\{line.lstrip()}"
        else:
            line = as_words(line)
            if (word := _NOTE_WORD.match(line)) is not None:
                line = f"{word[1]}\\:{line[word.end() :]}"
        lines.append(line)
    return "\n".join((*lines, fence) if fence else lines)
