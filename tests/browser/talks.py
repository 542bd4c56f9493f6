"""Real decks, written as pages for tests to look at."""

from pathlib import Path

from slidegen import registry
from slidegen.backends.base import Options
from slidegen.diagnostics import Report
from slidegen.model.placed import PlacedDeck
from slidegen.pipeline import Request, Talk, decode, place_deck, read_deck
from slidegen.source import Source
from slidegen.theme.find import theme_names
from slidegen.world import Disk

ROOT = Path(__file__).parents[2]
DECKS = sorted(path.parent.name for path in (ROOT / "decks").glob("*/deck.md"))
GALLERY = ROOT / "themes" / "gallery" / "gallery.md"
"""The deck that has every layout once."""

PAIRS = [(deck, theme) for deck in DECKS for theme in theme_names()]
"""Each deck in each theme."""


class Folder:
    """A sink that writes into a folder."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def write(self, name: str, data: bytes) -> None:
        file = self.path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def placed_talk(deck: str, theme: str) -> tuple[Talk, Disk]:
    """The *deck* of that name, laid out in *theme* for both outputs, and its world."""
    report = Report()
    source = GALLERY if deck == GALLERY.stem else ROOT / "decks" / deck / "deck.md"
    world = Disk(source.parent)
    request = Request(outputs=("pptx", "html"), theme=theme, debug=True)
    text = decode(source.read_bytes(), source.name, report)
    assert text is not None
    meaning = read_deck(text, world, report, request)
    assert meaning is not None
    talk = place_deck(meaning, world, report, request)
    assert talk is not None
    return talk, world


def talk_of(text: str, theme: str = "plain") -> tuple[Talk, Disk]:
    """The deck that *text* is, laid out for both outputs."""
    report, world = Report(), Disk(ROOT)
    request = Request(outputs=("pptx", "html"), theme=theme, debug=True)
    meaning = read_deck(Source("deck.md", text), world, report, request)
    assert meaning is not None
    talk = place_deck(meaning, world, report, request)
    assert talk is not None
    return talk, world


def write_talk(talk: Talk, output: str, stem: str, folder: Path, world: Disk) -> Path:
    """One output of *talk*, written to *folder*."""
    backend = registry.backend(output)
    backend.write(talk.placed[output], talk.theme, stem, Folder(folder), world, Options(), Report())
    return folder / f"{stem}{backend.suffix}"


def shown(placed: PlacedDeck) -> list[str]:
    """The ids of the slides that are not hidden."""
    return [slide.id for slide in placed.slides if not slide.hidden]
