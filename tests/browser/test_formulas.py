"""Formulas in the browser: each of the table shows, in the theme's own font, as large as layout has measured it."""

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser

from slidegen.diagnostics import Report
from slidegen.layout.text.measure import Ruler
from slidegen.math.convert import Converted, Converter
from slidegen.theme.load import load_theme
from slidegen.world import Disk
from tests.browser.harness import watched
from tests.browser.talks import talk_of, write_talk
from tests.math.table import FORMULAS

pytestmark = pytest.mark.render

SIZE = 100
TABLE = [tex for formulas in FORMULAS.values() for tex in formulas]

UNLIKE = (r"\end{Vmatrix}", r"\right\rVert", r"e \! f", r"\text{Var}")
"""As wide, but not as tall as in Chromium: bars that are put together of pieces, and a space that goes back."""

MEASURE = """
async size => {
  await Promise.all([...document.fonts].map(font => font.load()));  // those of hidden slides are not there yet
  const stage = document.createElement('div');
  stage.className = 'slide style-body';
  stage.style.cssText = 'position:fixed;inset:0;z-index:99;overflow:visible';
  document.body.append(stage);
  return [...document.querySelectorAll('.formula math')].map(math => {
    const place = document.createElement('div');
    place.className = 'formula';
    place.style.cssText = `position:absolute;font-size:${size}px`;
    const copy = math.cloneNode(true);
    place.append(copy);
    stage.append(place);
    const box = copy.getBoundingClientRect();
    const found = {width: box.width / size, height: box.height / size, font: getComputedStyle(copy).fontFamily,
      unknown: [...copy.querySelectorAll('*')].filter(each => !(each instanceof MathMLElement)).length};
    place.remove();
    return found;
  });
}
"""


def deck() -> str:
    return "".join(f"## Formula {number}\n\n$$\n{tex}\n$$\n\n" for number, tex in enumerate(TABLE))


def shown(browser: Browser, theme: str, folder: Path) -> list[dict[str, Any]]:
    """What the browser makes of each formula of the table, in ems."""
    talk, world = talk_of(deck(), theme)
    with watched(browser) as context:
        page = context.open(write_talk(talk, "html", "deck", folder, world))
        found: list[dict[str, Any]] = page.evaluate(MEASURE, SIZE)
        assert context.complaints == [] and context.requests == []
    return found


@pytest.mark.parametrize("theme", ["plain", "paper"])
def test_formulas_are_as_large_as_layout_says(browser: Browser, theme: str, tmp_path: Path) -> None:
    boxes = shown(browser, theme, tmp_path)
    assert len(boxes) == len(TABLE)
    world, report = Disk(tmp_path), Report()
    loaded = load_theme(theme, world, report)
    assert loaded is not None
    gauge = Ruler(loaded.fonts, world, report).gauge
    wrong = []
    for tex, box in zip(TABLE, boxes, strict=True):
        made = Converter().convert(tex, display=True)
        assert isinstance(made, Converted)
        size = gauge.size(made.mathml, display=True)
        assert box["unknown"] == 0 and loaded.fonts.math.name in box["font"]
        wide, high = size.width / box["width"] - 1, size.height / box["height"] - 1
        if abs(wide) > 0.04 or (abs(high) > 0.1 and not any(part in tex for part in UNLIKE)):
            wrong.append(f"{tex}: width {wide:+.1%}, height {high:+.1%}")
    assert wrong == []


def test_a_deck_without_formulas_has_no_font_for_them(tmp_path: Path) -> None:
    talk, world = talk_of("## A\n\ntext\n")
    assert 'Noto Sans Math";font' not in write_talk(talk, "html", "deck", tmp_path, world).read_text("utf-8")
    talk, world = talk_of("## A\n\n$x$\n")
    assert 'Noto Sans Math";font' in write_talk(talk, "html", "deck", tmp_path, world).read_text("utf-8")


def test_tall_formulas_do_not_touch_the_lines_beside_them(browser: Browser, tmp_path: Path) -> None:
    text = "word " * 20 + r"$\frac{\frac{a}{b}}{\frac{c}{d}}$ " + "word " * 20
    talk, world = talk_of(f"## A\n\n{text}\n")
    with watched(browser) as context:
        page = context.open(write_talk(talk, "html", "deck", tmp_path, world))
        boxes: list[list[float]] = page.evaluate(
            """() => { const p = document.querySelector('.text p math').parentElement;
            const math = p.querySelector('math').getBoundingClientRect(), range = document.createRange();
            const lines = [...p.childNodes].filter(node => node.nodeType === 3).flatMap(node => {
              range.selectNodeContents(node); return [...range.getClientRects()]; });
            const middles = lines.map(line => (line.top + line.bottom) / 2);
            const own = middles.reduce((best, each) => Math.abs(each - (math.top + math.bottom) / 2)
              < Math.abs(best - (math.top + math.bottom) / 2) ? each : best);
            return [[math.top, math.bottom], ...lines.filter((_, at) => Math.abs(middles[at] - own) > 5)
              .map(line => [line.top + line.height * .2, line.bottom - line.height * .05])]; }"""
        )
    (top, bottom), *lines = boxes
    assert lines
    assert all(below <= top + 1 or above >= bottom - 1 for above, below in lines)


def test_braces_are_painted_whole_wherever_they_stand(browser: Browser, tmp_path: Path) -> None:
    """Chromium paints in tiles, and leaves signs that have grown out of those that it does not expect them in."""
    talk, world = talk_of("## A\n\n" + "$$\nx + \\underbrace{a + b + c + d}_{n} + y\n$$\n")
    with watched(browser) as context:
        page = context.open(write_talk(talk, "html", "deck", tmp_path, world))
        broken = []
        for shift in range(0, 400, 40):
            page.evaluate("x => { document.querySelector('.formula .line').style.left = x + 'px'; }", shift)
            base = page.locator("munder munder > mrow").bounding_box()
            assert base is not None
            below = base["y"] + base["height"] + 1
            shot = page.screenshot(clip={"x": base["x"], "y": below, "width": base["width"], "height": 8})
            ink = Image.open(BytesIO(shot)).convert("L").point(lambda value: 255 * (value < 160))
            left, _, right, _ = ink.getbbox() or (0, 0, 0, 0)
            if right - left < 0.9 * ink.width:
                broken.append(shift)
    assert broken == []
