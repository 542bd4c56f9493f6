"""Commands of formulas that a deck defines in LaTeX."""

import re
from collections.abc import Iterable

from slidegen.parse.dialects.common.draft import Draft
from slidegen.yaml.write import quoted

_MACRO = re.compile(
    r"\\(?:(?:re)?newcommand|providecommand|DeclareMathOperator)"
    r"\*?[ \t]*\{?(\\[A-Za-z]+)\}?(?:\[(\d)\])?[ \t]*\{(.*)\}[ \t]*$"
)


def read_macros(lines: Iterable[str]) -> dict[str, str]:
    """The commands of formulas that *lines* define."""
    found = {}
    for line in lines:
        if "\\" in line and len(line) < 500 and (macro := _MACRO.search(line.strip())) is not None:
            found[quoted(macro[1])] = macro[3]
    return found


def set_macros(draft: Draft, lines: Iterable[str]) -> None:
    """Give *draft* what *lines* define, unless it has some."""
    if "math" not in draft.front and (found := read_macros(lines)):
        draft.set("math", "\n".join(("", "  macros:", *(f"    {name}: {quoted(tex)}" for name, tex in found.items()))))
