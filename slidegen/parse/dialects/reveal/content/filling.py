"""One slide of reveal.js: what is shown, the comments in it, and what is said."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.diagrams import with_diagrams
from slidegen.parse.dialects.common.draft import SlideDraft
from slidegen.parse.dialects.common.paragraphs import with_marked_headings
from slidegen.parse.dialects.common.scan import Line, kinds
from slidegen.parse.dialects.reveal.content import hugo, obsidian
from slidegen.parse.dialects.reveal.content.attributes import Said, read_comment
from slidegen.parse.dialects.reveal.content.body import Body
from slidegen.parse.dialects.reveal.content.elements import room
from slidegen.parse.dialects.reveal.content.listings import fence
from slidegen.parse.dialects.reveal.content.pieces import HEADING, ITEM
from slidegen.parse.dialects.reveal.cutting.pages import Page
from slidegen.parse.dialects.reveal.options import Options
from slidegen.parse.dialects.reveal.settings import Behind, apply, show_behind

MOST_COMMENTS = 100
"""Comments in a line that are read."""


def fill(foreign: Foreign, slide: SlideDraft, page: Page, options: Options) -> None:
    """Give *slide* what stands on *page*."""
    shown, said = _split(foreign, page.lines, options.notes)
    body = Body(foreign, msgspec.structs.replace(options.canvas, room=room(shown)))
    behind = _read(foreign, slide, body, shown)
    if behind is not None:
        show_behind(foreign, slide, behind, alone=not body.shows)
    body.write(slide)
    if said:
        spoken = Body(foreign, options.canvas)
        _read(foreign, slide, spoken, said)
        for number, (text, line) in enumerate(spoken.written()):
            slide.note(text, line) if not number else slide.go_on(text, line)


def _split(foreign: Foreign, lines: Sequence[Line], notes: re.Pattern[str]) -> tuple[Sequence[Line], Sequence[Line]]:
    """What is shown and what is said: reveal.js finds notes on slides where they begin once, and not twice."""
    found = [at for at, line in enumerate(lines) if line.kind == "text" and notes.match(line.text[:200])]
    if not found:
        return lines, ()
    if len(found) > 1:
        line = lines[found[1]]
        word = notes.match(line.text)
        foreign.lost(
            "notes begin twice on this slide, so reveal.js shows all of them to the audience",
            foreign.scan.word_span(line, word[0].strip() if word else line.text),
            "keep one of them; further paragraphs of notes need no mark",
        )
        return lines, ()
    at = found[0]
    start = notes.match(lines[at].text)
    first = Line(lines[at].number, lines[at].text[start.end() if start else 0 :].lstrip(), "text")
    return lines[:at], [first, *lines[at + 1 :]]


def _read(foreign: Foreign, slide: SlideDraft, body: Body, lines: Sequence[Line]) -> Behind | None:
    """Give *body* what *lines* show, and the slide and its elements what comments say."""
    behind: Behind | None = None
    if hugo.has_marks(lines):
        lines = list(kinds((line.number, line.text) for line in hugo.plain_lines(lines)))
    if obsidian.has_marks(lines):
        lines = list(obsidian.plain_lines(foreign, lines))
    lines = list(with_marked_headings(list(with_diagrams(lines))))
    for line, said in _parts(lines):
        if said is None:
            _add(foreign, slide, body, line)
        elif said.what == "slide" or not body.give_above(said.attributes, line):
            behind = apply(foreign, slide, said.attributes, line) or behind
    return behind


def _parts(lines: Sequence[Line]) -> Iterator[tuple[Line, Said | None]]:
    """The lines, and what comments that begin a line say; those that say nothing to reveal.js are left out."""
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if line.kind != "comment":
            yield line, None
            continue
        texts = [line.text]
        while "-->" not in texts[-1][4 if len(texts) == 1 else 0 :] and at < len(lines) and lines[at].kind == "comment":
            texts.append(lines[at].text)
            at += 1
        comment, _, behind = "\n".join(texts).partition("-->")
        if (said := read_comment(comment)) is not None:
            yield line, said
        if behind.strip():
            yield Line(lines[at - 1].number, behind, "text"), None


def _add(foreign: Foreign, slide: SlideDraft, body: Body, line: Line) -> None:
    """Take a line without its comments."""
    if line.kind == "fence":
        body.add(fence(line.text), line, "fence")
        return
    if line.kind != "text" or "<!--" not in line.text:
        body.add(line.text, line, line.kind)
        return
    text, at, taken = "", 0, 0
    while (start := line.text.find("<!--", at)) >= 0 and (end := line.text.find("-->", start + 4)) >= 0:
        text += line.text[at:start]
        at = end + 3
        taken += 1
        said = read_comment(line.text[start:end]) if taken <= MOST_COMMENTS else None
        if said is None:
            continue
        if said.what == "slide":
            apply(foreign, slide, said.attributes, line)
        elif text.strip():
            text = body.give_inline(text, said.attributes, line)
        elif not body.give_above(said.attributes, line):
            apply(foreign, slide, said.attributes, line)
    text += line.text[at:]
    if text.strip() or not line.text.strip():
        body.add(text, line, "text")


def heading_alone(page: Page) -> bool:
    """Whether a slide is one heading and nothing else."""
    texts = [line.text for line in page.lines if not line.blank and line.kind != "comment"]
    return len(texts) == 1 and HEADING.match(texts[0]) is not None and not ITEM.match(texts[0])
