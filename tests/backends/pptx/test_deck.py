"""Whole files: what PowerPoint's own reader, python-pptx and the package format say of them."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from msgspec.structs import replace

from slidegen.backends.pptx import BACKEND
from slidegen.diagnostics import Report
from slidegen.model.frames import HtmlFrame
from slidegen.model.placed import PlacedDeck
from slidegen.source import Source
from tests.backends.contract import BackendContract
from tests.backends.pptx import sample
from tests.backends.pptx.reading import opened, parts, slide_text
from tests.backends.revealjs import sample as base
from tests.ooxml.checks import package_problems
from tests.ooxml.sdk import sdk_problems

THEMES = {"light": sample.THEME, "dark": sample.DARK}


class TestContract(BackendContract):
    backend = BACKEND
    theme = sample.THEME

    def deck(self) -> PlacedDeck:
        return sample.everything()

    def slide_words(self, files: Mapping[str, bytes]) -> list[list[str]]:
        return [slide_text(slide) for slide in opened(files["talk.pptx"]).slides]


@pytest.mark.parametrize("name", THEMES)
def test_packages_are_sound(name: str) -> None:
    assert package_problems(sample.written(sample.everything(), THEMES[name])) == []


@pytest.mark.render
def test_powerpoints_own_schema_finds_nothing_wrong(tmp_path: Path) -> None:
    files = []
    for name, theme in THEMES.items():
        files.append(tmp_path / f"{name}.pptx")
        files[-1].write_bytes(sample.written(sample.everything(), theme))
    files.append(tmp_path / "empty.pptx")
    files[-1].write_bytes(sample.written(sample.deck()))
    assert sdk_problems(files) == {str(file): [] for file in files}


def test_nothing_but_its_html_is_reported_of_a_sound_deck() -> None:
    report = Report()
    sample.written(sample.everything(), report=report)
    assert {each.code for each in report} == {"raw-html-dropped"}


def test_titles_are_in_title_placeholders() -> None:
    placed = sample.everything()
    for slide, expected in zip(opened(sample.written(placed)).slides, placed.slides, strict=True):
        assert slide.shapes.title is not None
        assert slide.shapes.title.text_frame.text == expected.title
        told = [shape for shape in slide.shapes if not shape.name.startswith(("Veil", "Scrim"))]
        assert told[0].shape_id == slide.shapes.title.shape_id


def test_text_is_in_placeholders() -> None:
    slides = opened(sample.written(sample.everything())).slides
    own = [
        (number, shape.name)
        for number, slide in enumerate(slides, 1)
        for shape in slide.shapes
        if shape.has_text_frame and shape.text_frame.text and not shape.is_placeholder
    ]
    assert {name.rpartition(" ")[0] for _, name in own} == {"Missing picture", "Line numbers"}


def test_slides_use_the_themes_layouts() -> None:
    placed = sample.everything()
    for slide, expected in zip(opened(sample.written(placed)).slides, placed.slides, strict=True):
        assert slide.slide_layout.name.partition(" with ")[0] == sample.LAYOUTS[expected.layout].title


def test_the_logo_stands_on_layouts_with_chrome_and_on_no_slide() -> None:
    deck = opened(sample.written(sample.deck(sample.titled("A", "content"), logo=sample.LOGO)))
    for layout in deck.slide_layouts:
        shown = [shape.name for shape in layout.shapes if shape.name == "Logo"]
        known = next(each for each in sample.THEME.layouts.values() if each.title == layout.name)
        assert shown == (["Logo"] if known.chrome else []), layout.name
    assert [shape.name for shape in deck.slides[0].shapes if "Logo" in shape.name] == []


def test_a_broken_logo_is_reported_once() -> None:
    report = Report()
    broken = replace(sample.LOGO, asset=sample.asset(b"no picture", "webp", 8, 8))
    sample.written(sample.deck(sample.titled("A", "content"), logo=broken), report=report)
    assert [each.code for each in report] == ["broken-image"]


def test_notes_are_on_notes_pages() -> None:
    placed = sample.everything()
    for slide, expected in zip(opened(sample.written(placed)).slides, placed.slides, strict=True):
        assert slide.has_notes_slide == bool(expected.notes)
        if expected.notes:
            assert slide.notes_slide.notes_text_frame.text.split("\n") == [each.text for each in expected.notes]


def test_hidden_slides_are_hidden() -> None:
    slides = opened(sample.written(sample.everything())).slides
    hidden = [slide.shapes.title.text_frame.text for slide in slides if slide._element.get("show") == "0"]
    assert hidden == ["Secret"]


def test_a_deck_without_notes_has_no_notes_master() -> None:
    names = parts(sample.written(sample.deck(sample.slide("one", "blank"))))
    assert not [name for name in names if "notes" in name.lower()]


def test_a_deck_without_slides_opens() -> None:
    assert len(opened(sample.written(sample.deck())).slides) == 0


def test_slow_libraries_stay_away() -> None:
    code = "import sys, slidegen.backends.pptx; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"pptx", "lxml", "PIL", "resvg_py"} & set(done.stdout.split())


@pytest.mark.parametrize(
    ("html", "advice"),
    [
        ("<canvas></canvas>", "put it into `::: only html`"),
        ("<video src='x.mp4'></video>", "write `![what it shows](film.mp4)`"),
    ],
)
def test_html_that_powerpoint_cannot_show_is_told(html: str, advice: str) -> None:
    place = Source("deck.md", html).span(0, len(html))
    text = sample.text("body", base.paragraph("a map", first=True))
    frame = HtmlFrame(rect=base.BODY_RECT, html=html, fallback=text, span=place)
    report = Report()
    sample.written(sample.deck(sample.slide("one", "content", sample.region_of("body", frame))), report=report)
    assert [(each.code, each.span) for each in report] == [("raw-html-dropped", place)]
    assert report.diagnostics[0].help.startswith(advice)
