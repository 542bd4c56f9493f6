"""Draws the raster pictures of the tour: ``python pictures.py`` in this folder rewrites them."""

from pathlib import Path

from PIL import Image, ImageDraw

HERE = Path(__file__).parent
NIGHT, DAWN = (16, 28, 54), (190, 92, 40)


def dawn(width: int, height: int) -> Image.Image:
    """A sky that goes from night to dawn, with hills before it."""
    column = Image.new("RGB", (1, height))
    for y in range(height):
        part = (y / height) ** 2
        column.putpixel((0, y), tuple(round(a + (b - a) * part) for a, b in zip(NIGHT, DAWN, strict=True)))
    picture = column.resize((width, height))
    draw = ImageDraw.Draw(picture)
    draw.ellipse([width * 0.68, height * 0.52, width * 0.78, height * 0.52 + width * 0.1], fill=(244, 190, 110))
    far = [(0, 0.8), (0.3, 0.62), (0.7, 0.86), (1, 0.7)]
    near = [(0, 0.94), (0.5, 0.84), (1, 0.95)]
    for ridge, colour in ((far, (20, 36, 52)), (near, (10, 20, 30))):
        draw.polygon([(width * x, height * y) for x, y in [(0, 1), *ridge, (1, 1)]], fill=colour)
    return picture


def seal(size: int) -> Image.Image:
    """Concentric rings on nothing, to show transparency."""
    picture = Image.new("RGBA", (size * 2, size * 2), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    for step, colour in enumerate(["#1d4f91", "#ffffff", "#0f766e", "#ffffff", "#b45309"]):
        inset = step * size / 6 + 2
        draw.ellipse([inset, inset, size * 2 - inset, size * 2 - inset], fill=colour)
    return picture.resize((size, size), Image.Resampling.LANCZOS)


if __name__ == "__main__":
    dawn(1280, 720).save(HERE / "dawn.jpg", quality=82, optimize=True)
    dawn(640, 360).save(HERE / "dawn.webp", quality=80)
    dawn(400, 600).save(HERE / "tall.png", optimize=True)
    seal(360).save(HERE / "seal.png", optimize=True)
