"""A starting deck has its story, fits its time, and nothing in it is wrong before it is changed."""

import re
from contextlib import nullcontext
from itertools import pairwise
from pathlib import Path

import pytest

import slidegen.starting
from slidegen import output
from slidegen.diagnostics import Report
from slidegen.model.blocks import CodeBlock, Directive
from slidegen.model.deck import Deck
from slidegen.model.walk import all_blocks
from slidegen.parse import parse
from slidegen.pipeline import Request, place_deck, read_deck, write_output
from slidegen.source import Source
from slidegen.starting import KINDS, LONGEST, SHORTEST, USUAL, Beginning, Kind, duration_text, starting_deck
from slidegen.starting.compose import OPENING
from slidegen.theme.find import shipped_names
from slidegen.world import Memory
from slidegen.yaml.values import parse_duration

MINUTES = (3, 5, 7, 10, 15, 20, 25, 30, 40, 45, 60, 90, 240)
SKELETONS = {
    kind: Path(slidegen.starting.__file__).with_name(f"{kind}.md").read_text(encoding="utf-8") for kind in KINDS
}


def text_of(kind: Kind, seconds: int, theme: str = "plain") -> str:
    return starting_deck(Beginning(title="A title", author="A name", kind=kind, seconds=seconds, theme=theme))


def told(kind: Kind, seconds: int, theme: str = "plain") -> list[str]:
    """The codes of all that is told on the way to both outputs, remarks included, but for the fonts in the file."""
    report, world, request = Report(), Memory(), Request(hints=True)
    deck = read_deck(Source("talk.md", text_of(kind, seconds, theme)), world, report, request)
    assert deck is not None
    talk = place_deck(deck, world, report, request)
    assert talk is not None
    for name in ("pptx", "html"):
        write_output(talk, name, "talk", nullcontext(output.Null()), world, report, request)
    return [diagnostic.code for diagnostic in report if diagnostic.code != "fonts-embedded"]


def deck_of(kind: Kind, seconds: int) -> Deck:
    return parse(Source("talk.md", text_of(kind, seconds)), Memory(), Report())


def has_chart(deck: Deck) -> bool:
    blocks = (block for slide in deck.slides for block in all_blocks(slide.blocks))
    return any(isinstance(block, Directive) and block.name == "chart" for block in blocks)


@pytest.mark.parametrize("minutes", [*MINUTES, 11, 12])
@pytest.mark.parametrize("kind", KINDS)
def test_agendas_have_sections_to_list(kind: Kind, minutes: int) -> None:
    deck = deck_of(kind, minutes * 60)
    agendas = [slide for slide in deck.slides if slide.settings.layout == "agenda"]
    assert len(deck.sections) > 1 or all(slide.blocks for slide in agendas)


@pytest.mark.parametrize("minutes", MINUTES)
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_wrong_with_any_of_them(kind: Kind, minutes: int) -> None:
    assert told(kind, minutes * 60) == []


@pytest.mark.parametrize("theme", shipped_names())
@pytest.mark.parametrize("kind", KINDS)
def test_all_slides_suit_every_theme(kind: Kind, theme: str) -> None:
    assert told(kind, LONGEST, theme) == []


@pytest.mark.parametrize("minutes", MINUTES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_times_of_slides_sum_up_to_the_slot_but_for_questions(kind: Kind, minutes: int) -> None:
    deck = deck_of(kind, minutes * 60)
    assert deck.meta.duration == minutes * 60
    spoken = OPENING + sum(slide.settings.timing or 0 for slide in deck.slides)
    assert 0.8 * minutes * 60 < spoken <= 0.86 * minutes * 60
    assert [slide.id for slide in deck.slides[1:] if slide.settings.timing is None and not slide.settings.backup] == []


@pytest.mark.parametrize("kind", KINDS)
def test_longer_talks_have_all_slides_of_shorter_ones_and_more(kind: Kind) -> None:
    titles = [re.findall(r"(?m)^##? .*?(?= \{)", text_of(kind, minutes * 60)) for minutes in MINUTES]
    for shorter, longer in pairwise(titles):
        assert set(shorter) <= set(longer)
    assert len(titles[0]) < len(titles[-1])


@pytest.mark.parametrize("kind", KINDS)
def test_the_usual_one_introduces_the_speaker_and_has_an_agenda_a_chart_and_an_end(kind: Kind) -> None:
    deck = deck_of(kind, USUAL[kind])
    layouts = [slide.settings.layout for slide in deck.slides]
    assert {"speaker", "agenda", "end"} <= set(layouts)
    assert has_chart(deck)
    assert [slide.title for slide in deck.slides if slide.kind != "title" and not slide.notes] == []


def test_even_the_shortest_introduces_the_speaker_and_shows_a_chart() -> None:
    for kind in KINDS:
        deck = deck_of(kind, SHORTEST)
        assert "speaker" in [slide.settings.layout for slide in deck.slides]
        assert has_chart(deck)


def test_a_talk_has_a_demo_and_code() -> None:
    deck = deck_of("talk", USUAL["talk"])
    listings = [block for slide in deck.slides for block in all_blocks(slide.blocks) if isinstance(block, CodeBlock)]
    assert {listing.language for listing in listings} == {"python", "console"}
    assert any(slide.title is not None and "demo" in slide.id for slide in deck.slides)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_to_be_replaced_is_marked_on_most_slides(kind: Kind) -> None:
    slides = re.split(r"(?m)^(?=## )", SKELETONS[kind])[1:]
    marked = [slide for slide in slides if "==" in slide.partition("Note:")[0] or "```" in slide]
    assert len(marked) > 0.7 * len(slides)


@pytest.mark.parametrize("kind", KINDS)
def test_the_chart_says_how_to_take_figures_from_a_file(kind: Kind) -> None:
    assert "file: figures.csv" in text_of(kind, SHORTEST)


@pytest.mark.parametrize("kind", KINDS)
def test_skeletons_weigh_each_slide_and_leave_no_trace_of_it(kind: Kind) -> None:
    heads = re.findall(r"(?m)^## .*", SKELETONS[kind])
    assert [head for head in heads if not re.search(r"[{ ]timing=\d+[ms][ }]|\.backup", head)] == []
    assert "from=" not in text_of(kind, LONGEST)


@pytest.mark.parametrize(("seconds", "text"), [(30, "30s"), (90, "1m 30s"), (3600, "1h"), (4500, "1h 15m"), (0, "0s")])
def test_durations_are_written_as_they_are_read(seconds: int, text: str) -> None:
    assert duration_text(seconds) == text
    assert parse_duration(text) == seconds
