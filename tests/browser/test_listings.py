"""What is copied from a listing is the code: tabs, blanks and long lines as written, and no line numbers."""

from pathlib import Path

import msgspec
import pytest
from playwright.sync_api import Browser

from slidegen.model.blocks import Token
from slidegen.model.frames import CodeLine
from tests.backends.revealjs import sample
from tests.browser.conftest import write_deck
from tests.browser.harness import watched

pytestmark = pytest.mark.render

SELECTED = (
    "() => { const all = getSelection(); all.selectAllChildren(document.querySelector('pre')); return `${all}`; }"
)


def test_what_is_copied_is_the_code(browser: Browser, tmp_path: Path) -> None:
    def line(number: int, text: str, *, rest: bool = False) -> CodeLine:
        return CodeLine(number=number, tokens=(Token("", text),), rest=rest)

    lines = (line(10, "all: a.o  "), line(11, "\tcc -o $@ "), line(11, "$<", rest=True), line(12, "x"))
    frame = msgspec.structs.replace(sample.code_frame(), lines=lines)
    deck = sample.deck(sample.slide("code", "Code", frame))
    with watched(browser) as context:
        page = context.open(write_deck(deck, tmp_path))
        assert page.evaluate(SELECTED) == "all: a.o  \n\tcc -o $@ $<\nx"
