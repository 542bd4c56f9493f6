"""A deck as Markdown that a careful author would have written: one form for all that mean the same.

Reading the text again gives the same deck, and writing that the same text.
"""

from collections.abc import Iterator, Mapping, Sequence

from slidegen.backends.md.content import blocks as write
from slidegen.backends.md.content.inlines import Inlines
from slidegen.backends.md.content.lists import indented
from slidegen.backends.md.front import front_matter
from slidegen.backends.md.settings import comment, heading_braces, values
from slidegen.backends.md.splitting import Splitting, begins_by_heading, splitting
from slidegen.backends.md.titles import given_ids, is_made, written_slides
from slidegen.model.blocks import Block, Heading
from slidegen.model.deck import Deck, Footnote, Slide
from slidegen.model.inlines import Abbreviation, FootnoteRef, Inline
from slidegen.model.walk import all_blocks, all_inlines, block_inlines

Lines = list[str]

NOTHING = ["<!-- // nothing -->"]
"""Stands between rules, so that there is a slide that shows nothing."""

NOTHING_BEFORE_HEADING = ["::: incremental", ":::"]
"""Likewise where headings begin slides: no comment makes one there."""


def deck_markdown(deck: Deck) -> str:
    """*deck*, as parsed, in its normal form."""
    return _Writer(deck).text()


class _Writer:
    """Writes one deck; ``told`` are the footnotes whose text stands somewhere already."""

    def __init__(self, deck: Deck) -> None:
        self.deck = deck
        self.footnotes: Mapping[str, Footnote] = {footnote.label: footnote for footnote in deck.footnotes}
        self.inlines = Inlines(footnotes=self.footnotes, citations=bool(deck.meta.bibliography))
        self.told: set[str] = set()
        self.ids = given_ids(deck.slides)

    def text(self) -> str:
        slides = written_slides(self.deck, self.ids)
        front = front_matter(self.deck.meta)
        body = "".join(f"{line}\n" for line in self.body(slides, splitting(self.deck.meta, slides)))
        return "\n".join(filter(None, (front, body)))

    def body(self, slides: Sequence[Slide], split: Splitting) -> Iterator[str]:
        """The lines of all *slides*."""
        begun = ruled = False
        for number, slide in enumerate(slides):
            if number and self._takes_rule(slide, split):
                yield from ["", "---"] if begun else ["---"]
                begun = ruled = True
            if lines := self.slide(slide, split, first=number == 0, last=number == len(slides) - 1):
                yield from [""] * begun
                yield from lines
                begun = True
        if split.rules and not ruled and slides and self.deck.meta.split == "auto":
            yield from ["", "---"]  # a rule, so that headings do not split
        if meanings := self._meanings():
            yield from [""] * begun
            yield from (f"*[{short}]: {meaning}" for short, meaning in meanings.items())

    def _takes_rule(self, slide: Slide, split: Splitting) -> bool:
        """Whether a rule separates *slide* from the one before."""
        if self.deck.meta.split == "headings":
            return False
        return split.rules or not begins_by_heading(slide, split.level)

    def slide(self, slide: Slide, split: Splitting, *, first: bool, last: bool) -> Lines:
        """One slide: title, settings, blocks, footnotes, notes."""
        given = values(slide.settings, slide.id if slide.id in self.ids else "")
        blocks = () if is_made(self.deck.meta, slide) else slide.blocks
        parts: list[Lines] = []
        if slide.title is not None:
            parts.append(self._title(slide, slide.title, given))
        else:
            untitled = any(isinstance(block, Heading) for block in blocks)  # that would be the title
            begun = not first and self.deck.meta.split == "headings"
            parts.append((["#"] if untitled or begun else []) + (comment(given, slide.settings) if given else []))
        parts += [["<style>", *style.text.split("\n"), "</style>"] for style in slide.styles]
        parts.append(write.stack(blocks, self.inlines))
        parts.append(self._footnotes(slide))
        if slide.notes:
            parts.append(self._notes(slide))
        if not split.rules and parts[0] in ([], comment(given, slide.settings)) and not (blocks or slide.notes):
            parts.append(NOTHING_BEFORE_HEADING)
        return _spaced(parts) or (NOTHING if first or last else [])

    def _title(self, slide: Slide, title: Heading, given: Mapping[str, str]) -> Lines:
        text = write.heading_text(title, self.inlines)
        signs = "#" * title.level
        if not given:
            return [f"{signs} {text}"]
        shown = heading_braces(text, given, slide.settings)
        if shown is None:
            return [f"{signs} {text}", "", *comment(given, slide.settings)]
        return [f"{signs} {text} {shown}"]

    def _notes(self, slide: Slide) -> Lines:
        lines = write.stack(slide.notes, self.inlines)
        if any(isinstance(block, Heading) for block in slide.notes):
            return ["::: notes", *lines, ":::"]
        return ["Note:", *lines]

    def _footnotes(self, slide: Slide) -> Lines:
        """The footnotes that *slide* is the first to refer to, and those that they refer to."""
        out: Lines = []
        waiting = _labels(_all_of(slide))
        while waiting:
            label = waiting.pop(0)
            footnote = self.footnotes.get(label)
            if footnote is None or label in self.told:
                continue
            self.told.add(label)
            waiting += _labels(footnote.blocks)
            if not label.startswith("^"):
                out += [""] * bool(out)
                out += indented(write.stack(footnote.blocks, self.inlines, nested=True), f"[^{label}]: ", "    ")
        return out

    def _meanings(self) -> dict[str, str]:
        """What the abbreviations of the deck mean."""
        found: dict[str, str] = {}
        for part in (*map(_all_of, self.deck.slides), *(footnote.blocks for footnote in self.deck.footnotes)):
            for node in _inlines(part):
                if isinstance(node, Abbreviation):
                    found.setdefault(node.text, node.meaning)
        return found


def _all_of(slide: Slide) -> tuple[Block, ...]:
    return (*((slide.title,) if slide.title is not None else ()), *slide.blocks, *slide.notes)


def _inlines(blocks: Sequence[Block]) -> Iterator[Inline]:
    return (node for block in all_blocks(blocks) for text in block_inlines(block) for node in all_inlines(text))


def _labels(blocks: Sequence[Block]) -> list[str]:
    return [node.label for node in _inlines(blocks) if isinstance(node, FootnoteRef)]


def _spaced(parts: Sequence[Lines]) -> Lines:
    """*parts* with a blank line between those that have any."""
    out: Lines = []
    for part in parts:
        if part:
            out += [""] * bool(out)
            out += part
    return out
