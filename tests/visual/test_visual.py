"""Every theme looks as it did when somebody last looked at it: ``make accept`` renews the references."""

from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Browser

from slidegen.theme.find import shipped_names
from tests.visual.sheets import TILE, apart, pictures, reference, sheet, tile, write

pytestmark = pytest.mark.render

SAME = 3.0
"""How far tiles may differ. Other machines draw letters a little differently; nothing else may change."""

LARGEST = 60_000
"""How many bytes a reference has at most."""


@pytest.mark.parametrize("theme", shipped_names())
def test_layouts_look_as_they_did(theme: str, browser: Browser, tmp_path: Path, accept: bool) -> None:
    slides = pictures(theme, browser, tmp_path)
    new = sheet(list(slides.values()))
    if accept:
        write(new, reference(theme))
    with Image.open(reference(theme)) as old:
        assert old.size == new.size
        assert min(apart(tile(old, at), tile(old, at + 1)) for at in range(len(slides) - 1)) > SAME
        changed = {
            name: found for at, name in enumerate(slides) if (found := apart(tile(old, at), tile(new, at))) > SAME
        }
    assert changed == {}


def test_references_are_small_and_of_themes_that_there_are() -> None:
    files = sorted(reference("plain").parent.iterdir())
    assert [file.stem for file in files] == sorted(shipped_names())
    assert {file.name: file.stat().st_size for file in files if file.stat().st_size > LARGEST} == {}


def test_a_word_or_a_colour_that_changes_is_seen() -> None:
    blank = Image.new("RGB", TILE, "#ffffff")
    word, tinted = blank.copy(), Image.new("RGB", TILE, "#f5f5f5")
    ImageDraw.Draw(word).rectangle((12, 12, 40, 18), fill="#111827")
    assert apart(blank, blank) == 0
    assert apart(blank, word) > SAME
    assert apart(blank, tinted) > SAME
