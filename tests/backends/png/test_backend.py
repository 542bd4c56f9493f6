"""Pictures of slides: their names and sizes, steps, the sheet and the card."""

from functools import cache
from io import BytesIO

import pytest
from PIL import Image

from slidegen.backends.base import Options
from tests.backends.built import write

TALK = """---
title: The talk
---

## Steps {background=#ff0000}

- first
- second {.step}

## Hidden {.hidden}

## Last {background=#00ff00}
"""
RED, GREEN = (255, 0, 0), (0, 255, 0)

pytestmark = pytest.mark.render


@cache
def pictures(*, steps: bool = False, text: str = TALK) -> dict[str, Image.Image]:
    files, report = write(text, "png", Options(steps=steps, width=640))
    assert [each.message for each in report if each.severity == "error"] == []
    return {name: Image.open(BytesIO(data)) for name, data in files.items()}


def test_each_slide_is_a_picture_of_the_width_asked_for() -> None:
    shown = pictures()
    assert sorted(shown) == [
        "talk.png",
        *(f"talk_png/{name}.png" for name in ("card", "slide-01", "slide-02", "slide-03")),
    ]
    assert {shown[f"talk_png/slide-0{at}.png"].size for at in (1, 2, 3)} == {(640, 360)}
    assert shown["talk_png/slide-02.png"].getpixel((5, 200)) == RED
    assert shown["talk_png/slide-03.png"].getpixel((5, 200)) == GREEN


def test_with_steps_each_step_is_a_picture() -> None:
    shown = pictures(steps=True)
    names = ["card", "slide-01-step-0", "slide-02-step-0", "slide-02-step-1", "slide-03-step-0"]
    assert sorted(shown) == ["talk.png", *(f"talk_png/{name}.png" for name in names)]
    before, after = shown["talk_png/slide-02-step-0.png"], shown["talk_png/slide-02-step-1.png"]
    assert before.tobytes() != after.tobytes()
    assert after.tobytes() == pictures()["talk_png/slide-02.png"].tobytes()


def test_the_sheet_shows_all_slides() -> None:
    sheet = pictures()["talk.png"]
    assert sheet.size == (3 * 500 + 20, 310)
    assert [sheet.getpixel((500 * column + 25, 200)) for column in (1, 2)] == [RED, GREEN]


@pytest.mark.parametrize(("aspect", "beside"), [("16:9", RED), ("4:3", RED)])
def test_the_card_has_its_size_and_the_ground_of_the_first_slide(aspect: str, beside: tuple[int, ...]) -> None:
    card = pictures(text=f"---\naspect: {aspect}\n---\n\n## Hello {{background=#ff0000}}\n")["talk_png/card.png"]
    assert card.size == (1200, 630)
    assert {card.getpixel((x, 300)) for x in (0, 1199)} == {beside}


def test_a_wide_deck_needs_several_pages_and_stays_in_order() -> None:
    colours = [f"#{at:02x}00ff" for at in range(20)]
    text = "\n".join(f"## Slide {at} {{background={colour}}}\n" for at, colour in enumerate(colours))
    files, _ = write(text, "png", Options(width=2000))
    found = [Image.open(BytesIO(files[f"talk_png/slide-{at:02}.png"])).getpixel((5, 500)) for at in range(1, 21)]
    assert found == [(at, 0, 255) for at in range(20)]


def test_a_listing_lit_in_steps_is_not_dimmed_at_its_end() -> None:
    code = "## A\n\n```text {lit}\none\ntwo\n```\n"
    stepped, plain = (pictures(text=code.replace("{lit}", lit))["talk_png/slide-01.png"] for lit in ("{1|2}", ""))
    assert stepped.tobytes() == plain.tobytes()
