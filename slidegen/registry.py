"""Backends by name.

The ones that ship are rows of one table; others are found through the entry point group
``slidegen.backends``, which is read only for a name that the table lacks, because reading it is slow.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from slidegen.backends.base import Backend
from slidegen.diagnostics import did_you_mean
from slidegen.errors import UsageError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "slidegen.backends"
SHIPPED = {
    "pptx": "slidegen.backends.pptx",
    "html": "slidegen.backends.revealjs",
    "pdf": "slidegen.backends.pdf",
    "png": "slidegen.backends.png",
    "notes": "slidegen.backends.notes",
    "handout": "slidegen.backends.handout",
    "md": "slidegen.backends.md",
}
DEFAULT_OUTPUTS = ("pptx", "html")


def backend(name: str) -> Backend:
    """The backend called *name*. Raises :class:`~slidegen.errors.UsageError` that tells the nearest name."""
    found: Backend
    if name in SHIPPED:
        found = import_module(SHIPPED[name]).BACKEND
        return found
    others = _installed()
    if name in others:
        found = others[name].load()
        return found
    raise UsageError(f"there is no output format `{name}`; {did_you_mean(name, (*SHIPPED, *others), 'formats')}")


def has_backend(name: str) -> bool:
    """Whether there is a backend called *name*."""
    return name in SHIPPED or name in _installed()


def backend_names() -> tuple[str, ...]:
    """All names, the shipped ones first."""
    return (*SHIPPED, *sorted(_installed()))


def _installed() -> "dict[str, EntryPoint]":
    from importlib.metadata import entry_points

    return {point.name: point for point in entry_points(group=GROUP)}
