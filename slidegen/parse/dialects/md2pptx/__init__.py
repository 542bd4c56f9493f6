"""md2pptx: keys above the deck, slides by the level of their headings, notes as plain paragraphs.

Read as md2pptx reads it (https://github.com/MartinPacker/md2pptx).
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from slidegen.diagnostics import did_you_mean
from slidegen.parse.dialects.base import LIKELY, SURE, WEAK, Foreign, Sign
from slidegen.parse.dialects.common.draft import Draft, SlideDraft
from slidegen.parse.dialects.common.scan import Line, Scan
from slidegen.parse.dialects.common.texts import words_of
from slidegen.parse.dialects.md2pptx.head import (
    USED,
    Head,
    Value,
    apply_head,
    class_styles,
    is_key,
    is_own,
    is_yes,
    read_head,
    transition,
)
from slidegen.parse.dialects.md2pptx.inline import Marks
from slidegen.parse.dialects.md2pptx.parts import Part, Reader
from slidegen.parse.dialects.md2pptx.slides import Slide, dynamic, slides
from slidegen.yaml.write import quoted, scalar

_MOST_COLUMNS = 4
_NUMBER = re.compile(r"\d{1,4}")


def signs(scan: Scan) -> Iterator[Sign]:
    if scan.front is None:
        for key, value in read_head(scan).values.items():
            if key in ("template", "master") and value.text.lower().endswith((".pptx", ".potx")):
                yield Sign(SURE, f"`{key}:` in the first lines", value.line)
            elif is_key(key):
                yield Sign(LIKELY if is_own(key) else WEAK, f"`{key}:` in the first lines", value.line)
    for line, key in dynamic(scan):
        yield Sign(SURE, f"a comment `md2pptx: {key}`", line.number)


def translate(foreign: Foreign) -> Draft:
    draft = Draft(foreign.scan.source)
    head = read_head(foreign.scan)
    apply_head(foreign, draft, head)
    _tell_unknown(foreign, head)
    deck = _Deck(foreign, draft, head)
    for slide in slides(foreign.scan, head):
        deck.add(slide)
    return draft


def _tell_unknown(foreign: Foreign, head: Head) -> None:
    scan = foreign.scan
    found = [(Line(value.line, scan.text(value.line), "text"), value.key) for value in head.values.values()]
    told: set[str] = set()
    for line, key in (*found, *dynamic(scan)):
        if not is_key(key) and key.lower() not in told:
            told.add(key.lower())
            near = did_you_mean(key.lower(), sorted(USED), "keys")
            foreign.lost(
                f"`{key}` is no key of md2pptx's",
                scan.word_span(line, key),
                near if near.startswith("did") else "",
                severity=None if near.startswith("did") else "info",
            )


class _Deck:
    def __init__(self, foreign: Foreign, draft: Draft, head: Head) -> None:
        self._draft = draft
        self._slide: SlideDraft | None = None
        self._marks = Marks(class_styles(head.values), self._say, self._name)
        digits = head.text("topheadinglevel")
        top = int(digits) if digits.isdecimal() else 1
        self._reader = Reader(foreign, self._marks, top, dashes=head.flag("dashesarebullets"))
        self._toc = head.text("toctitle", "Topics").lower()

    def _say(self, text: str) -> None:
        if self._slide is not None and text:
            self._slide.note(text)

    def _name(self, identifier: str) -> None:
        if self._slide is not None and "id" not in self._slide.settings:
            self._slide.set("id", quoted(identifier))

    def add(self, slide: Slide) -> None:
        """The next slide."""
        made = self._slide = self._draft.slide(slide.line)
        self._settings(made, slide.values)
        parts = list(_captioned(self._reader.read(slide.body)))
        shown = [part for part in parts if part.kind != "note"]
        title = self._marks.translated(slide.title)
        leads = slide.rank < 2 and not shown
        below = [(self._marks.translated(line.text.strip()), line.number) for line in slide.extra]
        if not leads:
            title = " ".join((title, *(text for text, _ in below))).strip()
        if title:
            made.add(f"{'#' if slide.rank < 2 else '##'} {title}", slide.line)
            made.blank()
        if slide.rank and title.lower() == self._toc and not (shown or (leads and below)):
            made.set("layout", "agenda")
        elif leads:
            made.set("layout", "title" if slide.rank == 0 else "section")
            self._below(made, slide, below)
        if slide.rank == 0 and "title" not in self._draft.front and title:
            self._draft.set("title", scalar(words_of(title)), slide.line)
        self._fill(made, shown, slide.values)
        for part in parts:
            if part.kind == "note":
                made.note(part.lines[0][0], part.lines[0][1])
                for text, number in part.lines[1:]:
                    made.go_on(text, number)
        if made.bare:
            made.set("layout", "blank")

    def _below(self, made: SlideDraft, slide: Slide, below: Sequence[tuple[str, int]]) -> None:
        """What stands right below the title of the talk, or of a part of it."""
        if not below:
            return
        text = "<br>".join(text for text, _ in below)
        if slide.rank == 0:
            made.block("::: subtitle", below[0][1])
            made.add(text, below[0][1])
            made.block(":::", below[0][1])
        else:
            made.block(text, below[0][1])

    def _settings(self, made: SlideDraft, values: dict[str, Value]) -> None:
        if "hidden" in values and is_yes(values["hidden"].text):
            made.set("hidden", "true", values["hidden"].line)
        if values.get("backgroundimage", Value("", 0)).text:
            made.set("background-image", quoted(values["backgroundimage"].text), values["backgroundimage"].line)
        change = values.get("transition")
        if (
            change is not None
            and change.text
            and transition(change.text) != self._draft.front.get("transition", ("",))[0]
        ):
            made.set("transition", transition(change.text), change.line)

    def _fill(self, made: SlideDraft, parts: Sequence[Part], values: dict[str, Value]) -> None:
        cards = [at for at, part in enumerate(parts) if part.kind == "card"]
        before = parts[: cards[0]] if cards else parts
        direction = values.get("contentsplitdirn", Value("", 0)).text.lower()
        blocks = _blocks(before)
        if direction.startswith("h") and 1 < len(blocks) <= _MOST_COLUMNS:
            shares = [int(found[0]) for found in _NUMBER.finditer(values.get("contentsplit", Value("", 0)).text)]
            shares = (shares + [1] * len(blocks))[: len(blocks)]
            _columns(made, blocks, shares)
        else:
            for block in blocks:
                _put(made, block)
        if not cards:
            return
        groups = [parts[start:end] for start, end in zip(cards, [*cards[1:], len(parts)], strict=True)]
        if values.get("cardlayout", Value("", 0)).text.lower().startswith("h") and 1 < len(groups) <= _MOST_COLUMNS:
            _columns(made, groups, [1] * len(groups))
        else:
            for group in groups:
                _put(made, group)


def _captioned(parts: Iterable[Part]) -> Iterator[Part]:
    """*parts* with captions at the pictures that they stand below; others are text."""
    picture: Part | None = None
    for part in parts:
        if part.kind == "caption" and picture is not None and picture.lines[-1][0].startswith("!["):
            text, number = picture.lines[-1]
            picture.lines[-1] = (f"{text}{{caption={quoted(part.lines[0][0])}}}", number)
        elif part.kind == "caption":
            yield Part("media", [(f"*{text}*", number) for text, number in part.lines])
        else:
            yield part
        picture = part if part.kind == "media" else None


def _blocks(parts: Sequence[Part]) -> list[list[Part]]:
    """Parts as md2pptx divides a slide: what defines a footnote goes with what stands above it."""
    found: list[list[Part]] = []
    for part in parts:
        if found and part.lines[0][0].startswith("["):
            found[-1].append(part)
        else:
            found.append([part])
    return found


def _columns(made: SlideDraft, groups: Sequence[Sequence[Part]], shares: Sequence[int]) -> None:
    whole = sum(shares) or 1
    first = _line(groups[0])
    made.block("::: columns", first)
    for group, share in zip(groups, shares, strict=True):
        made.block(f"::: column {{width={100 * share / whole:.4g}%}}" if share else "::: column", _line(group))
        _put(made, group)
        made.block(":::", _line(group))
    made.block(":::", first)


def _put(made: SlideDraft, parts: Sequence[Part]) -> None:
    for part in parts:
        if part.kind == "card":
            made.block(f"### {part.title}", None)
            continue
        made.blank()
        for text, number in part.lines:
            made.add(text, number)
        made.blank()


def _line(parts: Sequence[Part]) -> int | None:
    return next((number for part in parts for _, number in part.lines), None)
