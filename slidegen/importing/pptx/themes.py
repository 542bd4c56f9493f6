"""The theme that slidegen built a file with, by the name that the file keeps."""

from collections.abc import Mapping
from functools import cache

from slidegen.diagnostics import Report
from slidegen.importing.pptx.package import Package
from slidegen.theme.find import shipped_names
from slidegen.theme.load import load_theme
from slidegen.theme.theme import Theme
from slidegen.world import Disk

USUAL = "plain"


def theme_name(package: Package) -> str:
    """The name of the theme of one of slidegen's files, if it ships; empty: another, or the usual one."""
    master = package.linked(package.main, "slideMaster")
    root = package.find_root(package.linked(master, "theme")) if master is not None else None
    name = root.get("name", "").casefold() if root is not None else ""
    return name if name in shipped_names() and name != USUAL else ""


def tones(name: str) -> Mapping[str, str]:
    """The tones of callouts by the colours of their titles in the theme *name*."""
    return {colour.name: tone for tone, colour in reversed(list(shipped_theme(name).panel.colours.items()))}


@cache
def shipped_theme(name: str) -> Theme:
    """The theme *name*, empty: the usual one."""
    return load_theme(name, Disk(""), Report(), None, (), {})
