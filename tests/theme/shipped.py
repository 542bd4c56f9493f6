"""The themes that ship, loaded, with every mode that they have."""

from functools import cache

import pytest

from slidegen.diagnostics import Report
from slidegen.theme.find import shipped_names
from slidegen.theme.load import load_theme
from slidegen.theme.theme import Theme
from slidegen.world import Memory

NAMES = shipped_names()
MODES = [(name, mode) for name in NAMES for mode in ("light", "dark")]


@cache
def theme(name: str, mode: str = "") -> Theme | None:
    """The theme called *name*, in *mode*; None: it has no such mode."""
    report = Report()
    made = load_theme(name, Memory(), report, None, (("mode", mode),) if mode else ())
    if mode and [diagnostic.code for diagnostic in report] == ["theme-value"]:
        return None
    assert list(report) == []
    return made


def whole(name: str) -> Theme:
    """The theme called *name*, as it is by itself."""
    made = theme(name)
    assert made is not None
    return made


each = pytest.mark.parametrize("name", NAMES)
"""Runs a test for every theme."""

variants = [found for name, mode in MODES if (found := theme(name, mode)) is not None]
in_each_mode = pytest.mark.parametrize("theme", variants, ids=lambda theme: f"{theme.name}-{theme.mode}")
"""Runs a test for every theme in every mode."""
