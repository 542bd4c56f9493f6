"""Quotes, dashes and dots as pandoc sets them: curly, long, and in one."""

import re

_QUOTED = re.compile(r"(?<![\w\u2019])'(?=\S)([^'\n]*?[^\s'])'(?!\w)")
_OPENING = re.compile(r'(?:(?<=[\s(\[{\u2013\u2014/*_\u2018])|^)"(?=[^\s"])')
_DASHES = re.compile(r"(?<!-)-{2,3}(?![->])")


def smart(text: str) -> str:
    """*text*, which has no code, formulas or addresses in it."""
    if "--" in text:
        text = _DASHES.sub(lambda found: "\u2014" if len(found[0]) == 3 else "\u2013", text)
    if "..." in text:
        text = text.replace("...", "\u2026")
    if "'" in text:
        text = _QUOTED.sub("\u2018\\1\u2019", text).replace("'", "\u2019")
    if '"' in text:
        text = _OPENING.sub("\u201c", text).replace('"', "\u201d")
    return text
