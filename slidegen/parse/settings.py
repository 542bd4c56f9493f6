"""Slide settings: from heading attributes and from comments, and the comments that are notes instead."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, get_args

from slidegen.diagnostics import did_you_mean
from slidegen.model.attributes import Attributes, value_span
from slidegen.model.deck import FitMode, SlideSettings
from slidegen.parse.content.context import Context, Gathered, PendingNote
from slidegen.parse.pacing import read_timing, read_transition
from slidegen.source import Span
from slidegen.yaml.nodes import Map, Node, Scalar, read_yaml
from slidegen.yaml.values import Values, colour_help, parse_colour, unknown

if TYPE_CHECKING:
    from slidegen.parse.syntax.spans import Spots

_FIELDS = {
    "layout": "layout",
    "background": "background",
    "background-image": "background_image",
    "background-opacity": "background_opacity",
    "class": "classes",
    "id": "id",
    "transition": "transition",
    "auto-animate": "auto_animate",
    "auto-animate-restart": "auto_animate_restart",
    "timing": "timing",
    "hidden": "hidden",
    "uncounted": "uncounted",
    "backup": "backup",
    "footer": "footer",
    "numbers": "numbers",
    "fit": "fit",
    "notes": "notes",
    "only": "only",
    "for": "audience",
    "allow": "allowed",
}
KEYS = sorted(_FIELDS)
FLAG_KEYS = frozenset({"auto-animate", "auto-animate-restart", "hidden", "uncounted", "backup"})

_FIRST_KEY = re.compile(r"\s*([A-Za-z][\w-]*)[ \t]*:(?:[ \t]+|$|\n)", re.MULTILINE)
_SLIP = re.compile(r"\s*([A-Za-z][\w-]*)[ \t]*[:=][ \t]*([\w#.%-]+)\s*")
"""A key and one word, but not as YAML has them: no blank behind the colon, capitals, or ``=``."""

_FOR_TOOLS = re.compile(r"(?:prettier-ignore|markdownlint-|textlint-|lint (?:dis|en)able|c?spell-?checker?:|vim?:)")
"""Comments that are for editors and linters: neither settings nor notes."""

_KEY_LINE = re.compile(r"^([A-Za-z][\w-]*)[ \t]*:(?=\s|$)", re.MULTILINE)
_NOTE_PREFIX = re.compile(r"\s*(?:speaker[ _-])?notes?:\s*", re.IGNORECASE)


def _footer(values: Values, key: str, node: Node) -> str | bool | None:
    text = values.text(key, node)
    plain = isinstance(node, Scalar) and node.plain
    if plain and text is not None and text.lower() in ("false", "no", "off", "none"):
        return False
    if plain and text is not None and text.lower() in ("true", "yes", "on"):
        return True
    return text


_READERS: dict[str, Callable[[Values, str, Node], Any]] = {
    "background-opacity": lambda values, key, node: values.number(key, node, 0, 1),
    "class": lambda values, key, node: _classes(values, key, node),
    "transition": read_transition,
    "auto-animate": Values.flag,
    "auto-animate-restart": Values.flag,
    "hidden": Values.flag,
    "uncounted": Values.flag,
    "backup": Values.flag,
    "numbers": Values.flag,
    "footer": _footer,
    "fit": lambda values, key, node: values.choice(key, node, get_args(FitMode)),
    "only": Values.texts,
    "for": Values.texts,
    "allow": Values.texts,
}


def _classes(values: Values, key: str, node: Node) -> tuple[str, ...] | None:
    found = values.texts(key, node)
    return None if found is None else tuple(name.lstrip(".") for text in found for name in text.split())


def set_one(context: Context, gathered: Gathered, key: str, node: Node) -> None:
    """Read the value of one known setting."""
    values = Values(context.report)
    if key == "timing":
        if (timing := read_timing(values, key, node)) is not None:
            gathered.settings["timing"], gathered.settings["auto_advance"] = timing
            gathered.spans[key] = node.span
        return
    value = _READERS.get(key, Values.text)(values, key, node)
    if value is None:
        return
    field = _FIELDS[key]
    if isinstance(value, str):
        value = context.substitute(value, node.span)
    if field == "background" and value:
        _background(context, gathered, value, node.span)
        return
    if field == "notes":
        context.add_note(value, node.span)
        return
    if field == "background_image":
        value = context.locate(value, node.span)
    if field == "only":
        value = context.known_outputs(value, node.span)
    if field in ("classes", "allowed"):  # several add up
        value = gathered.settings.get(field, ()) + value
    gathered.settings[field] = value
    gathered.spans[key] = node.span
    if field == "allowed":
        gathered.spans.update((f"allow.{name}", node.span) for name in value)


def _background(context: Context, gathered: Gathered, value: str, span: Span) -> None:
    colour = parse_colour(value)
    if colour is None:
        context.report.add("bad-value", f"`background` cannot be `{value}`", span, help=colour_help(value))
        return
    gathered.settings["background"] = colour
    gathered.spans["background"] = span


def set_by_attributes(context: Context, gathered: Gathered, attributes: Attributes, span: Span | None) -> None:
    """Read the attributes of a slide's heading: known keys, classes and the id."""
    where = attributes.span or span
    assert where is not None
    if attributes.id:
        gathered.settings["id"] = attributes.id
        gathered.spans["id"] = value_span(attributes, f"#{attributes.id}") or where
    classes: list[str] = []
    for name in attributes.classes:
        if name in FLAG_KEYS:
            set_one(context, gathered, name, Scalar("true", where))
        elif name != "unnumbered":
            classes.append(name)
    if classes:
        gathered.settings["classes"] = (*gathered.settings.get("classes", ()), *classes)
        gathered.spans["class"] = where
    for key, value in attributes.pairs:
        _set_pair(context, gathered, key, value, value_span(attributes, key) or where, where)


def _set_pair(context: Context, gathered: Gathered, key: str, value: str, place: Span, where: Span) -> None:
    name = key.removeprefix("data-")
    if name == "visibility" and value in ("hidden", "uncounted"):
        set_one(context, gathered, value, Scalar("true", place))
    elif name == "background-color":
        set_one(context, gathered, "background", Scalar(value, place))
    elif name in _FIELDS:
        set_one(context, gathered, name, Scalar(value, place))
    else:
        at = where.text.find(key)
        key_place = where.source.span(where.start + at, where.start + at + len(key)) if at >= 0 else where
        unknown(context.report, "unknown-setting", key, key_place, KEYS, "slide setting")


def take_comment(context: Context, body: str, spots: "Spots", span: Span) -> None:
    """A comment: settings, notes, or (``//``) nothing."""
    stripped = body.strip()
    if not stripped or stripped.startswith("//") or _FOR_TOOLS.match(stripped):
        return
    key = _FIRST_KEY.match(body)
    if key is not None and _known_keys(stripped) - {"notes"}:
        place = _body_place(body, span)
        if place is not None and _take_map(context, span, *place):
            return
    one_line = "\n" not in stripped
    if key is not None and one_line and key[1] == key[1].lower() and (name := _nearly(key[1])) is not None:
        at = body.find(key[1])
        context.report.add(
            "unknown-setting",
            f"unknown slide setting `{key[1]}`; the comment is kept as a speaker note",
            spots.span(at, at + len(key[1])),
            help=f"did you mean `{name}`?",
        )
    slip = _SLIP.fullmatch(body)
    if slip is not None and slip[1].lower() in _FIELDS and slip[1].lower() != "notes":
        context.report.add(
            "unknown-setting",
            "this comment looks like a slide setting, but is kept as a speaker note",
            spots.span(slip.start(1), slip.end(2)),
            help=f"write `{slip[1].lower()}: {slip[2]}`",
        )
    prefix = _NOTE_PREFIX.match(body)
    context.gathered.notes.append(PendingNote(body[prefix.end() :] if prefix is not None else body, span))


def _known_keys(body: str) -> set[str]:
    return {found[1] for found in _KEY_LINE.finditer(body)} & _FIELDS.keys()


def _nearly(key: str) -> str | None:
    """The setting that *key* is a slip of; a stricter measure than elsewhere, as a comment may be any prose."""
    from difflib import get_close_matches

    found = get_close_matches(key, KEYS, n=1, cutoff=0.8)
    return found[0] if found and key not in ("note", "notes") else None


def _body_place(body: str, span: Span) -> tuple[int, int] | None:
    """Where *body* stands in the source, if it stands there as it is (and not behind ``>`` marks)."""
    start = span.source.text.find(body, span.start, span.end + 1)
    return (start, start + len(body)) if start >= 0 else None


def _take_map(context: Context, span: Span, start: int, end: int) -> bool:
    """Read a YAML map of settings; False if the comment is no such map."""
    text = span.source.text
    lead = text[start:end]
    stripped = lead.strip()
    first = start + lead.find(stripped)
    node = read_yaml(span.source, first, first + len(stripped), context.report)
    if not isinstance(node, Map):
        return False
    for entry in node.entries:
        if entry.key in _FIELDS:
            set_one(context, context.gathered, entry.key, entry.value)
        else:
            context.report.add(
                "unknown-setting",
                f"unknown slide setting `{entry.key}`",
                entry.key_span,
                help=did_you_mean(entry.key, KEYS, "slide settings"),
            )
            value = span.source.text[entry.key_span.start : entry.value.span.end]
            context.add_note(value, entry.key_span)
    return True


def slide_settings(gathered: Gathered) -> SlideSettings:
    """The settings gathered for one slide."""
    if not gathered.settings:
        return NO_SETTINGS
    fields = {name: value for name, value in gathered.settings.items() if name != "id"}
    return SlideSettings(**fields, spans=dict(gathered.spans))


NO_SETTINGS = SlideSettings()
