"""Formulas: mathematics in the choice, a picture or text in the fallback, as one shape."""

from pathlib import Path
from typing import Any

import pytest

from slidegen.backends.pptx.math import picture
from slidegen.model.frames import EquationNumber, FormulaFrame, TableFrame
from slidegen.model.style import TEXT, Colour
from slidegen.model.text import Run
from slidegen.units import Rect
from slidegen.world import Memory
from tests.backends.pptx import sample
from tests.backends.pptx.reading import Xml, opened, parts, slide_part, slide_text
from tests.backends.revealjs import sample as base
from tests.ooxml.checks import package_problems
from tests.ooxml.sdk import sdk_problems

TEX = r"\frac{a}{b} < c"
MATHML = "<mfrac><mi>a</mi><mi>b</mi></mfrac><mo>&lt;</mo><mi>c</mi>"
RECT = Rect(600_000, 1_000_000, 8_000_000, 900_000)
CHOICE, FALLBACK = "//mc:Choice", "//mc:Fallback"


def formula(**more: Any) -> FormulaFrame:
    values = {
        "rect": RECT,
        "tex": TEX,
        "mathml": MATHML,
        "text": "a/b < c",
        "size": 24,
        "colour": TEXT,
        "baseline": 500_000,
    }
    return FormulaFrame(**{**values, **more})


def run(**more: Any) -> Run:
    return Run(text="a/b < c", tex=TEX, mathml=MATHML, **more)


def written(*frames: Any, world: Memory | None = None, **more: Any) -> bytes:
    slide = sample.titled("Formulas", "content", sample.region_of("body", *frames), **more)
    return sample.written(sample.deck(slide), world=world)


def in_text(*runs: Run, **more: Any) -> bytes:
    return written(sample.text("body", base.paragraph(*runs, first=True)), **more)


def test_a_displayed_formula_is_mathematics_beside_a_picture_under_one_id() -> None:
    slide = slide_part(written(formula()), 1)
    assert slide.values(f"{CHOICE}/@Requires") == ["a14 p14"]
    assert slide.values(f"{CHOICE}//a14:m/m:oMathPara//m:num//m:t/text()") == ["a"]
    assert slide.values(f"{CHOICE}//p:cNvPr/@id") == slide.values(f"{FALLBACK}/p:pic//p:cNvPr/@id")
    assert slide.values("//mc:AlternateContent//p:cNvPr/@descr") == [TEX, TEX]


def test_its_picture_stands_on_its_line() -> None:
    slide = slide_part(written(formula(mathml="<mi>x</mi>")), 1)
    (top,), (height,) = (slide.values(f"{FALLBACK}//{each}") for each in ("a:off/@y", "a:ext/@cy"))
    line = RECT.y + 500_000
    assert int(top) < line < int(top) + int(height)
    assert line - (int(top) + int(height)) == pytest.approx(0, abs=30_000)


@pytest.mark.parametrize(("align", "side"), [("start", "left"), ("center", "center"), ("end", "right")])
def test_it_stands_where_it_is_aligned(align: str, side: str) -> None:
    slide = slide_part(written(formula(align=align)), 1)
    assert slide.values(f"{CHOICE}//m:oMathParaPr/m:jc/@m:val") == [side]
    (left,), (width,) = (slide.values(f"{FALLBACK}//{each}") for each in ("a:off/@x", "a:ext/@cx"))
    free = RECT.width - int(width)
    assert int(left) - RECT.x == {"start": 0, "center": free // 2, "end": free}[align]


def test_a_picture_that_is_too_wide_is_made_smaller() -> None:
    narrow = Rect(RECT.x, RECT.y, 200_000, RECT.height)
    slide = slide_part(written(formula(rect=narrow)), 1)
    (width,) = slide.values(f"{FALLBACK}//a:ext/@cx")
    assert int(width) == pytest.approx(narrow.width, abs=100)


def test_numbers_stand_at_the_end_of_the_line() -> None:
    frame = formula(
        numbers=(EquationNumber(text="(1)", baseline=300_000), EquationNumber(text="(2)", baseline=700_000))
    )
    shapes = [each for each in opened(written(frame)).slides[0].shapes if each.name.startswith("Equation number")]
    assert [each.text_frame.text for each in shapes] == ["(1)", "(2)"]
    assert {each.left + each.width for each in shapes} == {RECT.right}
    assert shapes[1].top - shapes[0].top == 400_000


def test_colours_follow_the_theme_in_mathematics_and_have_its_value_in_pictures() -> None:
    frame = formula(
        mathml='<mi mathcolor="accent1">x</mi><mi mathcolor="#ff0000">y</mi><mi>z</mi>', colour=Colour("muted")
    )
    data = written(frame)
    slide = slide_part(data, 1)
    assert slide.values(f"{CHOICE}//a:lvl1pPr//a:schemeClr/@val") == ["accent6"]
    assert slide.values(f"{CHOICE}//m:r//a:schemeClr/@val") == ["accent1"]
    assert slide.values(f"{CHOICE}//m:r//a:srgbClr/@val") == ["FF0000"]
    (drawn,) = (part.decode() for name, part in parts(data).items() if name.endswith(".svg"))
    for shade in (sample.THEME.palette["accent1"], "#FF0000", sample.THEME.palette["muted"]):
        assert shade.lower() in drawn.lower()


def test_what_took_long_to_draw_is_kept_for_the_next_build(monkeypatch: pytest.MonkeyPatch) -> None:
    world = Memory()
    first = written(formula(), world=world)
    monkeypatch.setattr(picture, "Drawing", None)
    monkeypatch.setattr("slidegen.backends.pptx.math.store.draw", None)
    monkeypatch.setattr("slidegen.backends.pptx.math.store.picture_bytes", None)
    assert written(formula(), world=world) == first


def test_kept_drawings_that_are_broken_are_drawn_anew() -> None:
    world = Memory()
    first = written(formula(), world=world)
    world.kept = dict.fromkeys(world.kept, b"{half")
    assert written(formula(), world=world) == first


def test_what_cannot_be_drawn_has_text_in_its_place() -> None:
    data = written(formula(mathml="<mfrac><mi>a</mi></mfrac>"))
    assert not slide_part(data, 1).find(f"{FALLBACK}/p:pic")
    assert slide_part(data, 1).values(f"{FALLBACK}/p:sp//p:cNvPr/@descr") == [TEX]


def test_what_is_no_mathml_shows_its_source() -> None:
    for mathml in ("", "<mi>"):
        data = written(formula(mathml=mathml, text=""))
        assert not slide_part(data, 1).find("//mc:AlternateContent")
        assert r"\frac{a}{b}" in slide_text(opened(data).slides[0])


def test_a_formula_in_text_is_mathematics_and_the_words_around_it_stay_in_the_fallback() -> None:
    slide = slide_part(in_text(Run(text="If "), run(), Run(text=" then")), 1)
    assert slide.values(f"{CHOICE}//a:p/*[self::a:r or self::a14:m]/a:t/text()") == ["If ", " then"]
    assert slide.values(f"{CHOICE}//a14:m/m:oMath//m:t/text()") == ["a", "b", "<c"]
    assert "".join(slide.values(f"{FALLBACK}//a:t/text()")).replace("\u00a0", " ") == "If a/b < c then"
    assert slide.values(f"{CHOICE}//p:ph/@idx") == slide.values(f"{FALLBACK}//p:ph/@idx") != []


def test_titles_hold_formulas_that_are_not_bold() -> None:
    title = title_of(run())
    slide = slide_part(sample.written(sample.deck(sample.slide("t", "content", title, title="a/b < c"))), 1)
    assert slide.values(f"{CHOICE}//p:ph/@type") == ["title"]
    assert set(slide.values(f"{CHOICE}//m:r/a:rPr/@b")) == {"0"}


def title_of(*runs: Run) -> Any:
    region = base.title_region("x")
    (frame,) = region.frames
    (line,) = frame.paragraphs  # type: ignore[union-attr]
    frame = sample.replace(frame, paragraphs=(sample.replace(line, pieces=runs),))
    return sample.replace(region, frames=(frame,))


def test_tables_hold_formulas_and_have_a_table_as_fallback() -> None:
    table = base.table_frame()
    assert isinstance(table, TableFrame)
    row = table.rows[-1]
    cell = sample.replace(row.cells[0], paragraph=sample.replace(row.cells[0].paragraph, pieces=(run(),)))
    changed = sample.replace(row, cells=(cell, *row.cells[1:]))
    slide = slide_part(written(sample.replace(table, rows=(*table.rows[:-1], changed), slot="body")), 1)
    assert len(slide.find(f"{CHOICE}/p:graphicFrame//a:tc//a14:m")) == 1
    assert len(slide.find(f"{FALLBACK}/p:graphicFrame//a:tc")) == len(slide.find(f"{CHOICE}/p:graphicFrame//a:tc"))
    assert not slide.find(f"{FALLBACK}//a14:m")


def test_notes_have_text_in_place_of_formulas() -> None:
    notes = (base.paragraph(Run(text="Say "), run(), first=True),)
    data = written(sample.text("body", base.paragraph("Text", first=True)), notes=notes)
    page = Xml(data, "ppt/notesSlides/notesSlide1.xml")
    assert "oMath" not in page.text
    assert "a/b\u00a0<\u00a0c" in "".join(page.values("//a:t/text()"))


def test_a_formula_that_is_a_link_stays_a_link() -> None:
    slide = slide_part(in_text(run(link="https://example.org/")), 1)
    assert not slide.find("//m:oMath")
    assert slide.find(f"{CHOICE}//a:hlinkClick")


def test_marks_around_a_formula_stay() -> None:
    slide = slide_part(in_text(run(highlight=True, strike=True, colour=Colour("accent2"))), 1)
    assert slide.find(f"{CHOICE}//m:r/a:rPr[@strike='sngStrike']/a:highlight")
    assert set(slide.values(f"{CHOICE}//m:r/a:rPr/a:solidFill/a:schemeClr/@val")) == {"accent2"}


def test_files_with_formulas_are_sound() -> None:
    data = written(formula(numbers=(EquationNumber(text="(1)", baseline=0),)), sample.text("", base.paragraph(run())))
    assert package_problems(data) == []


@pytest.mark.render
def test_powerpoint_takes_all_formulas_of_the_table(tmp_path: Path) -> None:
    from slidegen.math.convert import Converted, Converter
    from tests.math.table import FORMULAS

    converter = Converter()
    frames: list[FormulaFrame] = []
    runs: list[Run] = []
    for tex in (tex for entries in FORMULAS.values() for tex in entries):
        shown, inline = converter.convert(tex, display=True), converter.convert(tex, display=False)
        assert isinstance(shown, Converted)
        frames.append(formula(tex=tex, mathml=shown.mathml, text=shown.text))
        if isinstance(inline, Converted):
            runs.append(Run(text=inline.text, tex=tex, mathml=inline.mathml))
    file = tmp_path / "formulas.pptx"
    file.write_bytes(written(*frames, sample.text("", base.paragraph(*runs))))
    assert sdk_problems([file]) == {str(file): []}
    assert package_problems(file.read_bytes()) == []
    assert len(slide_part(file.read_bytes(), 1).find("//m:oMathPara")) == len(frames) >= 120
