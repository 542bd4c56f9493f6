"""The keys of a chart: those of a fence, or the attributes of a table."""

from typing import Any, Literal

from slidegen.charts.elsewhere import ELSEWHERE, KIND_NAMES, variant_help
from slidegen.charts.figures.numbers import Marks, parse
from slidegen.charts.spec import KINDS, AxisSpec, Kind, Labels, Name, SeriesSpec, Spec
from slidegen.charts.written.formats import read_format
from slidegen.diagnostics import Report
from slidegen.model.chart import Legend
from slidegen.model.style import Colour
from slidegen.source import Span
from slidegen.yaml.nodes import Entry, Map, Node, Scalar, Sequence
from slidegen.yaml.values import NOWHERE, WIDTH_HELP, Values, colour_help, parse_colour, parse_width, unknown

_SERIES_KINDS = ("column", "line", "area")
_AXIS_KEYS = {"unit": "unit", "format": "format", "min": "low", "max": "high", "log": "log"}
KEYS = (
    "type", "data", "file", "title", "x", "y", "size", "stacked", "percent", "labels", "legend", "highlight", "smooth",
    "source", "caption", "alt", "width", "x-title", "y-title", "right-title", *_AXIS_KEYS,
    *(f"right-{key}" for key in _AXIS_KEYS),
)  # fmt: skip
_SERIES_KEYS = ("column", "name", "type", "axis", "errors", "colour", "color", "labels")


def read_spec(node: Map, report: Report, whole: Span) -> Spec | None:
    """The spec that *node* holds; None, with a diagnostic, if it cannot be told what to draw. *whole* is its place."""
    return _Reader(report).spec(node, whole)


class _Reader:
    def __init__(self, report: Report) -> None:
        self.report = report
        self.values = Values(report)

    def spec(self, node: Map, whole: Span) -> Spec | None:
        fields: dict[str, Any] = {}
        left: dict[str, Any] = {}
        right: dict[str, Any] = {}
        spans: dict[str, Span] = {}
        readable = True
        for entry in self.entries(node, KEYS):
            key, value = entry.key, entry.value
            spans[key] = value.span if value.span.end > value.span.start else entry.key_span
            if key == "type":
                fields["kind"] = self.kind(value)
                readable = fields["kind"] is not None
            elif key in ("stacked", "percent"):
                if self.stacks(key, value):
                    fields["stacking"] = "percent" if "percent" in (key, fields.get("stacking")) else "stacked"
            elif key.removeprefix("right-") in _AXIS_KEYS:
                own = key.removeprefix("right-")
                self.axis(own, key, entry, right if key.startswith("right-") else left)
            elif key in ("y-title", "right-title"):
                (left if key == "y-title" else right)["title"] = self.values.text(key, value)
            elif key not in ("data", "file"):
                fields[key.replace("-", "_")] = self.value(key, value)
        if not readable:
            return None
        given = {key: value for key, value in fields.items() if value is not None}
        return Spec(**given, left=AxisSpec(**left), right=AxisSpec(**right), span=whole, spans=spans)

    def entries(self, node: Map, known: tuple[str, ...]) -> list[Entry]:
        """The entries with known keys, the last of each."""
        found: dict[str, Entry] = {}
        for entry in node.entries:
            if entry.key not in known:
                unknown(
                    self.report, "unknown-key", entry.key, entry.key_span, list(known), "key", " of a chart",
                    elsewhere=ELSEWHERE if known is KEYS else NOWHERE,
                )  # fmt: skip
                continue
            if entry.key in found:
                self.report.add(
                    "duplicate-key", f"`{entry.key}` is given twice; the last one counts", entry.key_span,
                    help="remove one of them",
                )  # fmt: skip
            found[entry.key] = entry
        return list(found.values())

    def kind(self, node: Node) -> Kind | None:
        if isinstance(node, Scalar) and (name := KIND_NAMES.get(node.value.lower())) is not None:
            return name
        if isinstance(node, Scalar) and (advice := variant_help(node.value.lower())):
            self.values.bad("type", node, advice)
            return None
        return self.values.choice("type", node, KINDS)

    def stacks(self, key: str, node: Node) -> bool:
        if isinstance(node, Scalar) and node.value.lower() in ("percent", "100%", "full"):
            self.values.bad(key, node, "write `percent: true`")
            return False
        return bool(self.values.flag(key, node))

    def value(self, key: str, node: Node) -> Any:
        match key:
            case "x" | "size" | "source" | "caption":
                return self.name(key, node)
            case "y":
                return self.series(node)
            case "labels":
                return self.labels(key, node)
            case "legend":
                return self.legend(node)
            case "highlight":
                return self.highlight(node)
            case "smooth":
                return self.values.flag(key, node)
            case "width":
                return self.width(node)
            case _:
                return self.values.text(key, node)

    def axis(self, field: str, key: str, entry: Entry, fields: dict[str, Any]) -> None:
        node = entry.value
        match field:
            case "min" | "max":
                value = self.number(key, node)
                if value is not None:
                    fields[_AXIS_KEYS[field]] = value
                    fields["limit_span"] = node.span
            case "log":
                if self.values.flag(key, node):
                    fields["log"] = node.span if node.span.end > node.span.start else entry.key_span
            case "format":
                text = self.values.text(key, node)
                if text:
                    made = read_format(text)
                    if isinstance(made, str):
                        self.values.bad(key, node, made + "; write `,.1f` or `0.0%`, or an Excel format")
                    else:
                        fields["format"] = made
            case _:
                fields["unit"] = self.values.text(key, node) or ""

    def number(self, key: str, node: Node) -> float | None:
        text = self.values.text(key, node)
        if text is None:
            return None
        found = parse(text, Marks())
        if found is None:
            self.values.bad(key, node, "write a number")
            return None
        return found.value

    def name(self, key: str, node: Node) -> Name | None:
        text = self.values.text(key, node)
        return Name(text, node.span) if text else None

    def series(self, node: Node) -> tuple[SeriesSpec, ...]:
        if isinstance(node, Sequence):
            return tuple(spec for item in node.items if (spec := self.one_series(item)) is not None)
        made = self.one_series(node)
        return () if made is None else (made,)

    def one_series(self, node: Node) -> SeriesSpec | None:
        if not isinstance(node, Map):
            name = self.name("y", node)
            return None if name is None else SeriesSpec(column=name)
        fields: dict[str, Any] = {}
        for entry in self.entries(node, _SERIES_KEYS):
            key, value = entry.key, entry.value
            match key:
                case "column":
                    fields[key] = self.name(key, value)
                case "errors":
                    fields[key] = self.errors(value)
                case "type":
                    fields["kind"] = self.values.choice(key, value, _SERIES_KINDS)
                    fields["kind_span"] = value.span
                case "axis":
                    if self.values.choice(key, value, ("left", "right")) == "right":
                        fields["right"] = value.span
                case "colour" | "color":
                    fields["colour"] = self.colour(key, value)
                case "labels":
                    fields[key] = self.labels(key, value)
                case _:
                    fields["name"] = self.values.text(key, value)
        if fields.get("column") is None:
            self.report.add("bad-value", "a series has no `column`", node.span, help="add `column: ...`")
            return None
        return SeriesSpec(**{key: value for key, value in fields.items() if value is not None})

    def errors(self, node: Node) -> tuple[Name, ...] | None:
        """The column of lengths for both directions, or those for down and for up."""
        items = node.items if isinstance(node, Sequence) else (node,)
        names = tuple(name for item in items if (name := self.name("errors", item)) is not None)
        if len(items) > 2 or not items:
            self.values.bad("errors", node, "name one column, or two: `[down, up]`")
            return None
        return names or None

    def colour(self, key: str, node: Node) -> Colour | None:
        text = self.values.text(key, node)
        if not text:
            return None
        found = parse_colour(text)
        if found is None:
            self.values.bad(key, node, colour_help(text))
            return None
        return Colour(found)

    def labels(self, key: str, node: Node) -> Labels | None:
        if isinstance(node, Scalar) and node.value.lower() in ("last", "max", "all", "none"):
            return node.value.lower()  # type: ignore[return-value]
        flag = self.values.flag(key, node) if _is_flag(node) else None
        if flag is None:
            self.values.bad(key, node, "write `true`, `false`, `last` or `max`")
            return None
        return "all" if flag else "none"

    def legend(self, node: Node) -> Legend | Literal["show"] | None:
        if _is_flag(node):
            return "show" if self.values.flag("legend", node) else "none"
        return self.values.choice("legend", node, ("none", "direct", "top", "right", "bottom"))

    def highlight(self, node: Node) -> tuple[Name, ...]:
        if isinstance(node, Scalar):
            return (Name(node.value, node.span),) if node.value else ()
        items = node.items if isinstance(node, Sequence) else tuple(entry.value for entry in node.entries)
        return tuple(Name(item.value, item.span) for item in items if isinstance(item, Scalar) and item.value)

    def width(self, node: Node) -> float | None:
        text = self.values.text("width", node)
        found = parse_width(text) if text is not None else None
        if text is not None and found is None:
            self.values.bad("width", node, WIDTH_HELP)
        return found


def _is_flag(node: Node) -> bool:
    return isinstance(node, Scalar) and node.value.lower() in ("true", "false", "yes", "no", "on", "off")
