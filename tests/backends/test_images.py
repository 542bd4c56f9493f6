"""Pictures at the size and in the kind that an output wants."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from slidegen.backends.images import LARGEST, needed_width, picture_bytes
from slidegen.model.frames import Crop
from slidegen.units import Rect, inches
from tests.backends.pptx.sample import SVG, asset, photo, replace
from tests.fonts import specimens

OFFICE = frozenset(("png", "jpeg", "gif"))
BROWSER = frozenset(("png", "jpeg", "gif", "webp", "avif", "svg"))


def decoded(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


def made(found: "tuple[str, bytes] | None") -> "tuple[str, Image.Image]":
    assert found is not None
    return found[0], decoded(found[1])


def test_two_device_pixels_are_kept_for_each_pixel() -> None:
    assert needed_width(Rect(0, 0, inches(5), inches(2)), Crop()) == 960


def test_a_cropped_picture_must_be_wider_as_a_whole() -> None:
    assert needed_width(Rect(0, 0, inches(5), inches(2)), Crop(left=0.25, right=0.25)) == 1920


@pytest.mark.parametrize("kind", ["png", "jpeg", "gif", "webp", "avif"])
def test_what_fits_passes_through(kind: str) -> None:
    picture = photo(40, 30, kind)  # type: ignore[arg-type]
    assert picture_bytes(picture, 40, BROWSER) == (kind, picture.data)


def test_a_little_too_large_passes_through() -> None:
    picture = photo(48, 30)
    assert picture_bytes(picture, 40, OFFICE) == ("jpeg", picture.data)


def test_what_is_much_too_large_is_made_smaller_and_keeps_its_shape() -> None:
    kind, image = made(picture_bytes(photo(800, 600), 100, OFFICE))
    assert (kind, image.size) == ("jpeg", (100, 75))


@pytest.mark.parametrize("orientation", range(2, 9))
def test_turned_photos_stand_upright(orientation: int) -> None:
    turned = photo(80, 40, orientation=orientation)
    kind, image = made(picture_bytes(turned, 1000, OFFICE))
    assert (kind, image.size) == ("jpeg", (turned.width, turned.height))
    assert image.getexif().get(0x112, 1) == 1
    red = {
        2: (-4, 3), 3: (-4, -4), 4: (3, -4), 5: (3, 3), 6: (-4, 3), 7: (-4, -4), 8: (3, -4),
    }  # fmt: skip
    x, y = (at if at >= 0 else size + at for at, size in zip(red[orientation], image.size, strict=True))
    pixel = image.convert("RGB").getpixel((x, y))
    assert isinstance(pixel, tuple) and pixel[0] > 200 and pixel[1] < 90


def test_what_office_cannot_show_is_converted() -> None:
    assert made(picture_bytes(photo(40, 30, "webp"), 40, OFFICE))[0] == "jpeg"
    out = BytesIO()
    Image.new("RGBA", (20, 10), (0, 0, 255, 90)).save(out, "WEBP")
    kind, image = made(picture_bytes(asset(out.getvalue(), "webp", 20, 10), 40, OFFICE))
    assert (kind, image.mode) == ("png", "RGBA")


def test_animations_stay_animations() -> None:
    frames = [Image.new("RGB", (20, 10), colour) for colour in ("red", "green", "blue")]
    gif, webp = BytesIO(), BytesIO()
    frames[0].save(gif, "GIF", save_all=True, append_images=frames[1:], duration=90)
    frames[0].save(webp, "WEBP", save_all=True, append_images=frames[1:], duration=90)
    moving = asset(gif.getvalue(), "gif", 20, 10)
    assert picture_bytes(moving, 4, OFFICE) == ("gif", moving.data)
    kind, image = made(picture_bytes(asset(webp.getvalue(), "webp", 20, 10), 40, OFFICE))
    assert (kind, getattr(image, "n_frames", 1), image.info["duration"]) == ("gif", 3, 90)


def test_palettes_and_print_colours_are_understood() -> None:
    out = BytesIO()
    Image.new("CMYK", (400, 40), (0, 255, 255, 0)).save(out, "JPEG")
    assert made(picture_bytes(asset(out.getvalue(), "jpeg", 400, 40), 40, OFFICE))[1].mode == "RGB"
    out = BytesIO()
    Image.new("P", (400, 40), 3).save(out, "PNG")
    assert made(picture_bytes(asset(out.getvalue(), "png", 400, 40), 40, OFFICE))[1].size == (40, 4)


def test_drawings_pass_through_or_are_drawn() -> None:
    assert picture_bytes(SVG, 400, BROWSER) == ("svg", SVG.data)
    kind, image = made(picture_bytes(SVG, 400, OFFICE))
    assert (kind, image.size) == ("png", (400, 200))
    assert image.convert("RGB").getpixel((390, 10)) == (31, 111, 235)


def test_drawings_have_their_text() -> None:
    _, image = made(picture_bytes(SVG, 400, OFFICE))
    assert len(image.convert("RGB").getcolors(100_000) or []) > 10


def test_drawings_have_an_upper_size() -> None:
    tall = replace(SVG, width=1, height=100, key="tall")
    image = made(picture_bytes(tall, 4000, OFFICE))[1]
    assert max(image.size) <= LARGEST


@pytest.mark.parametrize("kind", ["png", "jpeg", "webp", "svg"])
def test_broken_pictures_are_none(kind: str) -> None:
    broken = asset(b"<svg" if kind == "svg" else photo(400, 300, kind).data[:90], kind, 400, 300)  # type: ignore[arg-type]
    assert picture_bytes(broken, 40, OFFICE) is None


def test_the_same_picture_gives_the_same_bytes() -> None:
    for picture in (photo(800, 600), photo(40, 30, "webp"), SVG):
        assert picture_bytes(picture, 100, OFFICE) == picture_bytes(picture, 100, OFFICE)


def test_drawings_are_set_in_fonts_of_the_machine_where_these_are_given(tmp_path: Path) -> None:
    file = tmp_path / "wide.ttf"
    file.write_bytes(specimens.font("Testa Mono", "mono"))
    text = '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="40"><text y="30" font-size="30" '
    text += "font-family=\"'Testa Mono'\">iiiiiiiiii</text></svg>"
    drawing = asset(text.encode(), "svg", 400, 40)

    def right_edge(fonts: tuple[str, ...]) -> int:
        _, image = made(picture_bytes(drawing, 400, OFFICE, fonts))
        box = image.getbbox()
        assert box is not None
        return box[2]

    assert right_edge((str(file),)) > 1.5 * right_edge(())
