"""Slides that slidegen wrote: names of shapes tell what they are, so that the same blocks come back."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from slidegen.backends.md.content.inlines import Inlines
from slidegen.importing.pptx.context import SlideReader
from slidegen.importing.pptx.shapes.content import Show, code_text, content, text_lines
from slidegen.importing.pptx.shapes.flowcharts import flowchart
from slidegen.importing.pptx.shapes.found import Found
from slidegen.importing.pptx.slides.recovered import plain, recovered, undashed, unnumbered
from slidegen.importing.pptx.slides.spaces import on_one_line, without_breaks
from slidegen.importing.pptx.text.body import blocks
from slidegen.importing.pptx.text.runs import ROLES
from slidegen.importing.pptx.text.styles import fill_colour
from slidegen.importing.pptx.themes import tones
from slidegen.model.blocks import (
    Block,
    CodeBlock,
    Directive,
    FormulaBlock,
    Group,
    Heading,
    List,
    ListItem,
    Media,
    Paragraph,
    Picture,
    Quote,
    Table,
)
from slidegen.model.inlines import Inline, Marked, Text
from slidegen.model.walk import inline_text
from slidegen.theme.template.parts.xml import A
from slidegen.yaml.write import scalar

_PAIR = re.compile(r"!!([a-z]+)")
_NUMBERED = re.compile(r"(Figure|Caption|Step) (\d)$")
_TITLES = {"Note": "note", "Tip": "tip", "Important": "important", "Warning": "warning", "Caution": "caution"}
_SIDES = {
    "two-columns": ("left", "right"), "three-columns": ("left", "center", "right"), "comparison": ("left", "right"),
}  # fmt: skip
_BALANCED = ("statement", "quote", "big-number", "end")
"""Layouts whose texts slidegen breaks so that lines are about as long."""

_BOXES = ("Node", "Group", "Label")
_FIELDS = ("Subtitle", "Author", "Date", "Name", "Role", "Links")
_MATCH = Inlines(footnotes={}, citations=False)


class OwnSlide:
    """Puts the blocks of a slide of *layout* together from its shapes; ``footnotes`` are those at its foot."""

    def __init__(self, reader: SlideReader, layout: str, show: Show, width: int) -> None:
        self._reader = reader
        self._layout = layout
        self._show = show
        self._width = width
        self.footnotes: list[tuple[Inline, ...]] = []
        self._placed: list[tuple[str, Block]] = []
        self._figures: dict[str, dict[str, tuple[Inline, ...]]] = {}
        self._code_title = ""
        self._first_number = 0

    def blocks(self, shapes: Sequence[Found]) -> tuple[Block, ...]:
        """All blocks, in the regions that the layout has."""
        loose = [each for each in shapes if each.sort == "line"]
        joined = self._joined(shapes) if loose else None
        for shape in shapes:
            if joined is not None and (shape.sort == "line" or self._label(shape).startswith(_BOXES)):
                continue
            self._take(shape)
        if joined is not None:
            self._put(self._side(loose[0]), joined)
        self._placed += [("", each) for each in self._lists()]
        return self._arranged()

    def _joined(self, shapes: Sequence[Found]) -> Directive | None:
        """The diagram whose boxes stand on the slide itself."""
        parts = [each for each in shapes if each.sort == "line" or self._label(each).startswith(_BOXES)]
        return flowchart([each.element for each in parts], "")

    def _label(self, shape: Found) -> str:
        if (pair := _PAIR.match(shape.name)) is not None:
            return {"body": "Body", "code": "Code", "diagram": "Node", "title": "Title"}.get(pair[1], pair[1].title())
        return shape.label

    def _take(self, shape: Found) -> None:
        label = self._label(shape)
        if shape.sort == "drawing" or label == "Equation number":
            return
        if label == "Line numbers":
            first = next((text for text in code_text(shape.element).split("\n") if text.strip().isdecimal()), "1")
            self._first_number = int(first)
        elif label == "Code title":
            self._code_title = " ".join(code_text(shape.element).split())
        elif label.startswith("Code"):
            self._code(shape, label)
        elif label == "Formula":
            self._put(self._side(shape), FormulaBlock(tex=shape.about))
        elif label == "Footnotes":
            self.footnotes += [unnumbered(line.content) for line in text_lines(shape, self._reader)]
        elif label == "Panel":
            self._put(self._side(shape), self._panel(shape))
        elif label == "Missing picture":
            said = code_text(shape.element).split("\n")
            self._put(self._side(shape), Picture(source=said[0], alt=shape.about))
        elif label == "Quote":
            inner = tuple(map(without_breaks, blocks(text_lines(shape, self._reader))))
            self._put("", Quote(blocks=inner))
        elif label == "Attribution":
            self._attribute(shape)
        elif (numbered := _NUMBERED.match(label)) is not None:
            found = self._figures.setdefault(numbered[2], {})
            found[numbered[1]] = self._one_line(shape)
        elif label == "Caption":
            self._caption(shape)
        elif label in ("Left title", "Right title"):
            for line in text_lines(shape, self._reader):
                self._put(label.partition(" ")[0].lower(), Heading(level=3, inlines=plain(line.content)))
        elif label in _FIELDS:
            self._field(label, shape)
        else:
            for block in recovered(content(shape, self._reader, self._show)):
                self._put(self._side(shape), without_breaks(block) if self._layout in _BALANCED else block)

    def _put(self, side: str, block: Block) -> None:
        self._placed.append((side, block))

    def _side(self, shape: Found) -> str:
        """The region of a layout of columns that *shape* stands in."""
        sides = _SIDES.get(self._layout)
        if sides is None:
            return ""
        if shape.label.lower() in sides:
            return shape.label.lower()
        middle = shape.rect.x + shape.rect.width / 2
        return sides[min(len(sides) - 1, max(0, int(middle / max(1, self._width) * len(sides))))]

    def _code(self, shape: Found, label: str) -> None:
        language = label.removeprefix("Code").strip()
        self._put(
            self._side(shape),
            CodeBlock(
                text=code_text(shape.element), language=language, title=self._code_title,
                line_numbers=True if self._first_number else None, start=self._first_number or 1,
            ),
        )  # fmt: skip
        self._code_title, self._first_number = "", 0

    def _panel(self, shape: Found) -> Block:
        read = text_lines(shape, self._reader)
        known = tones(self._reader.root.theme)
        shades = (ROLES.get(each, each) for each in self._paints(shape))
        tone = next((known[each] for each in shades if each in known), "note")
        title, rest = read[:1], read[1:]
        head: tuple[Block, ...] = ()
        if title:
            said = tuple(plain(title[0].content))
            tone = _TITLES.get(inline_text(said), tone)
            if inline_text(said) != tone.capitalize():
                head = (Heading(level=6, inlines=said),)
        return Directive(name="callout", argument=tone, blocks=(*head, *blocks(rest)))

    def _paints(self, shape: Found) -> list[str]:
        return [fill_colour(each) for each in shape.element.iter(f"{A}solidFill")]

    def _attribute(self, shape: Found) -> None:
        line = next((each.content for each in text_lines(shape, self._reader)), ())
        said = undashed(line)
        at = next((at for at in range(len(self._placed) - 1, -1, -1) if isinstance(self._placed[at][1], Quote)), None)
        if at is None:
            self._put("", Paragraph(inlines=line))
        else:
            side, quote = self._placed[at]
            self._placed[at] = side, replace(quote, attribution=said)

    def _caption(self, shape: Found) -> None:
        """Put a caption where it belongs: to the picture, table, chart or film before it."""
        line = self._one_line(shape)
        for at in range(len(self._placed) - 1, -1, -1):
            side, block = self._placed[at]
            match block:
                case Picture() | Table() | Media() if not block.caption:
                    self._placed[at] = side, replace(block, caption=line)
                    return
                case Directive(name="diagram"):
                    given = block.attributes
                    pair = ("caption", inline_text(line))
                    changed = replace(given, pairs=(*given.pairs, pair))
                    self._placed[at] = side, replace(block, attributes=changed)
                    return
                case Directive(name="chart"):
                    key, said = "caption", _MATCH.line(line)
                    if said.startswith("Source: "):
                        key, said = "source", said.removeprefix("Source: ")
                    head, rule, figures = block.text.partition("\n---\n")
                    self._placed[at] = side, replace(block, text=f"{head}\n{key}: {scalar(said)}{rule}{figures}")
                    return
                case _:
                    continue
        self._put(self._side(shape), Paragraph(inlines=line))

    def _one_line(self, shape: Found) -> tuple[Inline, ...]:
        """The text of *shape*, its paragraphs one behind another."""
        line: tuple[Inline, ...] = ()
        for each in text_lines(shape, self._reader):
            line = (*line, *((Text(" "),) if line else ()), *on_one_line(each.content))
        return line

    def _field(self, label: str, shape: Found) -> None:
        inner = tuple(map(without_breaks, blocks(text_lines(shape, self._reader))))
        if label == "Subtitle" and self._layout == "section":
            for each in inner:
                self._put("", each)
        elif inner:
            self._put("", Group(name=label.lower(), blocks=inner))

    def _lists(self) -> list[Block]:
        """Figures with their captions, and steps of a timeline, as the lists that they are made of."""
        if not self._figures:
            return []
        items = []
        for number in sorted(self._figures):
            found = self._figures[number]
            if "Step" in found:
                line = found["Step"]
            else:
                line = (Marked("strong", found.get("Figure", ())), Text(" "), *found.get("Caption", ()))
            items.append(ListItem(blocks=(Paragraph(inlines=line),)))
        return [List(ordered=self._layout == "timeline", items=tuple(items))]

    def _arranged(self) -> tuple[Block, ...]:
        sides = _SIDES.get(self._layout)
        if sides is None:
            return tuple(block for _, block in self._placed)
        stacks = {name: [block for side, block in self._placed if side == name] for name in sides}
        if self._layout == "comparison":
            return tuple(block for stack in stacks.values() for block in stack)
        return tuple(Group(name=name, blocks=tuple(stack)) for name, stack in stacks.items() if stack)
