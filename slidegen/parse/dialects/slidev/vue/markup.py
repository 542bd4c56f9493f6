"""Text between listings: comments, styles and scripts are taken out, components and interpolations replaced."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from slidegen.parse.content.html.syntax.tags import Remark, Tag, Words, events
from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.links import IMAGE, destination_end
from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.slidev.gather import Shown
from slidegen.parse.dialects.slidev.links import Files, Targets
from slidegen.parse.dialects.slidev.vue import tags
from slidegen.parse.dialects.slidev.vue.assembly import Assembly
from slidegen.parse.dialects.slidev.vue.boxes import Boxes
from slidegen.parse.dialects.slidev.vue.code_spans import code_spans, masked
from slidegen.parse.dialects.slidev.vue.components import COMPONENTS, component, is_dark, template
from slidegen.parse.dialects.slidev.vue.toc import Contents
from slidegen.source import Span

_MUSTACHE = re.compile(r"\{\{((?:[^{}\n]|\{[^{}\n]*\}){0,300})\}\}")
_TEXT = re.compile(r"\s*(?:'([^'\\]*)'|\"([^\"\\]*)\"|`([^`$\\]*)`|(\d+(?:\.\d+)?))\s*")
_LINK = re.compile(r"(?<=\]\()(/?[\w-]+)(?=\))")
_OPENING = re.compile(r"<(?=[!?])")
"""What begins HTML that would reach to the end of the deck, where nothing closes it."""

_COLUMNS = re.compile(r"\bcols-([2-4])|\bcols-\[")
_SLOT = re.compile(r"::[ \t]*[\w.:-]+[ \t]*::")
_BRACES = re.compile(r"\{([^{}\n]{0,300})\}")
MOST_SLIPS = 20
"""Pictures whose address is not closed: after so many, no more are looked for in a text."""


class Markup:
    """The text of one slide. ``told`` are the names of components that the deck has been told of."""

    def __init__(
        self, foreign: Foreign, shown: Shown, files: Files, targets: Targets, contents: Contents, told: set[str]
    ) -> None:
        self._foreign = foreign
        self._shown = shown
        self._files = files
        self._targets = targets
        self._contents = contents
        self._first = 0
        self._starts: list[int] = []
        self._skipping = ""
        self._switch = False
        self._made = Assembly()
        self._code: list[tuple[int, int]] = []
        self._boxes = Boxes(shown.page.body, told)
        self._room = _room(shown)

    def translated(self, lines: Sequence[Line]) -> list[tuple[str, int]]:
        """The text of *lines*, which follow one another, with the number of the line that each comes from."""
        text = "\n".join(line.text for line in lines)
        if not any(mark in text for mark in ("<", "{{", "![", "](")):
            return [(line.text, line.number) for line in lines]
        self._first = lines[0].number
        self._starts = [0]
        for line in lines:
            self._starts.append(self._starts[-1] + len(line.text) + 1)
        self._skipping = ""
        self._made = Assembly()
        self._read(text)
        return self._made.done()

    def _line(self, offset: int) -> int:
        return self._first + bisect_right(self._starts, offset) - 1

    def _span(self, start: int, end: int) -> Span:
        source = self._shown.page.scan.source
        base = source.line_starts[self._first]
        return source.span(base + start, base + end)

    def _read(self, text: str) -> None:
        self._code = list(code_spans(text))
        for event in events(masked(text, self._code)):
            raw = text[event.start : event.end]
            line = self._line(event.start)
            if isinstance(event, Remark) or (self._skipping and isinstance(event, Words)):
                self._made.drop(line)
            elif isinstance(event, Words):
                self._words(raw, event.start)
            elif (made := self._tag(event, raw, text)) is None:
                self._made.drop(line)
            elif made == raw:
                self._made.keep(raw, line)
            else:
                self._made.put(made, line)

    def _tag(self, tag: Tag, raw: str, text: str) -> str | None:
        name = tag.name
        if self._skipping:
            if tag.closing and name == self._skipping:
                self._skipping = ""
            return None
        if name in ("style", "script") and not tag.empty:
            self._leave_out(tag, "the CSS is left out: it is written for Slidev's pages"
                            if name == "style" else "the script is left out: a deck runs none")  # fmt: skip
            return None
        if tag.closing:
            return self._closing(tag, raw)
        if name in COMPONENTS:
            made = component(tag, self._targets, self._contents)
            if made.lost:
                self._lost(made.lost, tag)
            return made.text
        if what := tags.drawn(name):
            self._lost(f"{what} is not drawn", tag, warn=True)
            return None
        if tags.icon(name):
            return None
        if name == "template":
            return self._template(tag, text)
        self._switch = self._switch or name in ("v-switch", "vswitch")
        if (boxed := self._boxes.open(tag, text)) is not None:
            if self._boxes.is_new(tag):
                self._lost(f"`<{tag.written}>` is a component of the deck's own: its text stays", tag)
            return boxed
        return self._element(tag, raw)

    def _leave_out(self, tag: Tag, message: str) -> None:
        if not tag.closing:
            self._skipping = tag.name
            self._lost(message, tag)

    def _closing(self, tag: Tag, raw: str) -> str | None:
        name = tag.name
        if name in ("v-switch", "vswitch"):
            self._switch = False
        if name == "link":
            return "</a>"
        if name == "template":
            return "</div>"
        if tags.drawn(name) or tags.icon(name) or name in COMPONENTS or name in ("style", "script"):
            return None
        if (boxed := self._boxes.close(name)) is not None:
            return boxed
        other = tags.renamed(name)
        return f"</{other}>" if other else raw

    def _element(self, tag: Tag, raw: str) -> str:
        """An element of HTML or a component that is kept: written anew only where something of it changes."""
        given = tag.attributes
        name = tags.renamed(tag.name)
        if tag.empty and tag.name in ("div", "span", "p"):
            return ""  # Vue closes it here; nothing is in it
        attributes = tags.with_paths(tag, self._path)
        if tag.name in ("img", "video"):
            attributes.update(tags.sized(given, self._room))
        if found := tags.utilities(given):
            attributes["class"] = " ".join((attributes.get("class", ""), *found)).strip()
        if tag.name == "autofittext" and given.get("modelvalue"):
            return f"<div>{given['modelvalue']}</div>"
        if tag.name == "a" and (target := self._targets.slide(given.get("href", ""))):
            attributes["href"] = target
        if not name and attributes == given:
            return raw
        if tag.empty and name == "div":
            return f"{tags.start_tag(name, attributes)}</div>"
        return tags.start_tag(name or tag.written, attributes, empty=tag.empty)

    def _path(self, written: str) -> str:
        return self._files.path(written, self._shown.folder)

    def _template(self, tag: Tag, text: str) -> str | None:
        if is_dark(tag):
            self._skipping = "template"
            return None
        return template(tag, text) if self._switch else "<div>"

    def _words(self, text: str, start: int) -> None:
        """Text between tags; code spans in it are kept as they are."""
        at, end = start, start + len(text)
        for first, last in self._code[bisect_left(self._code, (start, 0)) :]:
            if first >= end:
                break
            self._prose(text[at - start : first - start], at)
            self._made.keep(text[first - start : last - start], self._line(first))
            at = last
        self._prose(text[at - start :], at)

    def _prose(self, text: str, start: int) -> None:
        if not text:
            return
        at = 0
        for found in _MUSTACHE.finditer(text):
            self._plain(text[at : found.start()], start + at)
            self._made.put(self._value(found, start + found.start()), self._line(start + found.start()))
            at = found.end()
        self._plain(text[at:], start + at)

    def _plain(self, text: str, start: int) -> None:
        line = self._line(start)
        if "<" in text:
            text = _OPENING.sub("&lt;", text)
        if "](" in text:
            text = _LINK.sub(lambda found: self._targets.slide(found[1]) or found[1], text)
        if "![" in text:
            text = "".join(self._with_pictures(text))
        self._made.keep(text, line)

    def _with_pictures(self, text: str) -> Iterator[str]:
        at = slips = 0
        for image in IMAGE.finditer(text):
            end = destination_end(text, image.end()) if image.end() >= at and slips < MOST_SLIPS else None
            if end is None:
                slips += 1
                continue
            inside = text[image.end() + 1 : end - 1]
            bare = inside.split(maxsplit=1)[0].strip("<>") if inside.split() else ""
            yield text[at : image.end() + 1]
            yield (inside.replace(bare, self._path(bare), 1) if bare else inside) + ")"
            braces = _BRACES.match(text, end)
            if braces is not None:
                yield tags.readable(braces[1], self._room)
                end = braces.end()
            at = end
        yield text[at:]

    def _value(self, found: re.Match[str], start: int) -> str:
        """What an interpolation shows, as far as that is written; else it stays as it is."""
        text = _TEXT.fullmatch(found[1])
        if text is not None:
            return next(part for part in text.groups() if part is not None)
        span = self._span(start, start + len(found[0]))
        if "$" in found[1]:
            self._foreign.lost("a value that Slidev computes is left out", span, severity="info")
            return ""
        self._foreign.lost("a value that Vue computes is shown as it is written", span)
        return found[0].replace("{{", r"{\{")

    def _lost(self, message: str, tag: Tag, *, warn: bool = False) -> None:
        end = tag.start + 1 + len(tag.written)
        self._foreign.lost(message, self._span(tag.start, end), severity=None if warn else "info")


def _room(shown: Shown) -> float:
    """The share of the slide's width that pictures have on a slide: that of its columns."""
    counts = [3 if found[1] == "3" else 2 for line in shown.page.body for found in _COLUMNS.finditer(line.text)]
    beside = "image-" in shown.text("layout") or any(_SLOT.match(line.text) for line in shown.page.body)
    return 1 / max(counts) if counts else 0.5 if beside else 1.0
