"""Panels, columns, raw HTML and rules."""

from itertools import pairwise

import pytest

from slidegen.diagnostics import Report
from slidegen.layout.parts.build import MOST_COLUMNS, build, fractions
from slidegen.layout.parts.other import html_text, side_by_side
from slidegen.model.blocks import CodeBlock, Column, Columns, Panel, Picture, RawBlock, Rule
from slidegen.model.frames import BoxFrame, CodeFrame, Frame, HtmlFrame, TextFrame
from slidegen.model.style import Colour
from slidegen.model.text import Run
from slidegen.units import Rect, inches
from tests.layout.helpers import SPAN, codes, inlines, kit, paragraph, setting, texts, within

PLACE = Rect(inches(1), inches(1), inches(10), inches(5))


def frames(*blocks: object, report: Report | None = None) -> tuple[Frame, ...]:
    return build(blocks, setting(), kit(report)).frames(PLACE, 1.0)  # type: ignore[arg-type]


def test_a_panel_of_text_is_one_frame_with_a_box() -> None:
    (made,) = frames(Panel(tone="note", title=inlines("Note"), blocks=(paragraph("Mind this."),)))
    assert isinstance(made, TextFrame)
    assert texts(made) == ["Note", "Mind this."]
    assert made.role == "panel"
    assert made.box is not None
    assert made.box.line == Colour("accent1")
    assert made.inset_x > made.box.bar > 0
    assert made.paragraphs[0].kind == "panel-title"


@pytest.mark.parametrize("more", [(), (CodeBlock(text="x = 1"),)])
def test_the_room_above_the_text_of_a_panel_goes_down_with_the_text(more: tuple[CodeBlock, ...]) -> None:
    panel = Panel(tone="note", title=inlines("Note"), blocks=(paragraph("Mind this."), *more))
    large, small = (build((panel,), setting(), kit()).frames(PLACE, scale) for scale in (1.0, 0.5))
    assert 2 * _above(small) == pytest.approx(_above(large), abs=2)


def _above(made: tuple[Frame, ...]) -> int:
    """How far the first text of a panel is below its edge."""
    text = next(frame for frame in made if isinstance(frame, TextFrame))
    return text.rect.y + text.inset_y - made[0].rect.y


def test_a_panel_with_more_is_a_box_behind_a_stack() -> None:
    made = frames(Panel(tone="note", title=inlines("Note"), blocks=(paragraph("See"), CodeBlock(text="x = 1"))))
    assert [type(frame) for frame in made] == [BoxFrame, TextFrame, CodeFrame]
    assert all(within(frame.rect, made[0].rect) for frame in made[1:])


def test_an_empty_panel_of_unknown_tone_is_a_panel_all_the_same() -> None:
    (made,) = frames(Panel(tone="odd"))
    assert isinstance(made, TextFrame)
    assert made.box is not None


def test_columns_stand_side_by_side_at_one_height() -> None:
    left, right = frames(
        Columns(columns=(Column(blocks=(paragraph("a"),), width=0.25), Column(blocks=(paragraph("b"),))))
    )
    assert left.rect.y == right.rect.y
    assert left.rect.right < right.rect.x
    assert right.rect.right == PLACE.right
    assert right.rect.width == pytest.approx(3 * left.rect.width, rel=0.01)


def test_columns_beyond_the_sixth_are_stacked_below() -> None:
    report = Report()
    many = tuple(Column(blocks=(paragraph(str(at)),), span=SPAN) for at in range(MOST_COLUMNS + 2))
    made = frames(Columns(columns=many), report=report)
    assert codes(report) == ["too-many-columns"]
    assert [text for frame in made for text in texts(frame)] == [str(at) for at in range(MOST_COLUMNS + 2)]
    assert made[-1].rect.y > made[0].rect.y
    assert frames(Columns(columns=())) == ()


def test_shares_of_columns() -> None:
    def shares(*widths: float | None) -> list[float]:
        return fractions(tuple(Column(blocks=(), width=width) for width in widths))

    assert shares(None, None) == [0.5, 0.5]
    assert shares(0.4, None) == pytest.approx([0.4, 0.6])
    assert shares(0.45, 0.45) == pytest.approx([0.5, 0.5])
    assert sum(shares(0.9, 0.9, None)) == pytest.approx(1)
    assert min(shares(0.9, 0.9, None)) > 0


def test_a_rule_is_thin_and_across() -> None:
    (made,) = frames(Rule())
    assert isinstance(made, BoxFrame)
    assert made.rect.width == PLACE.width
    assert made.rect.height < inches(0.05)


def test_raw_html_is_as_tall_as_its_text_and_falls_back_to_it() -> None:
    (made,) = frames(RawBlock(format="html", text="<p>One &amp; <b>two</b></p><p>three</p>"))
    assert isinstance(made, HtmlFrame)
    assert texts(made.fallback) == ["One & two", "three"]
    assert made.rect == made.fallback.rect
    assert made.rect.height < inches(1.5)


def test_what_embeds_something_takes_the_room_there_is() -> None:
    text, made = frames(paragraph("See:"), RawBlock(format="html", text='<iframe src="a.html"></iframe>'))
    assert isinstance(text, TextFrame)
    assert made.rect.bottom == PLACE.bottom


def test_what_embeds_something_from_elsewhere_falls_back_to_a_link() -> None:
    html = '<iframe title="A &amp; B" src="https://example.org/?a=1&amp;b=2"></iframe>'
    (made,) = frames(RawBlock(format="html", text=html))
    assert isinstance(made, HtmlFrame)
    (piece,) = made.fallback.paragraphs[0].pieces
    assert isinstance(piece, Run)
    assert (piece.text, piece.link) == ("A & B", "https://example.org/?a=1&b=2")


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("<script>alert(1)</script><style>p{}</style><!-- no --><p>yes</p>", ["yes"]),
        ("a < b<br>c", ["a < b", "c"]),
        ("<div>\n  <p>in</p>\n</div>", ["in"]),
        ("", []),
        ("<!-- open", []),
    ],
)
def test_the_text_of_html(source: str, lines: list[str]) -> None:
    assert html_text(source) == lines


def test_columns_are_cut_without_a_crack() -> None:
    rects = side_by_side(Rect(0, 0, inches(7), 10), [0.333, 0.333, 0.334], 10)
    assert rects[0].x == 0
    assert rects[-1].right == inches(7)
    assert all(right.x - left.right == 10 for left, right in pairwise(rects))


def test_a_picture_in_a_panel_keeps_inside() -> None:
    box, image = frames(Panel(tone="note", blocks=(Picture(source="a.png", alt="a"),)))
    assert isinstance(box, BoxFrame)
    assert within(image.rect, box.rect)
