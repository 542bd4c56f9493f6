"""Title blocks with ``%``, and the slide that shows who talks about what."""

from slidegen.model.attributes import Attributes
from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.draft import Draft, SlideDraft
from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.pandoc.inlines.plain import unmarked
from slidegen.parse.dialects.pandoc.inlines.words import Words
from slidegen.parse.dialects.pandoc.metadata.front import Options
from slidegen.parse.dialects.pandoc.settings import apply
from slidegen.yaml.write import quoted, scalar

LONGEST_LINE = 90
"""Characters that stand on one line below the title of a talk."""


def title_block(lines: tuple[Line, ...], options: Options, draft: Draft) -> int:
    """Read pandoc's ``% title``, ``% author; author``, ``% date``; how many of *lines* that takes."""
    fields: list[list[Line]] = []
    at = 0
    while at < len(lines) and len(fields) <= 3:
        text = lines[at].text
        if text.startswith("%"):
            fields.append([lines[at]])
        elif not fields or lines[at].blank or not text.startswith((" ", "\t")):
            break
        else:
            fields[-1].append(lines[at])
        at += 1
    if not fields or len(fields) > 3:
        return 0
    texts = [[line.text.removeprefix("%").strip() for line in field] for field in fields]
    numbers = [field[0].number for field in fields]
    if title := " ".join(texts[0]).strip():
        options.title, options.title_line = title, numbers[0]
        draft.set("title", scalar(unmarked(title)), numbers[0])
    if len(fields) > 1:
        names = [name.strip() for text in texts[1] for name in text.split(";") if name.strip()]
        options.people.names += names
        options.people.line = numbers[1]
    if len(fields) > 2 and (date := " ".join(texts[2]).strip()):
        options.date = date
        draft.set("date", quoted(unmarked(date)), numbers[2])
    return at


def title_slide(foreign: Foreign, draft: Draft, options: Options, words: Words) -> None:
    """Give *draft* the slide that the metadata make."""
    slide = draft.slide(options.title_line)
    slide.set("layout", "title")
    line = Line(options.title_line, "", "text")
    people = options.people
    names = [unmarked(name) for name in people.names]
    if names:
        draft.set("author", people.written(), people.line)
    for key, text in (("title", options.title), ("subtitle", options.subtitle)):
        if "{{<" in text:
            draft.set(key, scalar(unmarked(words.line(line, text))), options.title_line)
    if options.slide:
        attributes = Attributes(pairs=tuple((key, value) for key, value in options.slide.items() if '"' not in value))
        apply(foreign, slide, attributes, line)
    slide.block(f"# {words.line(line, options.title)}")
    if institutes := " \u00b7 ".join(people.institutes):
        everybody = ", ".join(names)
        short = max(len(institutes), len(everybody)) <= LONGEST_LINE
        subtitle = [words.line(line, options.subtitle), "" if short else f"[{institutes}]{{size=0.7}}"]
        _region(slide, "subtitle", "\n\n".join(filter(None, subtitle)))
        _region(slide, "author", "\\\n".join(filter(None, (everybody, institutes if short else ""))))
        _region(slide, "date", words.line(line, options.date))
    if options.notes:
        slide.note(options.notes)


def _region(slide: SlideDraft, name: str, text: str) -> None:
    if text.strip():
        slide.block(f"::: {name}")
        slide.add(text)
        slide.block(":::")
