"""Speaker notes as paragraphs."""

from slidegen.layout.notes import notes
from slidegen.model.blocks import (
    Block,
    Cell,
    CodeBlock,
    Column,
    Columns,
    Panel,
    Picture,
    RawBlock,
    Rule,
    Table,
)
from slidegen.model.inlines import Link, Marked, Text
from slidegen.model.text import Bullet, Run
from tests.layout.helpers import bullets, inlines, item, kit, paragraph


def said(*blocks: Block) -> list[str]:
    return [paragraph.text for paragraph in notes(blocks, kit())[0]]


def test_notes_keep_emphasis_links_and_lists() -> None:
    text = paragraph().__class__(
        inlines=(Marked("strong", (Text("Now"),)), Text(" see "), Link("https://a.b", (Text("it"),)))
    )
    made, _ = notes((text, bullets(item("a", bullets("b")))), kit())
    assert made[0].pieces == (Run(text="Now", bold=True), Run(text=" see "), Run(text="it", link="https://a.b"))
    assert [paragraph.level for paragraph in made] == [0, 0, 1]
    assert isinstance(made[1].marker, Bullet)


def test_no_notes_are_none() -> None:
    assert notes((), kit()) == ((), ())


def test_nothing_is_lost_that_is_no_text() -> None:
    table = Table(
        header=((Cell(inlines=inlines("H")), Cell(inlines=inlines("I"))),), rows=(), aligns=(), caption=inlines("T")
    )
    assert said(CodeBlock(text="x = 1\n\ny = 2\n", title="a.py")) == ["a.py", "x = 1", "", "y = 2"]
    assert said(table) == ["H | I", "T"]
    assert said(Picture(source="a.png", alt="A seal", caption=inlines("Fig. 1"))) == ["A seal", "Fig. 1"]
    assert said(RawBlock(format="html", text="<p>Hi</p>")) == ["Hi"]
    assert said(Panel(tone="note", title=inlines("Note"), blocks=(paragraph("a"),))) == ["Note", "a"]
    assert said(Columns(columns=(Column(blocks=(paragraph("a"),)), Column(blocks=(paragraph("b"),))))) == ["a", "b"]
    assert said(Rule()) == []


def test_code_in_notes_is_mono() -> None:
    (made,), _ = notes((CodeBlock(text="x = 1"),), kit())
    assert (made.kind, made.font) == ("code", "mono")
