"""Units of values: which stand at every number, and which are told once, in the title of an axis."""

import msgspec

_CURRENCIES = frozenset(("$", "€", "£", "¥", "₹", "US$", "CHF"))
_SYMBOLS = frozenset(("%", "‰", "°", "°C", "°F", "×", "x"))
_SCALED = frozenset((
    "B", "B/s", "b", "b/s", "bit", "bit/s", "bps", "Hz", "W", "Wh", "J", "V", "A", "eV", "Pa", "FLOPS", "FLOP/s",
    "IOPS", "g", "m", "Ω", "F",
))  # fmt: skip
"""Units that take the prefixes k, M, G: ``5 MB``. Others do not: ``5M users``, ``5M ms``."""


class Unit(msgspec.Struct, frozen=True, kw_only=True):
    """What stands before and behind a number. ``title`` is the unit where it is told once, empty if it never is.

    ``scales``: prefixes for thousands, millions, ... belong to it.
    """

    prefix: str = ""
    suffix: str = ""
    title: str = ""
    scales: bool = False

    @property
    def at_ticks(self) -> "Unit":
        """What stands at the numbers of an axis whose title tells the unit: only short signs."""
        return NO_UNIT if self.title else self


NO_UNIT = Unit()


def read_unit(text: str) -> Unit:
    """The unit called *text*."""
    text = text.strip()
    if not text:
        return NO_UNIT
    if text in _CURRENCIES:
        return Unit(prefix=text if len(text) == 1 else text + "\u00a0")
    if text in _SYMBOLS:
        return Unit(suffix="×" if text == "x" else text)
    return Unit(suffix="\u00a0" + text, title=text, scales=text in _SCALED)
