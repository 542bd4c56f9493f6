"""Diagrams on slides."""

import subprocess
import sys

import pytest

from slidegen.diagnostics import Report
from slidegen.model.frames import CodeFrame, DiagramFrame, PictureFrame, TextFrame
from slidegen.model.style import Colour
from slidegen.world import Memory
from tests.diagrams.helpers import diagram, frames
from tests.layout.helpers import within
from tests.theme.shipped import whole

FLOW = "flowchart LR\n  A[Start] --> B{OK?}\n  B -- yes --> C([End])"


def test_everything_lies_in_the_frame() -> None:
    made = diagram(FLOW)
    assert [node.id for node in made.nodes] == ["A", "B", "C"]
    assert all(within(node.rect, made.rect) for node in made.nodes)
    for edge in made.edges:
        assert all(made.rect.x <= point.x <= made.rect.right for point in edge.points)
        assert all(made.rect.y <= point.y <= made.rect.bottom for point in edge.points)
    assert made.edges[1].label_rect is not None
    assert made.alt == "Diagram: Start, OK?, End"


def test_few_boxes_do_not_fill_the_slide() -> None:
    assert diagram("flowchart LR\n A --> B").nodes[0].paragraphs[0].size == 18


def test_small_text_is_told() -> None:
    report = Report()
    diagram("flowchart LR\n" + "\n".join(f" a{at}[A step of the work] --> a{at + 1}" for at in range(14)), report)
    assert [each.code for each in report] == ["small-diagram"]


def test_curves_have_whole_pieces() -> None:
    made = diagram("flowchart LR\n A --> B --> C --> D\n A --> D\n D --> A")
    curves = [edge for edge in made.edges if edge.curved]
    assert curves
    assert all(len(edge.points) % 3 == 1 for edge in curves)


def test_a_mistake_is_told_where_it_is_and_the_source_shown() -> None:
    report = Report()
    (made,) = frames("## T\n\n- a list\n\n  ```mermaid\n  flowchart LR\n    A --> B[x\n  ```\n", report)[-1:]
    assert isinstance(made, CodeFrame)
    (told,) = report
    assert (told.code, str(told.span)) == ("diagram-syntax", "deck.md:7:12")


def test_a_missing_library_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    from importlib import metadata

    def none(name: str) -> str:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "version", none)
    report = Report()
    (made,) = frames(f"## T\n\n```mermaid\n{FLOW}\n```\n", report)
    assert isinstance(made, CodeFrame)
    (told,) = report
    assert (told.code, told.help) == ("missing-extra", 'pip install "slidegen[diagrams]"')


def test_other_kinds_are_pictures_in_the_themes_font() -> None:
    report = Report()
    (made,) = frames('## T\n\n```mermaid\npie title P\n "a" : 1\n "b" : 2\n```\n', report)
    assert isinstance(made, PictureFrame)
    assert made.asset is not None
    assert b"Inter" in made.asset.data
    assert b"<script" not in made.asset.data
    assert not list(report)


def test_small_text_of_a_picture_is_told() -> None:
    report = Report()
    lines = "\n".join(f" A->>B: step {at}" for at in range(30))
    frames(f"## T\n\n```mermaid\nsequenceDiagram\n{lines}\n```\n", report)
    assert [each.code for each in report] == ["small-diagram"]


def test_a_caption_stands_below() -> None:
    made, caption = frames(f'## T\n\ntext\n\n```mermaid caption="What happens" width=50%\n{FLOW}\n```\n')[-2:]
    assert isinstance(made, DiagramFrame)
    assert isinstance(caption, TextFrame)
    assert caption.rect.y >= made.rect.bottom


def test_the_source_may_be_a_file() -> None:
    world = Memory({"flow.mmd": FLOW.encode()})
    (made,) = frames("## T\n\n```mermaid file=flow.mmd\n```\n", world=world)
    assert isinstance(made, DiagramFrame)
    report = Report()
    frames("## T\n\n```mermaid file=flaw.mmd\n```\n", report, world)
    assert "missing-file" in [each.code for each in report]


@pytest.mark.parametrize(("source", "beside"), [("flowchart TD\n A --> B", True), ("flowchart LR\n A --> B", False)])
def test_what_goes_down_stands_beside_text(source: str, beside: bool) -> None:
    text, made = frames(f"## T\n\n- point\n\n```mermaid\n{source}\n```\n")
    assert isinstance(made, DiagramFrame)
    assert (made.rect.y < text.rect.bottom) == beside


def test_decks_without_diagrams_load_none_of_it() -> None:
    code = (
        "import sys; from tests.diagrams.helpers import frames; frames('## T\\n\\ntext\\n');"
        "print([name for name in sys.modules if name.startswith(('merman', 'wasmtime'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("language", "text", "code", "at"),
    [
        ("dot", 'digraph { a [URL="javascript:alert(1)"] }', "unsafe-link", "javascript:alert(1)"),
        ("dot", 'digraph { a [href="#nowhere"] }', "unknown-link", "#nowhere"),
        ("mermaid", 'flowchart LR\n A --> B\n click A "#nowhere"', "unknown-link", "#nowhere"),
        ("mermaid", 'flowchart LR\n A --> B\n click A "javascript:alert(1)"', "unsafe-link", ""),
    ],
)
def test_links_of_boxes_are_held_to_what_links_in_text_are(language: str, text: str, code: str, at: str) -> None:
    report = Report()
    made = diagram(text, report, language)
    assert [node.link for node in made.nodes if node.link] == []
    (told,) = [each for each in report.diagnostics if each.code == code]
    assert told.span is not None
    assert at in told.span.source.text[told.span.start : told.span.end]


def test_links_of_boxes_that_lead_somewhere_stay() -> None:
    made = diagram('flowchart LR\n A --> B\n click A "https://example.org/"\n click B "#t"')
    assert [node.link for node in made.nodes] == ["https://example.org/", "#t"]


@pytest.mark.parametrize("settings", ["", " {.dark}"])
def test_drawings_have_the_colours_of_their_slides_tone(settings: str) -> None:
    made = frames(f"## T{settings}\n\n```mermaid\nsequenceDiagram\n  A->>B: call\n```\n")[-1]
    assert isinstance(made, PictureFrame) and made.asset is not None
    theme = whole("plain")
    ink = theme.value(Colour("text"), inverse=bool(settings))
    assert f"fill:{ink}" in made.asset.data.decode().replace(" ", "")
    other = theme.value(Colour("text"), inverse=not settings)
    assert f".messageText{{fill:{other}" not in made.asset.data.decode().replace(" ", "")


def test_text_of_a_hopeless_diagram_is_no_smaller_than_powerpoint_knows() -> None:
    boxes = " --> ".join(f"n{number}[{'long ' * 60}]" for number in range(60))
    frame = diagram(f"flowchart LR\n{boxes}", Report())
    assert {paragraph.size for node in frame.nodes for paragraph in node.paragraphs} == {1.0}


@pytest.mark.parametrize(("fill", "ink"), [("accent1", "background"), ("#102030", "#ffffff"), ("text", "background")])
def test_text_follows_the_theme_where_the_fill_does(fill: str, ink: str) -> None:
    made = diagram(f"flowchart LR\n A --> B\n style A fill:{fill}")
    node = next(node for node in made.nodes if node.id == "A")
    assert node.paragraphs[0].colour == Colour(ink)
