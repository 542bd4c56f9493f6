"""Mermaid sources read by ``merman``, with the places of their mistakes."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import msgspec

from slidegen.diagrams.cache import remembered
from slidegen.diagrams.errors import DiagramError, missing
from slidegen.diagrams.graphviz.engine import library_version
from slidegen.world import World

LIMITS: Mapping[str, Any] = {"resources": {"profile": "constrained"}}
"""Bounds of size, depth and number that ``merman`` keeps."""


def version() -> str:
    """What results depend on beside the source. Raises DiagramError where ``merman`` is not installed."""
    return "merman-" + library_version("merman", "mermaid")


@cache
def library() -> Any:
    """The module ``merman``. Raises DiagramError where it is not installed."""
    try:
        import merman
    except ImportError:
        raise missing("merman", "mermaid") from None
    return merman


def read(text: str, world: World) -> Mapping[str, Any]:
    """What *text* says, as ``merman`` tells it; ``type`` is the kind of the diagram. Raises DiagramError."""
    found: Mapping[str, Any] = msgspec.json.decode(
        remembered(world, (version(), "read", text), lambda: _read(text).encode())
    )
    return found


def _read(text: str) -> str:
    client = library().Merman()
    return attempt(text, lambda: client.parse_json(text, msgspec.json.encode(LIMITS).decode()))


def attempt(text: str, work: Callable[[], str]) -> str:
    """The result of *work* on *text*. Raises DiagramError, with the place of the mistake where there is one."""
    merman = library()
    try:
        return work()
    except merman.MermanError as error:
        if getattr(error, "resource", None) is not None or getattr(error, "cancellation", None) is not None:
            raise DiagramError(
                "diagram-too-large",
                "the diagram is too large to be drawn",
                help="draw a part of it, or several diagrams",
            ) from None
        raise _mistake(text, str(getattr(error, "message", error))) from None


def _mistake(text: str, message: str) -> DiagramError:
    """The first mistake that the analysis of *text* finds; *message* is what reading it told."""
    faults = _faults(text)
    if not faults:
        return DiagramError("diagram-syntax", message)
    fault = faults[0]
    start, end = _characters(text, fault.get("span") or {})
    if 0 <= start == end:
        start, end = _line(text, start)
    told = str(fault["message"])
    advice = ""
    if fault.get("id") == "merman.parse.no_diagram":
        told = "the first line names no kind of diagram"
        advice = "start with one, like `flowchart LR`, `sequenceDiagram` or `pie`"
        start, end = 0, len(text.split("\n", 1)[0])
    return DiagramError("diagram-syntax", told, start=start, end=end, help=advice)


def _line(text: str, at: int) -> tuple[int, int]:
    """The words of the line that ends at *at*, or of the last one before it that has some."""
    end = len(text[:at].rstrip())
    start = text.rfind("\n", 0, end) + 1
    line = text[start:].split("\n", 1)[0]
    return start + len(line) - len(line.lstrip()), start + len(line.rstrip())


def _faults(text: str) -> list[Mapping[str, Any]]:
    merman = library()
    try:
        found = msgspec.json.decode(merman.Merman().analyze_json(text, None))
    except merman.MermanError:
        return []
    return [each for each in found["diagnostics"] if each["severity"] == "error"]


def _characters(text: str, span: Mapping[str, Any]) -> tuple[int, int]:
    """Start and end in characters of a *span* in bytes; -1 for one that is the whole text."""
    data = text.encode()
    first, last = span.get("byte_start", 0), span.get("byte_end", len(data))
    if first == 0 and last >= len(data.rstrip()):
        return -1, -1
    return len(data[:first].decode(errors="ignore")), len(data[:last].decode(errors="ignore"))
