"""Pictures are divided into cells, and only those below a place count."""

from slidegen.check.pixels import ACROSS, DOWN, Pixels
from slidegen.model.assets import Asset, PictureKind, asset_key
from slidegen.model.frames import Crop, PictureFrame
from slidegen.model.style import Colour
from slidegen.units import Rect
from slidegen.world import Memory
from tests.check.telling import halves, picture

PLACE = Rect(1000, 1000, 6400, 3600)


def frame(data: bytes, kind: PictureKind = "png", crop: Crop = Crop()) -> PictureFrame:  # noqa: B008
    asset = Asset(key=asset_key(data), kind=kind, data=data, width=640, height=360)
    return PictureFrame(rect=PLACE, asset=asset, source="a.png", alt="", crop=crop)


def seen(rect: Rect, shown: PictureFrame) -> dict[Colour, int]:
    return dict(Pixels(Memory()).below(rect, shown))


def test_the_whole_picture_has_all_cells() -> None:
    half = ACROSS * DOWN // 2
    assert seen(PLACE, frame(halves("#000000", "#ffffff"))) == {Colour("#000000"): half, Colour("#ffffff"): half}


def test_a_place_has_the_cells_below_it() -> None:
    assert list(seen(Rect(1000, 1000, 3000, 900), frame(halves("#000000", "#ffffff")))) == [Colour("#000000")]
    assert list(seen(Rect(5000, 2000, 9000, 900), frame(halves("#000000", "#ffffff")))) == [Colour("#ffffff")]


def test_what_is_cut_off_is_not_below_anything() -> None:
    cut = frame(halves("#000000", "#ffffff"), crop=Crop(left=0.5))
    assert list(seen(PLACE, cut)) == [Colour("#ffffff")]


def test_a_place_beside_the_picture_has_none() -> None:
    assert seen(Rect(0, 0, 900, 900), frame(picture("#000000"))) == {}


def test_cells_that_are_see_through_tell_how_far() -> None:
    (found,) = seen(PLACE, frame(picture("#00000000")))
    assert found.alpha == 0


def test_drawings_are_drawn() -> None:
    shape = '<rect width="50" height="90" fill="#ff0000"/>'
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg" width="160" height="90">{shape}</svg>'.encode()
    assert list(seen(Rect(1000, 1000, 1800, 900), frame(drawing, "svg"))) == [Colour("#ff0000")]
    (found,) = seen(Rect(5000, 1000, 1800, 900), frame(drawing, "svg"))
    assert found.alpha == 0


def test_broken_pictures_have_none() -> None:
    assert seen(PLACE, frame(b"<svg", "svg")) == {}
    assert seen(PLACE, frame(picture("#000000")[:40])) == {}
