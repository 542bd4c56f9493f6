"""What a template draws that HTML cannot show, or not as PowerPoint does."""

from collections.abc import Iterable

import msgspec

from slidegen.diagnostics import Report
from slidegen.source import Span

MOST_NAMED = 3
"""Names of shapes in a message; a drawing may hold hundreds with the same fault."""

_HELP = "the PowerPoint file has it; in the template, a PNG or SVG picture of it would show in both"


class Unshown(msgspec.Struct, frozen=True, kw_only=True):
    """A ``shape`` that is ``missing``, and why, or how its looks differ; ``where`` is its master or layout.

    ``shape`` is its name, None: the background. ``span`` is where the deck names the template.
    """

    shape: str | None
    where: str
    what: str
    missing: bool
    span: Span | None = None


def tell(found: Iterable[Unshown], report: Report) -> None:
    """Report what was *found*: each thing once, those with the same fault in the same place together."""
    together: dict[tuple[bool, str, str], list[Unshown]] = {}
    for each in dict.fromkeys(found):
        together.setdefault((each.missing, each.where, each.what), []).append(each)
    for (missing, where, what), alike in together.items():
        names = _named([each.shape for each in alike])
        if missing:
            message = f"HTML does not show {names} on {where}: {what}"
            report.add("template-shape", message, alike[0].span, help=_HELP)
        else:
            message = f"HTML shows {names} on {where} {what}"
            report.add("template-shape", message, alike[0].span, severity="info")


def _named(shapes: list[str | None]) -> str:
    names = [_name(shape) for shape in dict.fromkeys(shapes)]
    rest = len(names) - MOST_NAMED
    if rest > 0:
        return f"{', '.join(names[:MOST_NAMED])} and {rest} more"
    return " and ".join(names) if len(names) < 3 else f"{', '.join(names[:-1])} and {names[-1]}"


def _name(shape: str | None) -> str:
    if shape is None:
        return "the background"
    return f"`{shape}`" if shape else "a shape without a name"
