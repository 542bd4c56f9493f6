"""Diagrams: ```` ```mermaid ```` and ```` ```dot ```` fences, drawn by layout, which knows fonts and colours."""

from slidegen.diagnostics import Report
from slidegen.errors import WorldError
from slidegen.model.attributes import Attributes, value_span
from slidegen.model.blocks import Block, Diagram, Directive
from slidegen.model.inlines import Text
from slidegen.world import World, file_help
from slidegen.yaml.values import WIDTH_HELP, parse_width

NAME = "diagram"
DIVS: tuple[str, ...] = ()
FENCES: tuple[str, ...] = ("mermaid", "dot", "graphviz")


def lower(directive: Directive, world: World, report: Report) -> tuple[Block, ...]:
    """One diagram. Its source is the fence's text, or the file that ``file`` names."""
    given = directive.attributes
    caption = given.get("caption") or given.get("title")
    text, body = directive.text, directive.body_span
    if path := given.get("file"):
        read = _file(path, directive, world, report)
        text, body = (read, None) if read is not None else (text, body)
    return (
        Diagram(
            language="mermaid" if directive.argument == "mermaid" else "dot",
            text=text,
            alt=given.get("alt"),
            caption=(Text(caption, given.span),) if caption else (),
            width=_width(given, report),
            attributes=given,
            span=directive.span,
            body_span=body,
        ),
    )


def _file(path: str, directive: Directive, world: World, report: Report) -> str | None:
    try:
        return world.read(path).decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
    except WorldError as error:
        span = directive.attributes.span or directive.span
        report.add(error.code, error.message, span, help=file_help(world, error, path))
        return None


def _width(given: Attributes, report: Report) -> float | None:
    """The share of the region's width that is asked for."""
    written = given.get("width")
    width = parse_width(written) if written else None
    if written and width is None:
        report.add("bad-value", f"`width` cannot be `{written}`", value_span(given, "width"), help=WIDTH_HELP)
    return width
