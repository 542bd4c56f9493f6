"""What one rule says of a deck, on its way through all stages."""

from collections.abc import Mapping
from io import BytesIO
from typing import Any, NamedTuple

from PIL import Image

from slidegen import pipeline
from slidegen.diagnostics import Report
from slidegen.source import Source
from slidegen.world import Memory


class Told(NamedTuple):
    """One finding; ``at`` is the text that it points at."""

    at: str
    message: str
    help: str
    severity: str


def told(
    rule: str, text: str, files: Mapping[str, bytes] | None = None, *, world: Memory | None = None, **options: Any
) -> list[Told]:
    """What *rule* says of the deck *text*, whose folder holds *files*, or which is in *world*."""
    report = Report()
    world = world or Memory({"talk.md": text.encode(), **(files or {})})
    request = pipeline.Request(rules=(rule,), debug=True, **options)
    deck = pipeline.read_deck(Source("talk.md", text), world, report, request)
    assert deck is not None
    assert pipeline.place_deck(deck, world, report, request) is not None
    return [
        Told(each.span.text if each.span else "", each.message, each.help, each.severity)
        for each in report
        if each.code == rule
    ]


def picture(colour: str, size: tuple[int, int] = (64, 36), kind: str = "PNG", **save: Any) -> bytes:
    """A picture of one colour."""
    return saved(Image.new("RGBA" if kind == "PNG" else "RGB", size, colour), kind, **save)


def halves(left: str, right: str, size: tuple[int, int] = (640, 360)) -> bytes:
    """A picture of two colours side by side."""
    image = Image.new("RGB", size, left)
    image.paste(right, (size[0] // 2, 0, *size))
    return saved(image, "PNG")


def saved(image: Image.Image, kind: str, **save: Any) -> bytes:
    out = BytesIO()
    image.save(out, kind, **save)
    return out.getvalue()
