"""The theme that slidegen built a file with, by the name that the file keeps."""

from collections.abc import Mapping
from functools import cache

from slidegen.diagnostics import Report
from slidegen.importing.pptx.layouts import OWN_TITLES
from slidegen.importing.pptx.package import Package
from slidegen.theme.find import shipped_names
from slidegen.theme.load import load_theme
from slidegen.theme.template.parts.xml import P
from slidegen.theme.theme import Theme
from slidegen.world import Disk

USUAL = "plain"


def theme_name(package: Package) -> str:
    """The name of the theme of one of slidegen's files, if it ships; empty: another, or the usual one."""
    return _name(package).removeprefix(USUAL)


def is_built(package: Package) -> bool:
    """Whether a file has a theme that ships, and its layouts."""
    if not _name(package):
        return False
    master = package.linked(package.main, "slideMaster")
    links = package.links(master).values() if master is not None else ()
    titles = set()
    for link in links:
        root = package.find_root(link.target) if link.kind.endswith("/slideLayout") else None
        common = root.find(f"{P}cSld") if root is not None else None
        titles.add(common.get("name", "") if common is not None else "")
    return len(titles & OWN_TITLES.keys()) > len(OWN_TITLES) // 2


def _name(package: Package) -> str:
    """The name of the file's theme, if one that ships is called so."""
    master = package.linked(package.main, "slideMaster")
    root = package.find_root(package.linked(master, "theme")) if master is not None else None
    name = root.get("name", "").casefold() if root is not None else ""
    return name if name in shipped_names() else ""


def tones(name: str) -> Mapping[str, str]:
    """The tones of callouts by the colours of their titles in the theme *name*."""
    return {colour.name: tone for tone, colour in reversed(list(shipped_theme(name).panel.colours.items()))}


@cache
def shipped_theme(name: str) -> Theme:
    """The theme *name*, empty: the usual one."""
    return load_theme(name, Disk(""), Report(), None, (), {})
