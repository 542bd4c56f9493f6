"""Words across runs."""

import pytest

from slidegen.diagnostics import Report
from slidegen.layout.text.measure import Ruler
from slidegen.layout.text.words import SCRIPT_SIZE, words
from slidegen.layout.text.wrap import Word
from slidegen.model.text import Break, Piece, Run
from slidegen.world import Memory
from tests.layout.helpers import THEME

RULER = Ruler(THEME.fonts, Memory(), Report())


def found(*pieces: Piece, caps: bool = False) -> list[Word]:
    return words(pieces, RULER, "body", bold=False, italic=False, caps=caps)


def test_blanks_part_words() -> None:
    first, second = found(Run(text="one two"))
    assert first.glue == 0
    assert second.glue == pytest.approx(RULER.face("body").width(" "))


def test_a_word_goes_on_over_runs() -> None:
    (word,) = found(Run(text="un"), Run(text="done", bold=True))
    assert word.width == pytest.approx(RULER.face("body").width("un") + RULER.face("body", bold=True).width("done"))


def test_a_blank_at_the_end_of_a_run_parts() -> None:
    assert len(found(Run(text="one "), Run(text="two", bold=True))) == 2
    assert len(found(Run(text="one"), Run(text=" two", bold=True))) == 2


def test_code_is_mono_and_scripts_are_small() -> None:
    (code,) = found(Run(text="x", code=True))
    assert code.width == pytest.approx(RULER.face("mono").width("x"))
    (script,) = found(Run(text="2", script=1))
    assert script.width == pytest.approx(RULER.face("body").width("2") * SCRIPT_SIZE)


def test_a_forced_end_has_no_glue() -> None:
    assert [word.glue < 0 for word in found(Run(text="a"), Break(), Run(text="b c"))] == [False, True, False]


def test_chinese_parts_at_the_edge_of_a_run() -> None:
    assert len(found(Run(text="漢"), Run(text="字", bold=True))) == 2
    assert len(found(Run(text="漢"), Run(text="。", bold=True))) == 1


def test_capitals_are_measured_as_shown() -> None:
    (word,) = found(Run(text="wide"), caps=True)
    assert word.width == pytest.approx(RULER.face("body").width("WIDE"))


def test_raw_html_takes_no_room() -> None:
    assert found(Run(text="", html="<b>"), Run(text="x"), Run(text="", html="</b>")) == found(Run(text="x"))
