"""Our own talks, in every theme and output: nothing is reported, and nothing that was written is lost."""

import re
from contextlib import nullcontext
from functools import cache
from pathlib import Path

import pytest

from slidegen import output, pipeline, registry
from slidegen.diagnostics import Report
from slidegen.theme.find import theme_names
from slidegen.world import Disk
from tests.decks import source_text
from tests.decks.output_text import html_text, pptx_text

DECKS = sorted((Path(__file__).parents[2] / "decks").glob("*/deck.md"))
OUTPUTS = {"pptx": pptx_text, "html": html_text}
_WORD = re.compile(r"[^\W_]{2,}")

every_deck = pytest.mark.parametrize("deck", DECKS, ids=lambda deck: deck.parent.name)
every_theme = pytest.mark.parametrize("theme", theme_names())
every_output = pytest.mark.parametrize("target", OUTPUTS)


@cache
def build(deck: Path, theme: str) -> tuple[Report, dict[str, bytes]]:
    """Everything reported while building *deck*, and the main file of each output."""
    world, report = Disk(deck.parent), Report()
    request = pipeline.Request(theme=theme, outputs=tuple(OUTPUTS), debug=True)
    source = pipeline.decode(world.read(deck.name), deck.name, report)
    assert source is not None
    meaning = pipeline.read_deck(source, world, report, request)
    assert meaning is not None
    talk = pipeline.place_deck(meaning, world, report, request)
    assert talk is not None
    files = output.Memory()
    for target in OUTPUTS:
        pipeline.write_output(talk, target, "deck", nullcontext(files), world, report, request)
    return report, {target: files.files["deck" + registry.backend(target).suffix] for target in OUTPUTS}


@cache
def text_of(deck: Path, theme: str, target: str) -> str:
    return OUTPUTS[target](build(deck, theme)[1][target])


def test_the_four_talks_are_there() -> None:
    assert {deck.parent.name for deck in DECKS} >= {"kvm-forum-2011", "linux-virtualization", "random-numbers", "tour"}


@every_theme
@every_deck
def test_nothing_is_reported_above_info(deck: Path, theme: str) -> None:
    report, _ = build(deck, theme)
    found = [f"{problem.code}: {problem.message} ({problem.span})" for problem in report if problem.severity != "info"]
    assert found == []


@every_output
@every_theme
@every_deck
def test_every_word_of_the_source_is_in_the_output(deck: Path, theme: str, target: str) -> None:
    source = source_text.read(deck)
    owed = source_text.words(source, target) | source_text.title_words(source)
    missing = owed - set(_WORD.findall(text_of(deck, theme, target)))
    assert missing == set()


@every_output
@every_theme
@every_deck
@pytest.mark.parametrize("mark", ["{{", ":::", "[!", "![", "[^"])
def test_syntax_is_left_only_where_code_shows_it(deck: Path, theme: str, target: str, mark: str) -> None:
    assert text_of(deck, theme, target).count(mark) == source_text.count_in_code(source_text.read(deck), mark)


@every_deck
def test_every_slide_but_the_title_has_notes(deck: Path) -> None:
    world = Disk(deck.parent)
    source = pipeline.decode(world.read(deck.name), deck.name, Report())
    assert source is not None
    talk = pipeline.read_deck(source, world, Report(), pipeline.Request(debug=True))
    assert talk is not None
    assert [slide.id for slide in talk.slides if slide.kind != "title" and not slide.notes] == []
