"""Colours in formulas: palette roles and ``#rrggbb`` beside LaTeX's own names.

math-core knows LaTeX's names and ``[HTML]{RRGGBB}`` alone, so a role goes through it as a colour that nobody writes.
"""

import re

from slidegen.model.style import ROLES

_HEX = re.compile("#?([0-9a-fA-F]{6})$")
_STAND_INS = {role: f"01FE{number:02X}" for number, role in enumerate(ROLES, start=1)}
_ROLES = {value: role for role, value in _STAND_INS.items()}


def hexadecimal(name: str) -> str | None:
    """Six digits that stand for the role or colour *name*; None for a name that LaTeX may know."""
    if name in _STAND_INS:
        return _STAND_INS[name]
    found = _HEX.match(name)
    return found[1].upper() if found is not None else None


def named(value: str) -> str:
    """The role that ``#RRGGBB`` stands for, else ``#rrggbb`` itself."""
    return _ROLES.get(value.lstrip("#").upper(), value.lower())
