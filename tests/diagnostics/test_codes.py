import re
from pathlib import Path

from slidegen.diagnostics.codes import CODES

PACKAGE = Path(__file__).parents[2] / "slidegen"
SOURCE = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted(PACKAGE.rglob("*.py")) if path.name != "codes.py"
)


def test_every_code_is_explained_in_sentences() -> None:
    for name, code in CODES.items():
        assert name == name.lower()
        assert code.summary.endswith("."), name
        assert code.explanation.endswith("."), name


def test_every_code_is_used() -> None:
    assert [name for name in CODES if f'"{name}"' not in SOURCE] == []


def test_what_is_reported_has_an_explanation() -> None:
    reported = re.findall(r'(?:report\.add|WorldError|DiagramError)\(\s*"([^"]+)"', SOURCE)
    assert len(reported) > 100
    assert sorted(set(reported) - set(CODES)) == []


def test_errors_mean_that_something_is_missing_and_advice_changes_nothing() -> None:
    for name, code in CODES.items():
        if code.severity == "error":
            assert code.effect == "missing", name
        if code.severity == "warning":
            assert code.effect not in ("missing", "embedded"), name
    assert CODES["duplicate-title"].effect == CODES["missing-alt"].effect == ""
    assert CODES["bad-step"].effect == "doubtful"
    assert CODES["shrunk"].effect == "shrunk"
