from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slidegen.model.placed import PlacedSlide
from slidegen.speaking.cut import FINEST, Cut, cut
from slidegen.speaking.estimate import SlideTime
from slidegen.speaking.learn import timing
from slidegen.speaking.words import NONE
from tests.speaking.helpers import placed

CHART = "```chart\ntype: column\ndata:\n  a: 1\n  b: 2\n```"


def cut_of(text: str, slot: float) -> Cut:
    return cut(timing(placed(text)).times, slot)


def left_out(found: Cut) -> list[str]:
    return [time.slide.id for each in found.omitted for time in each.times]


def plain(at: int, seconds: float) -> SlideTime:
    slide = PlacedSlide(id=f"s{at}", index=at, number=at + 1, layout="content", title=f"S {at}", regions=())
    return SlideTime(slide=slide, count=NONE, speech=0, seconds=seconds, basis="slide")


def test_nothing_is_left_out_of_a_talk_that_fits() -> None:
    found = cut_of("## A\n\na\n\n## B\n\nb\n", 600)
    assert (found.fits, found.omitted) == (True, ())


def test_details_without_notes_go_first() -> None:
    listing = "```python\na = 1\nb = 2\n```"
    text = (
        f"## Story {{#story timing=60s}}\n\ntext\n\nNote:\nSay it.\n\n## Detail {{#detail timing=60s}}\n\n{listing}\n\n"
        f"## Chart {{#chart timing=60s}}\n\n{CHART}\n"
    )
    found = cut_of(text, 120)
    assert left_out(found) == ["detail"]
    assert found.omitted[0].why == "a listing, no notes"
    assert left_out(cut_of(text, 60)) == ["story", "detail"]


def test_one_long_slide_rather_than_many_short_ones() -> None:
    found = cut([plain(0, 20), plain(1, 60), plain(2, 20), plain(3, 20)], 60)
    assert left_out(found) == ["s1"]


def test_of_equals_the_later_one_goes() -> None:
    assert left_out(cut([plain(at, 30) for at in range(4)], 90)) == ["s3"]


def test_slides_that_hold_the_talk_together_stay() -> None:
    text = f"""---
title: T
author: Ada
---

## Me {{layout=speaker timing=60s}}

# One {{timing=60s}}

## Linked {{#linked timing=60s}}

text

## Faster by 40 % {{#claim timing=60s}}

{CHART}

## Free {{#free timing=60s}}

See [there](#linked).

## Questions? {{layout=end timing=60s}}
"""
    found = cut_of(text, 10)
    assert left_out(found) == ["free"]
    assert not found.fits
    assert [why for _, why in found.kept] == [
        "it opens the talk",
        "it introduces you",
        "it heads a section",
        "slide 6 links to it",
        "its chart bears out a claim",
        "it ends the talk",
    ]


def test_a_section_of_which_nothing_is_left_goes_as_a_whole() -> None:
    first = "---\ntitle: T\n---\n\n# One\n\n## A {timing=60s}\n\na\n\nNote:\nn\n\n"
    text = f"{first}# Two {{#two}}\n\n## B {{#b timing=60s}}\n\nb\n"
    found = cut_of(text, 90)
    assert left_out(found) == ["two", "b"]
    assert found.omitted[0].why == "nothing is left in its section"


def test_the_parts_of_a_split_slide_go_together() -> None:
    lines = "\n".join(f"- A line of the list that is long enough, number {at}" for at in range(40))
    text = f"## Long {{#long fit=split}}\n\n{lines}\n\n## Other {{#other}}\n\nb\n\nNote:\n{'word ' * 200}\n"
    slides = placed(text).slides
    assert len(slides) > 2
    assert left_out(cut_of(text, 100)) == [slide.id for slide in slides if slide.id != "other"]


def test_hidden_and_backup_slides_are_no_choice() -> None:
    assert left_out(cut_of("## A {#a}\n\na\n\n## B {.backup}\n\nb\n", 10)) == ["a"]


def test_a_long_slot_is_cut_in_coarser_steps_and_never_exceeded() -> None:
    found = cut([plain(at, 1000.4) for at in range(20)], 2 * FINEST)
    assert found.fits
    assert len(found.omitted) == 6


@settings(max_examples=150, deadline=None)
@given(st.lists(st.integers(1, 90), min_size=1, max_size=9), st.integers(0, 300))
def test_no_other_choice_keeps_more(seconds: list[int], slot: int) -> None:
    times = [plain(at, each) for at, each in enumerate(seconds)]
    found = cut(times, slot)
    assert found.fits
    assert found.seconds + sum(each.seconds for each in found.omitted) == sum(seconds)

    def worth(kept: tuple[bool, ...]) -> int:
        return sum(100 + 10 * each for each, stays in zip(seconds, kept, strict=True) if stays)

    gone = {time.slide.index for each in found.omitted for time in each.times}
    best = max(
        worth(kept)
        for kept in product((False, True), repeat=len(seconds))
        if sum(each for each, stays in zip(seconds, kept, strict=True) if stays) <= slot
    )
    assert worth(tuple(at not in gone for at in range(len(seconds)))) == best


@pytest.mark.parametrize("slot", [0.0, 0.5, 29.9, 30.1])
def test_fractions_of_seconds_are_never_exceeded(slot: float) -> None:
    found = cut([plain(0, 10.3), plain(1, 19.7), plain(2, 0.4)], slot)
    assert found.seconds <= slot
