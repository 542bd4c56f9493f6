"""Icons by name: line drawings of 24 by 24 units in ``currentColor``, from the Lucide set that slidegen ships."""

from slidegen.diagnostics import Report, nearest
from slidegen.model.assets import Asset, asset_key
from slidegen.source import Span
from slidegen.world import World

SCHEME = "icon:"
"""What the source of a picture begins with that is an icon."""

_SIDE = 24


class Icons:
    """The icons of one deck. The set, a large file, is read once the first is asked for."""

    __slots__ = ("_drawings", "_known", "_report", "_world")

    def __init__(self, world: World, report: Report) -> None:
        self._world = world
        self._report = report
        self._drawings: dict[str, str] = {}
        self._known: dict[str, Asset] = {}

    def find(self, name: str, span: Span | None) -> Asset | None:
        """The icon called *name*; None: there is none, as the report tells."""
        if name not in self._known:
            if not self._drawings:
                from msgspec.json import decode

                self._drawings = decode(self._world.bundled("icons.json"), type=dict[str, str])
            drawing = self._drawings.get(name)
            if drawing is None:
                self._report.add("icon-unknown", f"there is no icon `{name}`", span, help=self._help(name))
                return None
            self._known[name] = _asset(drawing)
        return self._known[name]

    def _help(self, name: str) -> str:
        words = set(name.split("-"))
        alike = sorted((known for known in self._drawings if words & set(known.split("-"))), key=len)[:4]
        near = nearest(name, self._drawings)
        names = list(dict.fromkeys([near, *alike] if near is not None else alike))[:4]
        if not names:
            return "the icons are those of the Lucide set"
        return f"did you mean {', '.join(f'`{each}`' for each in names)}?"


def _asset(drawing: str) -> Asset:
    data = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_SIDE}" height="{_SIDE}" viewBox="0 0 {_SIDE} {_SIDE}"'
        ' fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">'
        f"{drawing}</svg>"
    ).encode()
    return Asset(key=asset_key(data), kind="svg", data=data, width=_SIDE, height=_SIDE)
