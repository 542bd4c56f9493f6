"""The table of formulas as Office's mathematics and as the text that stands in for it, in ``expected.txt``.

``pytest tests/backends/pptx/math/test_table.py --accept`` writes it anew; read the difference before committing it.
"""

from pathlib import Path

from slidegen.math.convert import Converted, Converter
from tests.backends.pptx.math.shown import bare, spoken
from tests.math.table import FORMULAS

EXPECTED = Path(__file__).parent / "expected.txt"


def table() -> str:
    subjects = []
    for subject, formulas in FORMULAS.items():
        entries = []
        for tex in formulas:
            made = Converter().convert(tex, display=True)
            assert isinstance(made, Converted), made
            entries.append(f"{tex}\n    {spoken(made.mathml)}\n    {bare(made.mathml)}\n")
        subjects.append(f"## {subject}\n\n" + "\n".join(entries))
    return "\n".join(subjects)


def test_formulas_become_what_the_table_says(accept: bool) -> None:
    if accept:
        EXPECTED.write_text(table(), encoding="utf-8")
    assert EXPECTED.read_text(encoding="utf-8") == table()


def test_no_formula_has_a_part_that_powerpoint_would_draw_as_a_dotted_box() -> None:
    assert "<e></e>" not in table()
    assert "<br" not in table()
