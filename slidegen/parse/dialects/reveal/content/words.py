"""Marks within lines that tools around reveal.js have: formulas in code or brackets, sizes and boxes of HackMD."""

import re

from slidegen.parse.dialects.reveal.content.canvas import Canvas

_CODE = re.compile(r"(?<!`)`(\${1,2})([^`$]*(?:[\\^_{]|(?<=\$\$)\S)[^`$]*)\1`(?!`)")
_BRACKETS = re.compile(r"\\\\\(([^\n]{1,500}?)\\\\\)")
_SQUARE = re.compile(r"\\\\\[([^\n]{1,500}?)\\\\\]")
_SIZE = re.compile(r"(\]\([^()\s]{1,500})[ \t]+=(\d{1,4})?(%?)x(\d{1,4})?%?\)")
_BOX = re.compile(r":::[ \t]*(info|success|warning|danger|spoiler)\b[ \t]*(.*)$")
_BOXES = {"info": "note", "success": "tip", "warning": "warning", "danger": "caution", "spoiler": "note"}
_FILM = re.compile(r"[ \t]*\{%[ \t]*(youtube|vimeo)[ \t]+([\w-]{3,40})[ \t]*%\}[ \t]*$")
_FILMS = {"youtube": "https://www.youtube.com/watch?v=", "vimeo": "https://vimeo.com/"}


def plain_words(text: str, canvas: Canvas) -> str:
    """*text*, a line outside of code, with such marks as slidegen has them."""
    if "$" in text and "`" in text:
        text = _CODE.sub(lambda found: f"{found[1]}{found[2].strip()}{found[1]}", text)
    if "\\\\" in text:
        text = _BRACKETS.sub(lambda found: f"${found[1].strip()}$", text)
        text = _SQUARE.sub(lambda found: f"$${found[1].strip()}$$", text)
    if " =" in text and "](" in text:
        text = _SIZE.sub(lambda found: f"{found[1]}){_size(found, canvas)}", text)
    if text.startswith(":::") and (box := _BOX.match(text)) is not None:
        title = box[2].strip().replace('"', "'")
        return f"::: callout-{_BOXES[box[1]]}" + (f' {{title="{title}"}}' if title and "{" not in title else "")
    if (film := _FILM.match(text)) is not None:
        return f"{_FILMS[film[1]]}{film[2]}"
    return text


def _size(found: re.Match[str], canvas: Canvas) -> str:
    width, percent, height = found[2], found[3], found[4]
    if width and percent:
        return f"{{width={min(100, max(1, int(width)))}%}}"
    if width:
        return f"{{width={canvas.share(int(width)) * 100:.4g}%}}"
    return f"{{height={min(1.0, max(0.01, int(height) / canvas.height)) * 100:.4g}%}}" if height else ""
