"""Graphs from sources, with letters that are all half as wide as they are high."""

from slidegen.diagnostics import Report
from slidegen.diagrams.draw import Shapes, draw
from slidegen.model.frames import DiagramFrame, Frame
from slidegen.pipeline import Request, place_deck, read_deck
from slidegen.source import Source
from slidegen.theme.load import load_theme
from slidegen.world import Memory, World


def width(text: str, bold: bool = False) -> float:
    """Letters half an em wide."""
    return 0.5 * len(text)


def shapes(text: str, language: str = "mermaid", world: World | None = None) -> Shapes:
    """The graph of *text*, laid out."""
    world = world or Memory()
    made = draw(language, text, load_theme("plain", world, Report()), width, world)
    assert isinstance(made, Shapes)
    return made


def frames(markdown: str, report: Report | None = None, world: World | None = None) -> list[Frame]:
    """All frames of a deck but titles."""
    world, report = world or Memory(), Report() if report is None else report
    request = Request(outputs=("html",), debug=True)
    deck = read_deck(Source("deck.md", markdown), world, report, request)
    assert deck is not None
    talk = place_deck(deck, world, report, request)
    assert talk is not None
    placed = next(iter(talk.placed.values()))
    regions = [region for slide in placed.slides for region in slide.regions if region.role != "title"]
    return [frame for region in regions for frame in region.frames]


def diagram(text: str, report: Report | None = None, language: str = "mermaid") -> DiagramFrame:
    """The frame of a diagram that has its slide for itself."""
    (made,) = frames(f"## T\n\n```{language}\n{text}\n```\n", report)
    assert isinstance(made, DiagramFrame)
    return made
