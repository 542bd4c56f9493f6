"""Whatever is wrong inside of a template, there is a theme, and nothing is raised."""

import re
from collections.abc import Callable
from io import BytesIO
from random import Random
from zipfile import ZipFile

import pytest

from slidegen.units import Size
from tests.templates.corporate import template
from tests.templates.parts import potx
from tests.theme.template.made import USUAL, look, theme

ODD = ("", "-1", "99999999999999", "x", "0", "1e9", "NaN", "tx9", "-2147483649")
"""Values that stand for no size, number, colour or name."""

SOUND = {"usual": potx(look(*USUAL)), "harbour": template("harbour")}


def another_value(text: str, dice: Random) -> str:
    at = dice.choice(list(re.finditer(r'="([^"]*)"', text)))
    return text[: at.start(1)] + dice.choice(ODD) + text[at.end(1) :]


def without_an_element(text: str, dice: Random) -> str:
    at = dice.choice(list(re.finditer(r"<[ap]:\w+[^<>]*/>", text)))
    return text[: at.start()] + text[at.end() :]


def with_a_shape_twice(text: str, dice: Random) -> str:
    found = list(re.finditer(r"<p:sp>.*?</p:sp>", text, re.DOTALL))
    if not found:
        return text
    at = dice.choice(found)
    return text[: at.end()] + at.group() + text[at.end() :]


CHANGES: tuple[Callable[[str, Random], str], ...] = (another_value, without_an_element, with_a_shape_twice)


def damaged(data: bytes, seed: int) -> bytes:
    """A template with some changes in parts that tell looks."""
    dice, out = Random(seed), BytesIO()
    with ZipFile(BytesIO(data)) as archive, ZipFile(out, "w") as other:
        for name in archive.namelist():
            part = archive.read(name)
            if re.search(r"ppt/(theme|slideMasters|slideLayouts)/\w+\.xml|presentation\.xml$", name):
                text = part.decode()
                for _ in range(dice.randint(0, 4)):
                    text = dice.choice(CHANGES)(text, dice)
                part = text.encode()
            other.writestr(name, part)
    return out.getvalue()


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("name", SOUND)
def test_damaged_templates_make_themes_or_are_told(name: str, seed: int) -> None:
    made, told = theme(damaged(SOUND[name], seed))
    assert made.template is not None or [each.code for each in told if each.severity == "error"] == ["template"]
    for layout in made.layouts.values():
        for region in layout.regions:
            area = region.area.on(made.size or Size(1, 1))
            assert area.width >= 0 and area.height >= 0
            assert made.styles[region.style.name] == region.style
