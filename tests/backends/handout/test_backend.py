"""Handouts: papers, slides to a page, notes beside them, and room to write where there are none."""

import re
from typing import get_args

import pytest

from slidegen.backends.base import Options, Paper
from slidegen.backends.handout.page import PAPERS
from slidegen.diagnostics import Report
from tests.backends.built import write
from tests.backends.pdf.reading import outline, page_sizes, page_words

LONG = "A title that is so long that no slide of the usual width has it on one line"
TALK = (
    f"## {LONG}\n\n[file](data/numbers.csv)\n\n::: notes\nSaid of the first.\n:::\n\n"
    + "## Hidden {.hidden}\n\n"
    + "".join(f"## Slide {at}\n\n::: notes\nSaid of number {at}.\n:::\n\n" for at in range(2, 7))
    + "## Without\n"
)


def handout(up: int = 3, paper: Paper = "a4", text: str = TALK) -> tuple[bytes, str, Report]:
    """The PDF and the HTML."""
    files, report = write(text, "handout", Options(up=up, paper=paper))
    return files.get("talk.handout.pdf", b""), files["talk.handout.html"].decode(), report


@pytest.mark.render
@pytest.mark.parametrize(("up", "pages"), [(1, 7), (2, 4), (3, 3), (6, 2)])
def test_so_many_slides_stand_on_a_page_with_their_notes(up: int, pages: int) -> None:
    printed = [" ".join(words) for words in page_words(handout(up)[0])]
    assert len(printed) == pages
    for at in range(2, 7):
        place = (at - 1) // up
        assert f"Slide {at}" in printed[place]
        assert f"Said of number {at}." in printed[place]
    assert "Hidden" not in "".join(printed)


@pytest.mark.render
@pytest.mark.parametrize("paper", get_args(Paper))
def test_the_paper_has_its_size(paper: Paper) -> None:
    ((width, height),) = page_sizes(handout(paper=paper)[0])
    assert (width / 72 * 25.4, height / 72 * 25.4) == pytest.approx(PAPERS[paper], abs=0.2)


@pytest.mark.render
def test_the_outline_has_every_slide_by_its_title() -> None:
    titles = [title for _, title, _ in outline(handout()[0])]
    assert titles == [LONG, *(f"Slide {at}" for at in range(2, 7)), "Without"]


@pytest.mark.render
def test_long_notes_go_on_and_are_not_cut() -> None:
    words = [f"word{at}" for at in range(3000)]
    printed = page_words(handout(text=f"## A\n\n::: notes\n{' '.join(words)}\n:::\n")[0])
    assert len(printed) > 1
    assert [word for page in printed for word in page if re.fullmatch(r"word\d+", word)] == words


def test_without_a_browser_there_is_still_a_page_to_print(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("slidegen.browser.find_browser", lambda: None)
    printed, page, report = handout()
    assert printed == b""
    assert [each.code for each in report if each.severity == "error"] == ["no-browser"]
    assert page.count("<article>") == 7
    assert page.count("<i></i>") == 8  # lines to write on, where nothing is said
    assert 'href="data/numbers.csv"' in page
