from msgspec.structs import replace

from slidegen.backends.base import Options
from slidegen.backends.revealjs.pictures import picture_needs
from slidegen.diagnostics import Report
from slidegen.model.assets import asset_key
from slidegen.model.frames import PictureFrame
from slidegen.units import inches
from tests.backends.revealjs.helpers import page, written
from tests.backends.revealjs.sample import BLUE, BODY_RECT, ORANGE, THEME, below, deck, png, slide


def shown() -> PictureFrame:
    return PictureFrame(rect=below(BODY_RECT, 0, 1, width=1), asset=ORANGE, source="o.png", alt="Orange")


def test_a_picture_shown_again_is_held_once() -> None:
    whole = page(deck(slide("a", "A", shown()), slide("b", "B", shown(), index=1)))
    assert whole.count("data:image/png") == 1
    assert whole.count('role="img" aria-label="Orange"') == 2


def test_a_picture_shown_once_is_an_image() -> None:
    whole = page(deck(slide("a", "A", shown())))
    assert whole.count('<img src="data:image/png;base64,') == 1


def test_a_picture_is_as_wide_as_its_widest_place_needs() -> None:
    narrow = PictureFrame(rect=below(BODY_RECT, 0, 1, width=1), asset=BLUE, source="", alt="")
    wide = PictureFrame(rect=below(BODY_RECT, 2, 1, width=4), asset=BLUE, source="", alt="")
    need = picture_needs(deck(slide("a", "A", narrow, wide)), THEME)[BLUE.key]
    assert need.count == 2
    assert need.width == 2 * 96 * 4
    assert inches(4) == wide.rect.width


def test_larger_pictures_than_needed_are_made_smaller() -> None:
    large = png(900, 900, (1, 2, 3))
    frame = PictureFrame(rect=below(BODY_RECT, 0, 1, width=1), asset=large, source="", alt="")
    files = written(deck(slide("a", "A", frame)), Options(linked=True))
    (name,) = (name for name in files if name.endswith(".png"))
    width = int.from_bytes(files[name][16:20])
    assert width == 192


def test_linked_pictures_are_files_written_once() -> None:
    files = written(deck(slide("a", "A", shown()), slide("b", "B", shown(), index=1)), Options(linked=True))
    (name,) = (name for name in files if name.endswith(".png"))
    assert files["deck.html"].decode().count(f'src="{name}"') == 2


def test_a_picture_that_cannot_be_decoded_is_told_and_marked() -> None:
    cut = png(900, 900, (1, 2, 3)).data[:60]
    broken = replace(png(900, 900, (1, 2, 3)), data=cut, key=asset_key(cut))
    frame = PictureFrame(rect=below(BODY_RECT, 0, 1, width=1), asset=broken, source="torn.png", alt="Torn")
    report = Report()
    whole = page(deck(slide("a", "A", frame)), report=report)
    assert [each.code for each in report] == ["broken-image"]
    assert "torn.png" in whole
    assert "missing" in whole
