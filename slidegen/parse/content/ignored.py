"""Attributes that have no effect where they stand: slips of the ones that have, most of all."""

import re

from slidegen.diagnostics import did_you_mean, nearest
from slidegen.model.attributes import Attributes, key_span
from slidegen.parse.content.context import Context
from slidegen.parse.syntax.attrs import WORDS, read_attributes
from slidegen.parse.syntax.spans import Spots

ANYWHERE = frozenset({"color", "delay", "dir", "effect", "lang", "out", "start", "step", "steps", "style", "title"})
"""Keys that any block may have."""


def report_ignored(context: Context, attributes: Attributes, known: frozenset[str], what: str) -> None:
    """Report each key of *attributes* that is not *known* on *what*, such as ``a picture``."""
    for key, _ in attributes.pairs:
        if key not in known and key not in ANYWHERE and key not in attributes.classes and ":" not in key:
            if key.startswith(("data-", "aria-")):
                continue
            context.report.add(
                "attribute-ignored",
                f"`{key}` has no effect on {what}",
                key_span(attributes, key),
                help=did_you_mean(key, set(known), f"attributes of {what}"),
            )


_BRACES = re.compile(r"(?<![^\s)\]])\{[ \t]*(?:[.#][A-Za-z][\w-]*(?=[\s}]|$)|([A-Za-z][\w-]*)[ \t]*=)[^{}]*\}?[ \t]*$")


def report_unread(context: Context, text: str, spots: Spots, known: frozenset[str]) -> None:
    """Report braces at the end of *text* that look like attributes but could not be read as such."""
    found = _BRACES.search(text, text.rfind("{"))
    if found is None or (found[1] is not None and found[1] not in known):
        return
    read = read_attributes(text, found.start())
    if read is not None and read[1] == len(found[0].rstrip()) + found.start():
        return
    context.report.add(
        "attributes-unread",
        "these attributes cannot be read, so they are shown as text",
        spots.span(found.start(), found.end()),
        help=_unread_help(found[0].rstrip()),
    )


_NOTE_START = re.compile(r"notes?:(?=[ \t]*\S)", re.IGNORECASE)
_PAUSE = re.compile(r"^\. \. \.$", re.MULTILINE)


def report_speech(context: Context, text: str, spots: Spots) -> None:
    """Report what is shown as *text*, and was probably meant for who speaks: the beginning of a note, a pause."""
    if (note := _NOTE_START.match(text)) is not None:
        context.report.add(
            "note-on-slide",
            f"this text is on the slide, although it begins like a speaker note: `{note[0]}`",
            spots.span(0, note.end()),
            help=f"for a note, end the line behind `{note[0]}`: all below it to the end of the slide is spoken",
        )
    if ". . ." in text and (pause := _PAUSE.search(text)) is not None:
        context.report.add(
            "pause-in-text",
            "this pause is within a paragraph, so it is shown as text",
            spots.span(*pause.span()),
            help="leave a blank line above it and below",
        )


def _unread_help(braces: str) -> str:
    """What is wrong in *braces*: the end, a bare word that is like one that may stand there, or the notation."""
    if not braces.endswith("}"):
        return "close the brace"
    for word in () if _LOOSE.search(braces) else _BARE.findall(braces[1:-1]):
        if word not in WORDS and (meant := nearest(word, WORDS)) is not None:
            return f"did you mean `{meant}` by `{word}`?"
    return _HELP


_LOOSE = re.compile(r"\s=|=\s")
_BARE = re.compile(r"(?<![^\s])[A-Za-z][\w-]*(?![^\s])")


_HELP = 'write them like `{#id .class key=value other="two words"}`, with no blank beside `=`'
