"""Listings."""

from typing import Any

from slidegen.model.blocks import Token
from slidegen.model.frames import CodeFrame, CodeLine
from slidegen.model.style import Colour
from slidegen.resolve.code.highlight import highlight
from slidegen.units import points
from tests.backends.pptx import sample
from tests.backends.pptx.reading import Xml, opened, slide_part
from tests.backends.revealjs import sample as base

FRAME = sample.replace(base.code_frame(), slot="body")
PLAIN = sample.replace(FRAME, title="", title_height=0, gutter=0, steps=0)


def written(frame: CodeFrame) -> bytes:
    return sample.written(sample.deck(sample.slide("one", "content", sample.region_of("body", frame))))


def code(frame: CodeFrame = FRAME, **more: Any) -> Xml:
    return slide_part(written(sample.replace(frame, **more) if more else frame), 1)


def names(xml: Xml) -> list[str]:
    return [name.rpartition(" ")[0] for name in xml.values("//p:spTree/p:sp//p:cNvPr/@name")]


def test_the_code_is_one_text_line_by_line() -> None:
    slide = opened(written(FRAME)).slides[0]
    shape, title = slide.placeholders  # python-pptx sorts them by index; the title is drawn first
    assert title.text_frame.text == "app.py"
    assert shape.text_frame.text == 'def f(x):\n\n    return "<x>"'


def test_a_simple_listing_is_one_shape() -> None:
    xml = code(PLAIN)
    assert names(xml) == ["Code python"]
    assert xml.values("//p:spPr/a:solidFill/a:schemeClr/@val") == ["bg2"]


def test_layers_stand_behind_the_code() -> None:
    assert names(code()) == ["Code panel", "Lit lines", "Title rule", "Code title", "Line numbers", "Code python"]


def test_lines_have_an_exact_pitch_and_never_wrap() -> None:
    xml = code(PLAIN)
    assert xml.values("//a:lstStyle/a:lvl1pPr/a:lnSpc/a:spcPts/@val") == ["2200"]
    assert xml.find("//a:bodyPr[@wrap='none']/a:noAutofit")


def test_lit_lines_are_where_their_text_is() -> None:
    xml = code()
    lit = xml.find("//p:sp[contains(.//p:cNvPr/@name, 'Lit')]//a:xfrm")[0]
    top = FRAME.rect.y + FRAME.title_height + FRAME.padding
    assert (lit[0].get("y"), lit[1].get("cy")) == (str(top), str(points(22)))


def test_neighbouring_lit_lines_share_a_rectangle() -> None:
    both = frozenset({0})
    lines = tuple(
        CodeLine(number=n, tokens=(Token("", "x"),), lit=both if n in (1, 2, 4) else frozenset()) for n in range(6)
    )
    assert names(code(lines=lines)).count("Lit lines") == 2


def test_other_lines_are_quiet_where_no_further_step_lights_them() -> None:
    colours = "//p:sp[contains(.//p:cNvPr/@name, 'Code python')]//a:p[position() > 1]//a:rPr//a:schemeClr/@val"
    assert set(code().values(colours)) == {"accent6"}
    assert set(code(steps=2).values(colours)) != {"accent6"}
    assert code(steps=2).find("//a:rPr//a:alpha") == []
    assert code(PLAIN).find("//a:rPr//a:alpha") == []


def test_a_listing_that_is_all_lit_is_an_ordinary_one() -> None:
    lines = tuple(sample.replace(line, lit=frozenset({0})) for line in FRAME.lines)
    xml = code(lines=lines)
    assert "Lit lines" not in names(xml)
    assert xml.find("//a:rPr//a:alpha") == []


def test_tokens_are_coloured_by_the_theme() -> None:
    xml = code(PLAIN)
    keyword = xml.find("//a:r[a:t='def']/a:rPr")[0]
    assert keyword.get("b") == "1"
    assert xml.values("//a:r[a:t='def']//a:schemeClr/@val") == ["accent4"]
    assert xml.values("//a:r[a:t=' f(x):']//a:schemeClr/@val") == []


def test_numbers_stay_out_of_what_is_copied() -> None:
    xml = code()
    assert xml.values("//p:sp[contains(.//p:cNvPr/@name, 'numbers')]//a:t/text()") == ["10", "11", "12"]


def test_the_rest_of_a_line_has_a_mark_in_the_margin_and_is_one_paragraph_with_it() -> None:
    rest = CodeLine(number=10, tokens=(Token("", "  more"),), rest=True)
    lines = (FRAME.lines[0], rest, FRAME.lines[2])
    xml = code(lines=lines)
    assert xml.values("//p:sp[contains(.//p:cNvPr/@name, 'numbers')]//a:t/text()") == ["10", "…", "12"]
    slide = opened(written(sample.replace(FRAME, lines=lines))).slides[0]
    shape, _ = slide.placeholders
    assert shape.text_frame.text == 'def f(x):\v  more\n    return "<x>"'


def test_marks_of_rests_need_no_numbers() -> None:
    xml = code(PLAIN, lines=(FRAME.lines[0], CodeLine(number=10, tokens=(Token("", "x"),), rest=True)))
    assert xml.values("//p:sp[contains(.//p:cNvPr/@name, 'numbers')]//a:t/text()") == ["…"]
    assert PLAIN.padding > int(xml.values("//p:sp[contains(.//p:cNvPr/@name, 'numbers')]//a:ext/@cx")[0]) > 0


def test_tabs_are_blanks_up_to_their_stop_and_trailing_blanks_are_kept() -> None:
    lines = (
        CodeLine(number=1, tokens=(Token("", "all:\ta  "),)),
        CodeLine(number=2, tokens=(Token("", "\tcc\t漢\tx"),)),
    )
    assert code(PLAIN, lines=lines).values("//p:txBody//a:t/text()") == ["all:    a  ", "    cc  漢  x"]


def test_code_is_not_checked_for_spelling() -> None:
    assert set(code(PLAIN).values("//a:rPr/@noProof")) == {"1"}


def test_a_rule_stands_below_the_title() -> None:
    rule = code().find("//p:sp[contains(.//p:cNvPr/@name, 'rule')]//a:xfrm")[0]
    assert int(rule[0].get("y", "")) + int(rule[1].get("cy", "")) == FRAME.rect.y + FRAME.title_height
    assert rule[1].get("cx") == str(FRAME.rect.width)
    assert "Title rule" not in names(code(title="", title_height=0))


def test_a_diff_keeps_its_signs_and_has_two_colours() -> None:
    tokens = highlight("-old\n+new\n same", "diff")
    assert tokens is not None
    lines = tuple(CodeLine(number=at, tokens=line) for at, line in enumerate(tokens, 1))
    region = sample.region_of("body", sample.replace(PLAIN, lines=lines))
    colours = {"inserted": Colour("accent3"), "deleted": Colour("accent5")}
    theme = sample.replace(sample.THEME, code=sample.replace(sample.THEME.code, tokens=colours))
    xml = slide_part(sample.written(sample.deck(sample.slide("one", "content", region)), theme), 1)
    assert xml.values("//a:r[a:t='-old']//a:schemeClr/@val") == ["accent5"]
    assert xml.values("//a:r[a:t='+new']//a:schemeClr/@val") == ["accent3"]
    assert xml.values("//a:t[.=' same']/text()") == [" same"]


def test_control_characters_do_not_reach_the_file() -> None:
    lines = (CodeLine(number=1, tokens=(Token("", "a\x1b[31m\x07b"),)),)
    assert code(PLAIN, lines=lines).values("//p:txBody//a:t/text()") == ["a[31mb"]


def test_lines_of_a_title_are_one_paragraph() -> None:
    xml = code(title="src/\napp.py")
    bar = "//p:sp[contains(.//p:cNvPr/@name, 'Code title')]"
    assert xml.values(f"{bar}//a:t/text()") == ["src/", "app.py"]
    assert len(xml.find(f"{bar}//a:p/a:br")) == len(xml.find(f"{bar}//a:p")) == 1
