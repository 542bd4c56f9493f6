"""The numbers of what references may name: figures, tables, theorems."""

import re
from collections.abc import Sequence

from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.pandoc.inlines.words import KINDS

_LABELLED = re.compile(r"\{[^{}\n]*#((?:fig|tbl|eq|sec|lst|thm|lem|cor|prp|def|exm|exr)-[\w-]*\w)")
_OPTION = re.compile(r"[ \t]*(?:#|//|%%)\|[ \t]*label:[ \t]*[\"']?((?:fig|tbl|lst)-[\w-]*\w)")


def numbered(lines: Sequence[Line]) -> dict[str, int]:
    """The numbers of figures, tables and all else with a label, by kind, in the order of the text."""
    numbers: dict[str, int] = {}
    counts: dict[str, int] = {}
    for line in lines:
        if line.kind in ("text", "fence") and "#" in line.text:
            found = [each[1] for each in _LABELLED.finditer(line.text)]
        elif line.kind == "code" and "label" in line.text:
            option = _OPTION.match(line.text)
            found = [option[1]] if option is not None else []
        else:
            continue
        for label in found:
            kind = label.partition("-")[0]
            if label not in numbers and kind in KINDS:
                counts[kind] = counts.get(kind, 0) + 1
                numbers[label] = counts[kind]
    return numbers
