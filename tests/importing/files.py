"""Making PowerPoint files for tests, and importing them."""

from io import BytesIO
from typing import Any

from slidegen import pipeline
from slidegen.diagnostics import Report
from slidegen.importing.imported import Imported
from slidegen.importing.pptx import read_presentation
from slidegen.output import Memory as Files
from slidegen.source import Source
from slidegen.world import Memory, World


class _Sink(Files):
    def __enter__(self) -> "_Sink":
        return self

    def __exit__(self, *_: object) -> None:
        pass


def built(text: str, world: World | None = None, theme: str = "") -> bytes:
    """The PowerPoint file of the deck *text*."""
    world = world if world is not None else Memory()
    report, sink, request = Report(), _Sink(), pipeline.Request(outputs=("pptx",), theme=theme, debug=True)
    deck = pipeline.read_deck(Source("talk.md", text), world, report, request)
    assert deck is not None
    talk = pipeline.place_deck(deck, world, report, request)
    assert talk is not None
    pipeline.write_output(talk, "pptx", "talk", sink, world, report, request)
    return sink.files["talk.pptx"]


def imported(data: bytes) -> tuple[Imported, Report]:
    """What comes of importing *data*."""
    report = Report()
    found = read_presentation(data, "talk.pptx", "talk_files", report)
    assert found is not None, [each.message for each in report]
    return found, report


def refused(data: bytes) -> str:
    """Why *data* cannot be imported."""
    report = Report()
    assert read_presentation(data, "talk.pptx", "talk_files", report) is None
    (only,) = report
    assert only.code == "bad-presentation"
    return only.message


def again(text: str, world: World | None = None) -> str:
    """The deck *text* after it was a PowerPoint file."""
    return imported(built(text, world))[0].text


def saved(presentation: Any) -> bytes:
    """The bytes of a python-pptx presentation."""
    file = BytesIO()
    presentation.save(file)
    return file.getvalue()


def told(report: Report) -> list[str]:
    """What is said, without what it was read as."""
    return [each.message for each in report]
