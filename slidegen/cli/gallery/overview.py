"""``overview.png``: a few slides of each theme, cut from the contact sheets."""

from collections.abc import Mapping, Sequence
from io import BytesIO

from slidegen.cli.gallery.variant import Made
from slidegen.world import bundled_folder

TILE = 320
GAP, LABEL, MARGIN = 8, 34, 24
_PAPER, _INK = "#eceef1", "#16181d"
_FONT = "fonts/Inter/Inter_700Bold.ttf"


def overview(made: Sequence[Made], sheets: Mapping[str, bytes]) -> bytes:
    """A PNG with the samples of all of *made* side by side, under their titles.

    *sheets* are the contact sheets by stem. More than four themes stand in two columns.
    """
    from PIL import Image, ImageDraw, ImageFont

    columns = 2 if len(made) > 4 else 1
    rows = -(-len(made) // columns)
    left, top, right, bottom = made[0].samples[0]
    size = (TILE, round(TILE * (bottom - top) / (right - left)))
    samples = max(len(each.samples) for each in made)
    block = (samples * (TILE + GAP) - GAP, LABEL + size[1])
    width = 2 * MARGIN + columns * block[0] + (columns - 1) * MARGIN
    picture = Image.new("RGB", (width, MARGIN // 2 + rows * (block[1] + MARGIN // 2) + MARGIN // 2), _PAPER)
    draw = ImageDraw.Draw(picture)
    font = ImageFont.truetype(str(bundled_folder() / _FONT), 18)
    for index, each in enumerate(made):
        row, column = index % rows, index // rows
        x, y = MARGIN + column * (block[0] + MARGIN), MARGIN // 2 + row * (block[1] + MARGIN // 2)
        draw.text((x, y + LABEL // 2), label(each), fill=_INK, font=font, anchor="lm")
        with Image.open(BytesIO(sheets[each.stem])) as sheet:
            for number, box in enumerate(each.samples):
                tile = sheet.crop(box).resize(size, Image.Resampling.LANCZOS)
                picture.paste(tile, (x + number * (TILE + GAP), y + LABEL))
    out = BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


def label(made: Made) -> str:
    """What a variant is called: its title, and its mode if it is not the theme's own."""
    return f"{made.title}, {made.mode}" if made.stem.endswith(f"-{made.mode}") else made.title
