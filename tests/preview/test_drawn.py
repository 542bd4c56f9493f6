"""The page of a preview, and that of a build."""

import re
from pathlib import Path

from slidegen.backends.base import Options
from slidegen.backends.revealjs import BACKEND
from slidegen.diagnostics import Report
from slidegen.output import Memory
from slidegen.preview.drawn import settings_of
from slidegen.preview.patch import first_changed, patch
from slidegen.world import Disk
from tests.preview.sample import TEXT, cold

_SECTION = re.compile(r"<section.*?</section>", re.DOTALL)
_LIVE = re.compile(r' data-live="[0-9a-f]+"')


def test_the_slides_are_those_that_a_build_writes(tmp_path: Path) -> None:
    built = cold(TEXT, tmp_path / "deck.md")
    assert built.talk is not None
    assert built.drawn is not None
    sink = Memory()
    placed, theme = built.talk.placed["html"], built.talk.theme
    BACKEND.write(placed, theme, "deck", sink, Disk(tmp_path), Options(linked=True), Report())
    written = _SECTION.findall(sink.files["deck.html"].decode())
    assert [_LIVE.sub("", piece.html).strip() for piece in built.drawn.slides] == written


def test_a_page_may_ask_its_own_server_and_run_its_own_scripts(tmp_path: Path) -> None:
    drawn = cold(TEXT, tmp_path / "deck.md").drawn
    assert drawn is not None
    page = drawn.page(7).decode()
    assert 'src="page/live.js" data-version="7"' in page
    assert page.index("assets/") < page.index("page/live.js"), "reveal.js comes first"
    for name in re.findall(r'"assets/([^"]+)"', page):
        assert name in drawn.things


def test_fonts_are_whole_so_that_new_words_find_their_letters(tmp_path: Path) -> None:
    few, many = (cold(f"## A\n\n{words}\n", tmp_path / "deck.md").drawn for words in ("a", "Ωλ **bold** *slanted*"))
    assert few is not None
    assert many is not None
    assert few.styles[0] == many.styles[0]


def test_the_same_is_found_under_the_same_address(tmp_path: Path) -> None:
    one, two = (cold(TEXT + end, tmp_path / "deck.md").drawn for end in ("", "\nmore\n"))
    assert one is not None
    assert two is not None
    assert one.things.keys() == two.things.keys()
    assert one.frame == two.frame


def test_settings_of_the_page_are_read_back(tmp_path: Path) -> None:
    drawn = cold("---\naspect: 4:3\nloop: true\nduration: 10m\n---\n\n## A\n\ntext\n", tmp_path / "deck.md").drawn
    assert drawn is not None
    assert settings_of(drawn) == {
        "data-width": "960", "data-height": "720", "data-total": "1", "data-duration": "600", "data-loop": "",
    }  # fmt: skip


def test_a_patch_brings_what_is_new_and_names_all(tmp_path: Path) -> None:
    before, after = (cold(text, tmp_path / "deck.md").drawn for text in (TEXT, TEXT.replace("- two", "- three")))
    assert before is not None
    assert after is not None
    small, whole = patch(before, after, 3, "first"), patch(None, after, 3, None)
    assert list(small["slides"]) == [after.slides[2].key]
    assert len(small["order"]) == 5
    assert small["sprites"] is None
    assert set(whole["slides"]) == {*whole["order"], *whole["styles"]}
    assert patch(after, after, 3, None)["slides"] == {}


def test_another_estimate_is_no_reason_to_go_to_a_slide(tmp_path: Path) -> None:
    before, longer = (cold(text, tmp_path / "deck.md").drawn for text in (TEXT, TEXT.replace("Say this.", "Say that.")))
    assert before is not None
    assert longer is not None
    assert first_changed(before, before) is None
    assert first_changed(before, longer) == "first"
    again = [piece.html.replace("<section", '<section data-estimate="9"', 1) for piece in before.slides]
    other = type(before)(
        slides=tuple(type(piece)("other", html, piece.id) for piece, html in zip(before.slides, again, strict=True)),
        styles=before.styles, parts=before.parts, frame=before.frame, things=before.things,
    )  # fmt: skip
    assert first_changed(before, other) is None
