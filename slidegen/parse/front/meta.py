"""Front matter: finding it, and typing its values into a :class:`~slidegen.model.deck.Meta`."""

import re
from collections.abc import Callable, Mapping
from typing import Any, get_args

import msgspec

from slidegen.diagnostics import Label, Report
from slidegen.model.deck import Author, FitMode, Meta, SplitMode
from slidegen.parse.pacing import read_pace, read_timing, read_transition
from slidegen.source import Source, Span
from slidegen.yaml.nodes import Entry, Map, Node, Scalar, Sequence, read_yaml
from slidegen.yaml.values import Values, unknown

_OPEN = re.compile(r"(?:[ \t]*\n)*---[ \t]*\n")
_CLOSE = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_LOOKS_LIKE_KEYS = re.compile(r"[ \t]*(?:#[^\n]*\n[ \t]*)*[\"']?[A-Za-z][\w-]*[\"']?[ \t]*:(?:\s|$)")

_AUTHOR_KEYS = ("name", "role", "affiliation", "email", "url", "photo", "bio")


def read_front_matter(source: Source, report: Report) -> tuple[Meta, int]:
    """The deck's metadata, and the line (from 0) at which its body starts."""
    text = source.text
    opened = _OPEN.match(text)
    if opened is None:
        return Meta(), 0
    closed = _CLOSE.search(text, opened.end())
    start = opened.end()
    if closed is None:
        if _LOOKS_LIKE_KEYS.match(text, start):
            report.add(
                "front-matter-unclosed",
                "the front matter is not closed",
                source.span(start - len(opened[0].lstrip()), start - 1),
                help="end it with a line `---`",
            )
        return Meta(), 0
    block = text[start : closed.start()]
    if not _LOOKS_LIKE_KEYS.match(block) and _is_body(block):
        return Meta(), 0  # a rule, then a slide
    node = read_yaml(source, start, closed.start(), report)
    body = source.position(closed.end()).line
    if node is None:
        return Meta(), body
    if not isinstance(node, Map):
        report.add(
            "front-matter-type",
            "the front matter is not a map of keys",
            node.span,
            help="write `key: value` lines; if this is a slide, leave out the `---` above it",
        )
        return Meta(), source.position(start).line - 1
    return _read_meta(node, report), body


def _is_body(block: str) -> bool:
    """Whether what stands between two rules is a slide: it has text, and no line that could be a key, list or flow."""
    lines = [line for line in block.split("\n") if line.strip()]
    return bool(lines) and (
        not block.split("\n")[0].strip() or lines[0].startswith(("#", "!", "<", "|", ">", "`", ":::"))
    )


Reader = Callable[[Values, str, Node], Any]

_READERS: dict[str, tuple[str, Reader]] = {
    "title": ("title", Values.text),
    "subtitle": ("subtitle", Values.text),
    "date": ("date", Values.text),
    "event": ("event", Values.text),
    "lang": ("lang", Values.language),
    "description": ("description", Values.text),
    "keywords": ("keywords", Values.texts),
    "aspect": ("size", Values.size),
    "duration": ("duration", Values.duration),
    "pace": ("pace", read_pace),
    "split": ("split", lambda values, key, node: values.choice(key, node, get_args(SplitMode))),
    "title-slide": ("title_slide", Values.flag),
    "hard-breaks": ("hard_breaks", Values.flag),
    "incremental": ("incremental", Values.flag),
    "transition": ("transition", read_transition),
    "loop": ("loop", Values.flag),
    "footer": ("footer", Values.text),
    "numbers": ("numbers", Values.flag),
    "logo": ("logo", Values.text),
    "fit": ("fit", lambda values, key, node: values.choice(key, node, get_args(FitMode))),
    "vars": ("variables", Values.pairs),
    "outputs": ("outputs", Values.texts),
    "embed-fonts": ("embed_fonts", Values.flag),
    "bibliography": ("bibliography", Values.texts),
    "csl": ("citation_style", Values.text),
}
_NESTED: dict[str, dict[str, tuple[str, Reader]]] = {
    "code": {"theme": ("code_theme", Values.text), "linenos": ("code_line_numbers", Values.flag)},
    "math": {"macros": ("math_macros", Values.pairs)},
    "check": {"allow": ("allowed", Values.texts), "deny": ("denied", Values.texts)},
}
KEYS = sorted([*_READERS, *_NESTED, "author", "theme", "slide-level", "timing"])


def _read_meta(node: Map, report: Report) -> Meta:
    values = Values(report)
    fields: dict[str, Any] = {}
    spans: dict[str, Span] = {}
    for entry in _last_of_each(node, report, "front matter"):
        key, value = entry.key, entry.value
        if key in _READERS:
            field, read = _READERS[key]
            _set(fields, field, read(values, key, value))
        elif key == "author":
            fields["authors"] = _authors(values, value)
        elif key == "slide-level":
            level = values.number(key, value, 1, 6)
            _set(fields, "slide_level", None if level is None else round(level))
        elif key == "timing":
            if (timing := read_timing(values, key, value)) is not None:
                fields["timing"], fields["auto_advance"] = timing
        elif key == "theme":
            _theme(values, value, fields, spans)
        elif key in _NESTED:
            _nested(values, entry, fields, spans, _NESTED[key])
        else:
            from slidegen.parse.front.elsewhere import ELSEWHERE

            unknown(report, "unknown-key", key, entry.key_span, KEYS, "front matter key", elsewhere=ELSEWHERE)
            continue
        spans[key] = value.span if value.span.end > value.span.start else entry.key_span
        if key == "vars" and isinstance(value, Map):
            spans.update({f"vars.{item.key}": item.value.span for item in value.entries})
    return Meta(**fields, spans=spans)


def _set(fields: dict[str, Any], name: str, value: Any) -> None:
    if value is not None:
        fields[name] = value


def _last_of_each(node: Map, report: Report, what: str) -> list[Entry]:
    """The entries in their order; of a key that is given twice the last, with a diagnostic."""
    found: dict[str, Entry] = {}
    for entry in node.entries:
        if entry.key in found:
            report.add(
                "duplicate-key",
                f"`{entry.key}` is given twice in the {what}; the last one counts",
                entry.key_span,
                related=(Label(found[entry.key].key_span, "first here"),),
                help="remove one of them",
            )
        found[entry.key] = entry
    return list(found.values())


def _nested(
    values: Values,
    entry: Entry,
    fields: dict[str, Any],
    spans: dict[str, Span],
    readers: Mapping[str, tuple[str, Reader]],
) -> None:
    if not isinstance(entry.value, Map):
        values.bad(entry.key, entry.value, f"write a map with {', '.join(f'`{key}`' for key in readers)}")
        return
    for inner in _last_of_each(entry.value, values.report, f"map `{entry.key}`"):
        if inner.key not in readers:
            unknown(values.report, "unknown-key", inner.key, inner.key_span, list(readers), "key", f" in `{entry.key}`")
            continue
        field, read = readers[inner.key]
        _set(fields, field, read(values, f"{entry.key}.{inner.key}", inner.value))
        spans[f"{entry.key}.{inner.key}"] = inner.value.span
        if isinstance(inner.value, Map):
            spans.update({f"{entry.key}.{inner.key}.{item.key}": item.value.span for item in inner.value.entries})


def _theme(values: Values, node: Node, fields: dict[str, Any], spans: dict[str, Span]) -> None:
    """A name, or a map of ``name`` and options."""
    if not isinstance(node, Map):
        _set(fields, "theme", values.text("theme", node))
        return
    options: list[tuple[str, str]] = []
    for entry in _last_of_each(node, values.report, "map `theme`"):
        spans[f"theme.{entry.key}"] = entry.value.span
        if entry.key == "name":
            _set(fields, "theme", values.text("theme.name", entry.value))
        elif isinstance(entry.value, Map):
            spans.update({f"theme.{entry.key}.{item.key}": item.value.span for item in entry.value.entries})
            options += [
                (f"{entry.key}.{name}", value) for name, value in values.pairs(f"theme.{entry.key}", entry.value) or ()
            ]
        elif (value := values.text(f"theme.{entry.key}", entry.value)) is not None:
            options.append((entry.key, value))
    fields["theme_options"] = tuple(options)


def _authors(values: Values, node: Node) -> tuple[Author, ...]:
    if isinstance(node, Sequence):
        return tuple(author for item in node.items for author in _authors(values, item))
    if isinstance(node, Scalar):
        return (Author(name=node.value, span=node.span),) if node.value else ()
    fields: dict[str, str] = {}
    for entry in _last_of_each(node, values.report, "author"):
        if entry.key not in _AUTHOR_KEYS:
            unknown(values.report, "unknown-key", entry.key, entry.key_span, list(_AUTHOR_KEYS), "key", " of an author")
        elif (value := values.text(f"author.{entry.key}", entry.value)) is not None:
            fields[entry.key] = value
    if not fields.get("name"):
        values.report.add("bad-value", "an author has no `name`", node.span, help="add `name: ...`")
        fields["name"] = ""
    return (Author(**fields, span=node.span),)


def substituted(meta: Meta, replace: Callable[[str, Span | None], str]) -> Meta:
    """*meta* with variables replaced in the texts that slides show."""
    changed = {}
    for field in ("title", "subtitle", "date", "event", "footer"):
        value = getattr(meta, field)
        if "{{" in value:
            changed[field] = replace(value, meta.spans.get(field))
    return msgspec.structs.replace(meta, **changed) if changed else meta
