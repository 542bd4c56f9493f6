"""Comments that presenterm obeys: a command's name, or ``name: value`` in YAML."""

import re
from textwrap import dedent
from typing import Literal, TypeAlias, get_args

import msgspec

from slidegen.parse.dialects.common.loose import unquoted

Name: TypeAlias = Literal[
    "alignment", "column", "column_layout", "end_slide", "font_size", "include", "incremental_lists",
    "incremental_tables", "jump_to_middle", "list_item_newlines", "new_line", "new_lines", "no_footer", "pause",
    "reset_layout", "skip_slide", "snippet_output", "speaker_note",
]  # fmt: skip
NAMES: tuple[Name, ...] = get_args(Name)
_SAME: dict[str, Name] = {"newline": "new_line", "newlines": "new_lines", **{name: name for name in NAMES}}
_COMMAND = re.compile(r"([A-Za-z_]+)[ \t]*(?::(.*))?", re.DOTALL)
_IGNORED = re.compile(
    r"//|vim:|\{\{\{$|\}\}\}$|comment\b|prettier-ignore|markdownlint-|(?:la)?tex|lint (?:dis|en)able|c?spell",
    re.IGNORECASE,
)
_BLOCK = re.compile(r"[|>][-+]?[ \t]*(?:\n|$)")


class Command(msgspec.Struct, frozen=True):
    """A command with its value, empty where it has none."""

    name: Name
    value: str = ""

    @property
    def flag(self) -> bool:
        """The value of a command that switches something."""
        return self.value.lower() in ("true", "yes", "on")


class Unknown(msgspec.Struct, frozen=True):
    """A comment of one line that presenterm takes for a command and does not know. ``word`` is its first one."""

    word: str


def read_command(comment: str, prefix: str = "") -> Command | Unknown | None:
    """What a *comment* says, without its marks; None: it is for those who read the source.

    Where the deck has a *prefix* for its commands, all other comments are such.
    """
    inner = comment.removeprefix("<!--").removesuffix("-->").strip()
    text = inner
    while prefix and text.startswith(prefix):
        text = text[len(prefix) :].lstrip()
    found = _COMMAND.fullmatch(text)
    name = _SAME.get(found[1]) if found is not None else None
    if found is not None and name is not None:
        return Command(name, _value(found[2] or ""))
    if not inner or "\n" in inner or (prefix and not inner.startswith(prefix)) or _IGNORED.match(inner):
        return None
    return Unknown(text.split()[0].rstrip(":") if text.split() else inner)


def _value(text: str) -> str:
    text = text.lstrip(" \t")
    block = _BLOCK.match(text)
    if block is not None:
        return dedent(text[block.end() :]).strip()
    lines = [line.strip() for line in text.strip().split("\n")]
    return unquoted("\n".join(lines))
