"""What presenterm writes within a line and slidegen writes otherwise: sizes of pictures, colours of a palette."""

import posixpath
import re
from collections.abc import Mapping

from slidegen.parse.content.html.style.css import colour
from slidegen.parse.dialects.common.links import IMAGE, destination_end
from slidegen.parse.dialects.common.plain import as_words

_SPAN = re.compile(r"<span\b[^<>]{0,500}>", re.IGNORECASE)
_PALETTE = re.compile(r"\b(?:palette|p):([\w-]+)")
_BARE = re.compile(r"(:[ \t]*)([0-9a-fA-F]{6}|[0-9a-fA-F]{3})(?=[ \t]*[;\"'])")
_CLASS = re.compile(r"\bclass[ \t]*=[ \t]*[\"']([\w -]+)[\"']")
_TERMINAL = re.compile(r"(:[ \t]*)(dark|light)_(\w+)(?=[ \t]*[;\"'])")
_BARE_LINK = re.compile(r"(?<!!)\[\]\((https?://[^\s()<>]+)\)")
_WIDTH = re.compile(r"(?:width|w):(\d+(?:\.\d+)?%)")
_OWN = re.compile(r"(?P<lead>[ \t>]*)(?P<mark>:{3}|\. \. \.[ \t]*$)")
_ADDRESS = re.compile(r"\(\s*<?(?P<path>[^)\s<>]+)")
_ELSEWHERE = re.compile(r"[a-zA-Z][\w+.-]*:|/|#")


class Looks:
    """What the theme of a deck says of words. ``colours`` and ``classes`` are by name, the latter as CSS."""

    def __init__(self) -> None:
        self.colours: dict[str, str] = {}
        self.classes: dict[str, str] = {}
        self.prefix = "image:"

    def translated(self, text: str, folder: str) -> str:
        """A line *text* that is no code, from a file in *folder*."""
        if "![" in text:
            text = self._pictures(text, folder)
        if "[](" in text:
            text = _BARE_LINK.sub(r"<\1>", text)
        if "<span" in text:
            text = _SPAN.sub(lambda found: self._span(found[0]), text)
        found = _OWN.match(text)
        if found is not None:
            return f"{found['lead']}\\{text[found.start('mark') :]}"
        return as_words(text)

    def colour(self, written: str) -> str:
        """*written*, a colour as presenterm has it, as CSS has it."""
        written = written.strip()
        name = written.partition(":")[2] if written.startswith(("palette:", "p:")) else ""
        if name:
            return self.colours.get(name, written)
        bare = written.replace("_", "")
        return next((each for each in (written, f"#{written}", bare) if colour(each) is not None), written)

    def _span(self, tag: str) -> str:
        tag = _PALETTE.sub(lambda found: self.colours.get(found[1], found[0]), tag)
        tag = _TERMINAL.sub(r"\1\2\3", _BARE.sub(r"\1#\2", tag))
        found = _CLASS.search(tag)
        css = "; ".join(self.classes[name] for name in found[1].split() if name in self.classes) if found else ""
        return tag if found is None or not css else f'{tag[: found.start()]}style="{css}"{tag[found.end() :]}'

    def _pictures(self, text: str, folder: str) -> str:
        parts: list[str] = []
        at = 0
        for found in IMAGE.finditer(text):
            end = destination_end(text, found.end())
            if end is None or found.start() < at:
                continue
            alt, width = self._attributes(found["alt"])
            target = moved(text[found.end() : end], folder)
            parts += (text[at : found.start()], f"![{alt}]{target}", f"{{width={width} align=center}}" if width else "")
            at = end
        return "".join((*parts, text[at:]))

    def _attributes(self, alt: str) -> tuple[str, str]:
        """The words of an alternative text that are words, and the width that others give."""
        words: list[str] = []
        width = ""
        for part in alt.split(","):
            rest = part.strip()
            given = rest.removeprefix(self.prefix) if rest.startswith(self.prefix) else ""
            if (found := _WIDTH.fullmatch(given)) is not None:
                width = found[1] if 0 < float(found[1][:-1]) < 100 else ""
            elif rest:
                words.append(part)
        return ",".join(words).strip(), width


def moved(target: str, folder: str) -> str:
    """The *target* ``(path "title")`` of a picture in a file of *folder*, as seen from the deck's folder."""
    found = _ADDRESS.match(target)
    if not folder or found is None or _ELSEWHERE.match(found["path"]):
        return target
    path = posixpath.normpath(posixpath.join(folder, found["path"]))
    return f"{target[: found.start('path')]}{path}{target[found.end('path') :]}"


def css_of(looks: Looks, style: Mapping[str, str]) -> str:
    """A class of a palette as CSS; empty: it says nothing of words."""
    names = (("foreground", "color"), ("background", "background-color"))
    return "; ".join(f"{css}: {looks.colour(style[name])}" for name, css in names if style.get(name))
