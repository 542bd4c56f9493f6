"""Where the slides of remark begin: separators, what is said, and the properties above each."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from slidegen.parse.dialects.common.scan import Line, kinds

_BREAK = re.compile(r"---[ \t]*$|<!--\s*break\s*-->$")
_FENCE = re.compile(r" *(?P<mark>`{3,}|~{3,})(?P<info>.*)$")
_PROPERTY = re.compile(r"([\w-]+):([^\n]*)$")
_COMMENT = re.compile(r"[ \t]*<!--\s*([\w-]+):([^\n]*?)\s*-->[ \t]*$")
_SETUP = re.compile(
    r"```+[ \t]*\{[a-z]+\b[^{}]*\binclude[ \t]*=[ \t]*F(?:ALSE)?\b[^{}]*\}[ \t]*$"
    r"|```+[ \t]*\{r[ ,]+[\w-]*setup[\w-]*[ \t]*(?:,[^{}]*)?\}[ \t]*$"
)
_HOLE = re.compile(r"(?<!\\)\{\{[ \t]*content[ \t]*\}\}")
_MISSING = re.compile(r"`[^`]+\.[Rr]md`$")
"""What stands for a file of setup chunks that cannot be had, which is told."""

_ASKED = re.compile(r"(?<!\\)\{\{[ \t]*(?!content\b)([\w-]+)[ \t]*\}\}")
PROPERTIES = frozenset(
    {"name", "class", "layout", "template", "exclude", "count", "continued"}
    | {"background-image", "background-color", "background-size", "background-position"}
)
STEP = "\0step"
"""The text of a line at which the slide goes on with the next step."""


class Value(msgspec.Struct, frozen=True):
    """What a property is set to, on which line, from 0."""

    text: str
    line: int


class Page(msgspec.Struct):
    """A slide as it is written. ``line`` is where it begins, from 0."""

    line: int
    properties: dict[str, Value] = msgspec.field(default_factory=dict)
    lines: list[Line] = msgspec.field(default_factory=list)
    notes: list[Line] = msgspec.field(default_factory=list)

    def text(self, name: str) -> str:
        found = self.properties.get(name)
        return found.text if found is not None else ""


def pages(lines: Iterable[tuple[int, str]], first: int) -> Iterator[Page]:
    """The slides over *lines*, of which the first one has the number *first*."""
    page: list[tuple[int, str]] = []
    start = first
    for number, text, coded in _with_code(list(lines)):
        if not coded and _BREAK.match(text):
            yield _page(page, start)
            page, start = [], number + 1
        else:
            page.append((number, text if coded or text not in ("--", "???") else f"\0{text}"))
    yield _page(page, start)


def _with_code(lines: list[tuple[int, str]]) -> Iterator[tuple[int, str, bool]]:
    """*lines*, each with whether it belongs to a listing. A fence that nothing closes is none."""
    closers: dict[int, int] = {}
    opened: list[tuple[int, str]] = []
    for at, (_, text) in enumerate(lines):
        found = _FENCE.match(text)
        if found is None:
            continue
        mark, info = found["mark"], found["info"].strip()
        if opened and not info and mark.startswith(opened[0][1]):
            closers[opened[0][0]] = at
            opened.clear()
        elif not opened and not (mark[0] == "`" and "`" in info):
            opened.append((at, mark))
    end = -1
    for at, (number, text) in enumerate(lines):
        end = max(end, closers.get(at, -1))
        yield number, text, at <= end


def _page(lines: list[tuple[int, str]], start: int) -> Page:
    page = Page(start)
    at = _behind_setup(lines)
    while at < len(lines):
        number, text = lines[at]
        found = _PROPERTY.match(text) or _COMMENT.match(text)
        known = found is not None and found[1] in PROPERTIES
        above = at == 0 or bool(lines[at - 1][1].strip())
        if found is not None and (known or (found[1].islower() and found[2][:2] != "//" and (above or not at))):
            page.properties[found[1]] = Value(found[2].strip(), number)
        elif text.strip():
            break
        at += 1
    noted = False
    shown: list[tuple[int, str]] = []
    for number, text in lines[at:]:
        if text == "\0???":
            noted = True
        elif text == "\0--":
            noted = False
            shown.append((number, STEP))
        elif noted:
            page.notes.append(Line(number, text, "text"))
        elif "<!--" in text and (found := _COMMENT.match(text)) is not None and found[1] in PROPERTIES:
            page.properties.setdefault(found[1], Value(found[2].strip(), number))
        else:
            shown.append((number, text))
    page.lines = list(kinds(shown))
    return page


def _behind_setup(lines: list[tuple[int, str]]) -> int:
    """Behind the chunks at the top of a slide that knitr runs without showing anything."""
    at = end = 0
    while at < len(lines):
        text = lines[at][1]
        if _SETUP.match(text):
            at = next((index for index in range(at + 1, len(lines)) if lines[index][1].strip() == "```"), len(lines))
            end = at + 1
        elif _MISSING.match(text):
            end = at + 1
        elif text.strip():
            break
        at += 1
    return end


def inherited(found: Iterable[Page]) -> Iterator[Page]:
    """The slides that are shown, each with what templates and layouts give it."""
    named: dict[str, Page] = {}
    layout: Page | None = None
    last: Page | None = None
    left = MOST_IN_DECK
    for page in found:
        own = page.properties
        template = None
        if page.text("template"):
            template = named.get(page.text("template"))
        elif page.text("layout") == "false":
            layout = None
        elif page.text("layout") != "true":
            template = layout
        if page.text("continued") == "true" and last is not None:
            last.lines += [Line(page.line, STEP, "text"), *page.lines]
            last.notes += page.notes
            continue
        if template is not None:
            _inherit(page, template, min(MOST_INHERITED, left))
            left = max(0, left - len(template.lines))
        page.lines = [_filled(line, own) for line in page.lines]
        if "name" in own:
            named[own["name"].text] = page
        if page.text("layout") == "true":
            layout = page
        elif page.text("exclude") != "true":
            last = page
            yield page


def _filled(line: Line, properties: dict[str, Value]) -> Line:
    """*line* with the values of the properties that it asks for: ``{{title}}``."""
    if "{{" not in line.text or line.kind != "text":
        return line
    text = _ASKED.sub(
        lambda found: properties[found[1]].text[:MOST_VALUE] if found[1] in properties else found[0], line.text
    )
    return Line(line.number, text, line.kind)


MOST_INHERITED = 400
"""Lines of a template that are shown again."""

MOST_IN_DECK = 20_000
"""Lines of templates that all slides together show again."""

MOST_CLASSES = 50
MOST_VALUE = 500
"""Characters of a property that words stand for."""


def _inherit(page: Page, template: Page, most: int) -> None:
    for name, value in template.properties.items():
        if name == "class" and "class" in page.properties:
            own = page.properties["class"]
            names = dict.fromkeys(re.split(r"[,\s]+", f"{value.text}, {own.text}"))
            page.properties["class"] = Value(", ".join(list(names)[:MOST_CLASSES]), own.line)
        elif name not in ("name", "layout", "exclude"):
            page.properties.setdefault(name, value)
    end = next((at for at, line in enumerate(template.lines) if line.text == STEP), len(template.lines))
    above = template.lines[: min(end, most)]
    hole = next((at for at, line in enumerate(above) if _HOLE.search(line.text) and line.kind == "text"), None)
    if hole is None:
        page.lines = [*above, Line(page.line, "", "text"), *page.lines]
        return
    before, behind = _HOLE.split(above[hole].text, maxsplit=1)
    number = above[hole].number
    page.lines = [*above[:hole], Line(number, before, "text"), *page.lines, Line(number, behind, "text")]
    page.lines += above[hole + 1 :]
