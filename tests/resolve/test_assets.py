"""Pictures are found, or the author is told why not."""

import base64

import pytest

from slidegen.diagnostics import Diagnostic, Report
from slidegen.model.assets import Asset, AssetKind
from slidegen.resolve.assets import Assets
from slidegen.source import Source
from slidegen.world import Memory
from tests.pictures.test_headers import SAMPLES, exif, picture

SPAN = Source("deck.md", "![](a.png)").span(0, 10)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"><rect onclick="x()"/></svg>'


def tried(source: str, files: dict[str, bytes]) -> tuple[Asset | None, list[Diagnostic]]:
    report = Report()
    return Assets(Memory(files), report).picture(source, SPAN), list(report)


def load(source: str, files: dict[str, bytes]) -> tuple[Asset, list[Diagnostic]]:
    asset, problems = tried(source, files)
    assert asset is not None
    return asset, problems


def refusal(source: str, files: dict[str, bytes] | None = None) -> Diagnostic:
    asset, (diagnostic,) = tried(source, files or {})
    assert asset is None
    assert diagnostic.span == SPAN
    return diagnostic


@pytest.mark.parametrize("kind", SAMPLES)
def test_the_content_counts_not_the_name(kind: AssetKind) -> None:
    asset, problems = load("misnamed.txt", {"misnamed.txt": SAMPLES[kind]})
    assert (asset.kind, asset.width, asset.height, problems) == (kind, 31, 17, [])
    assert asset.data == SAMPLES[kind]
    assert len(asset.key) == 64


def test_a_turned_picture_has_its_size_as_shown() -> None:
    asset, _ = load("a.jpg", {"a.jpg": picture("JPEG", exif=exif(6))})
    assert (asset.width, asset.height, asset.orientation) == (17, 31, 6)


def test_a_missing_picture_names_the_nearest() -> None:
    files = {"pictures/kvm-stack.png": b"", "pictures/logo.svg": b"", "deck.md": b""}
    assert refusal("pictures/kvm-stak.png", files).help == "did you mean `pictures/kvm-stack.png`?"
    assert refusal("pictures/Logo.png", files).help == "did you mean `pictures/logo.svg`?"
    assert refusal("pictures/zzz.gif", files).help == "paths start at the deck's folder"
    assert refusal("images/logo.svg", files).help == "the folder `images` is not there either, or is empty"
    assert refusal("pictures/kvm-stak.png", files).code == "missing-file"
    assert refusal("").code == "missing-file"


def test_addresses_on_the_network_are_refused() -> None:
    for source in ("https://example.org/a/b.png?size=3", "http://example.org/b.png", "//example.org/b.png"):
        found = refusal(source)
        assert found.code == "network"
        assert found.help == "download it beside the deck, or allow slidegen to fetch it with `--allow-remote`"


def test_an_encoded_path_means_its_decoded_name() -> None:
    asset, problems = load("my%20picture.png", {"my picture.png": SAMPLES["png"]})
    assert asset.kind == "png"
    assert not problems
    assert load("100%25.png", {"100%25.png": SAMPLES["gif"], "100%.png": SAMPLES["png"]})[0].kind == "gif"


def test_figures_in_the_place_of_a_picture_are_told_to_be_a_chart() -> None:
    found = refusal("a.csv", {"a.csv": b"k,v"})
    assert found.code == "not-an-image"
    assert "`file: a.csv`" in found.help


def test_pictures_in_addresses() -> None:
    encoded = base64.b64encode(SAMPLES["webp"]).decode()
    asset, problems = load(f"data:image/webp;base64,{encoded}", {})
    assert (asset.kind, problems) == ("webp", [])
    assert refusal("data:text/html;base64,AAAA").code == "not-an-image"
    assert refusal("data:image/png,raw").code == "not-an-image"
    assert refusal("data:image/png;base64,A").code == "broken-image"


def test_long_addresses_are_shown_short() -> None:
    assert len(refusal("data:image/png;base64," + "A" * 5_001).message) < 120


def test_no_picture_and_an_empty_file() -> None:
    assert refusal("a.png", {"a.png": b"hello"}).message == "`a.png` is no picture that slidegen reads"
    assert refusal("a.png", {"a.png": b""}).message == "`a.png` is empty"


def test_damaged_pictures() -> None:
    assert refusal("a.png", {"a.png": SAMPLES["png"][:-30]}).code == "broken-image"
    assert refusal("a.png", {"a.png": SAMPLES["png"][:10]}).code == "broken-image"
    assert refusal("a.svg", {"a.svg": b"<svg><g></svg>"}).code == "broken-image"


def test_a_bomb_is_refused_before_it_is_decoded() -> None:
    bomb = SAMPLES["gif"][:6] + (30_000).to_bytes(2, "little") * 2 + SAMPLES["gif"][10:]
    found = refusal("bomb.gif", {"bomb.gif": bomb})
    assert (found.code, found.message) == ("too-large", "`bomb.gif` has 30000 x 30000 pixels")


def test_an_outside_path_is_refused() -> None:
    assert refusal("../a.png").code == "outside-folder"


def test_a_cleaned_svg_is_told() -> None:
    asset, (diagnostic,) = load("a.svg", {"a.svg": SVG})
    assert (asset.kind, asset.width, asset.height) == ("svg", 4, 2)
    assert b"onclick" not in asset.data
    assert (diagnostic.code, diagnostic.span) == ("picture-cleaned", SPAN)


def test_a_file_is_read_once_but_each_place_is_told() -> None:
    class Counting(Memory):
        reads = 0

        def read(self, path: str) -> bytes:
            self.reads += 1
            return super().read(path)

    world, report = Counting({"a.png": SAMPLES["png"]}), Report()
    assets = Assets(world, report)
    assert assets.picture("a.png", SPAN) is assets.picture("a.png", None)
    assets.picture("b.png", SPAN)
    assets.picture("b.png", Source("deck.md", "x").span(0, 1))
    assert world.reads == 2
    assert [diagnostic.code for diagnostic in report] == ["missing-file", "missing-file"]
