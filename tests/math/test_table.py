"""The table of formulas with the MathML and the line of text that they become, in ``expected.txt``.

``pytest tests/math/test_table.py --accept`` writes it anew; read the difference before committing it.
"""

from pathlib import Path

import pytest

from slidegen.math.convert import Converted, Converter
from tests.math.table import FORMULAS

EXPECTED = Path(__file__).parent / "expected.txt"


def shown(tex: str) -> str:
    """What *tex* becomes: the line that stands in for it, its numbers, its MathML."""
    made = Converter().convert(tex, display=True)
    assert isinstance(made, Converted), made
    numbers = " ".join(line.tag or ("(n)" if line.counted else "-") for line in made.lines)
    lines = [made.text, *([f"numbers: {numbers}"] if numbers else []), made.mathml]
    return "".join(f"    {line}\n" for line in lines)


def table() -> str:
    """The whole file."""
    subjects = []
    for subject, formulas in FORMULAS.items():
        subjects.append(f"## {subject}\n\n" + "\n".join(f"{tex}\n{shown(tex)}" for tex in formulas))
    return "\n".join(subjects)


def expected() -> dict[str, str]:
    """What the file says, by formula."""
    entries = [entry for entry in EXPECTED.read_text(encoding="utf-8").split("\n\n") if not entry.startswith("##")]
    return {tex: body.rstrip("\n") + "\n" for tex, _, body in (entry.partition("\n") for entry in entries)}


@pytest.mark.parametrize("tex", [tex for formulas in FORMULAS.values() for tex in formulas])
def test_formula_becomes_what_the_table_says(tex: str, accept: bool) -> None:
    if not accept:
        assert shown(tex) == expected()[tex]


def test_the_file_is_the_table(accept: bool) -> None:
    if accept:
        EXPECTED.write_text(table(), encoding="utf-8")
    assert EXPECTED.read_text(encoding="utf-8") == table()


def test_the_table_has_what_talks_have() -> None:
    formulas = [tex for entries in FORMULAS.values() for tex in entries]
    assert len(set(formulas)) == len(formulas) >= 120
