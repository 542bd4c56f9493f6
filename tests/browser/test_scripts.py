"""Text in scripts other than Latin breaks where its readers expect."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.harness import LINES, watched
from tests.browser.talks import talk_of, write_talk

pytestmark = pytest.mark.render

KOREAN = "가상화기술발표자료 운영체제커널개발자모임 성능측정결과보고서 " * 6


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_korean_lines_break_between_words(lang: str, browser: Browser, tmp_path: Path) -> None:
    talk, world = talk_of(f"---\nlang: {lang}\n---\n## A\n\n{KOREAN}\n")
    with watched(browser) as context:
        page = context.open(write_talk(talk, "html", "deck", tmp_path, world))
        section = page.query_selector("section.present")
        assert section is not None
        lines = [line["text"] for line in section.evaluate(LINES)][1:]
    assert len(lines) > 1
    assert {word for line in lines for word in line.split()} <= set(KOREAN.split()) | {"1"}
