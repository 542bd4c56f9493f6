"""``slidegen theme inspect``: what becomes of a template, for people and for programs."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.templates.corporate import template
from tests.templates.parts import potx
from tests.theme.template.made import USUAL, look, slide


@pytest.fixture
def company(tmp_path: Path) -> Path:
    """A company's template."""
    made = look(*USUAL, slide("Zitat", "", body_4=(1, 2, 10, 3)), colours=("101418", "FFFFFF", *("CCEEFF",) * 10))
    made.fonts = ("Nowhere Grotesk", "Inter")
    (tmp_path / "company.potx").write_bytes(potx(made))
    return tmp_path / "company.potx"


def test_it_tells_which_layout_serves_for_what_and_what_is_composed(slidegen: Run, company: Path) -> None:
    ended = slidegen("theme", "inspect", "company.potx")
    assert ended.code == 0
    assert "  Title and Content (obj): serves as content, image, code, table, chart, agenda\n" in ended.out
    assert "  Zitat: serves as quote\n" in ended.out
    assert "  Title Only (titleOnly): layout: title-only\n" in ended.out
    assert "  big-number     composed on Title Only\n" in ended.out


def test_it_tells_places_fonts_and_pale_colours(slidegen: Run, company: Path) -> None:
    ended = slidegen("theme", "inspect", "company.potx")
    assert "  headings    Nowhere Grotesk is not on this machine; HTML shows " in ended.out
    assert "  accent1     accent1   #cceeff   1.2:1  pale on the slides' background\n" in ended.out
    assert "  link        hlink     #cceeff   1.2:1  hard to read on the slides' background\n" in ended.out
    assert "        4  text      10.00 x 3.00 in at  1.00, 2.00  quote\n" in ended.out
    assert "missing-font" in ended.err


def test_the_file_beside_counts(slidegen: Run, company: Path) -> None:
    company.with_suffix(".toml").write_text('[template]\nlayouts = { statement = "Zitat" }\nignore = ["Two Content"]\n')
    ended = slidegen("theme", "inspect", "company.potx")
    assert "  Zitat: serves as quote, statement\n" in ended.out
    assert "  Two Content (twoObj): not used\n" in ended.out
    company.with_suffix(".toml").write_text('[template]\nlayouts = { statement = "Zitate" }\n')
    ended = slidegen("theme", "inspect", "company.potx")
    assert ended.code == 1
    assert "did you mean `Zitat`?" in ended.err
    assert "company.toml:2:25" in ended.err


def test_programs_get_json(slidegen: Run, company: Path) -> None:
    ended = slidegen("theme", "inspect", "company.potx", "--format", "json")
    found = json.loads(ended.out)
    assert found["width"] == 13.33
    assert {layout["name"]: layout["serves"] for layout in found["layouts"]}["Zitat"] == ["quote"]
    assert "big-number" in found["composed"]
    assert found["fonts"][0]["family"] == "Nowhere Grotesk"


@pytest.mark.parametrize("name", ["harbour", "granite", "atlas"])
def test_companies_templates_can_be_used(slidegen: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / "x.potx").write_bytes(template(name))
    assert slidegen("theme", "inspect", "x.potx").code == 0


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("x.potx", b"no zip", "cannot be used as a theme"),
        ("x.txt", b"", "is no PowerPoint template: its name must end in .potx, .pptx or .ppsx"),
    ],
)
def test_what_is_no_template_is_told(slidegen: Run, tmp_path: Path, name: str, data: bytes, words: str) -> None:
    (tmp_path / name).write_bytes(data)
    ended = slidegen("theme", "inspect", name)
    assert ended.code in (1, 2)
    assert words in ended.err


def test_a_template_that_is_not_there_is_wrong_use(slidegen: Run) -> None:
    assert slidegen("theme", "inspect", "nowhere.potx").code == 2
