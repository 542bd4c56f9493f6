"""What is wrong with a file of a pack is found when it is opened."""

import base64
import hashlib
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest

from slidegen.packing.stage import Stage, staged
from slidegen.packing.verify import Expected, verify
from slidegen.packing.verify.package import package_faults
from slidegen.packing.verify.page import Page, page_faults
from tests.backends.built import write

DECK = (
    "---\ntitle: A\nauthor: B\n---\n\n## One\n\nText with a [link](https://example.org)\n\n## Two {.hidden}\n\nText\n"
)


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with staged(str(tmp_path)) as stage:
        yield stage


def built(output: str) -> bytes:
    return write(DECK, output)[0][f"talk.{output}"]


def pptx() -> bytes:
    return built("pptx")


def changed(data: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    """The package *data* after *change* to its parts."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def faults(data: bytes, folder: Path, slides: int = 3) -> str:
    (folder / "a.pptx").write_bytes(data)
    return "; ".join(package_faults(str(folder / "a.pptx"), slides))


def test_our_own_packages_are_whole(tmp_path: Path) -> None:
    assert faults(pptx(), tmp_path) == ""


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda parts: parts.pop("ppt/slides/slide2.xml"), "leads to ppt/slides/slide2.xml, which is not there"),
        (lambda parts: parts.update({"ppt/slides/slide1.xml": b"<p:sld"}), "ppt/slides/slide1.xml is no XML"),
        (lambda parts: parts.update({"ppt/media/a.bin": b""}), "ppt/media/a.bin has no type"),
        (lambda parts: parts.pop("[Content_Types].xml"), "it has no [Content_Types].xml"),
    ],
)
def test_broken_packages_are_found_out(change: Callable[[dict[str, bytes]], None], fault: str, tmp_path: Path) -> None:
    assert fault in faults(changed(pptx(), change), tmp_path)


def test_a_package_with_other_slides_or_none_is_found_out(tmp_path: Path) -> None:
    assert faults(pptx(), tmp_path, 4) == "it has 3 slides instead of 4"
    assert faults(b"PK nothing", tmp_path).startswith("it is no PowerPoint file")
    data = bytearray(pptx())
    data[300] ^= 255
    assert "damaged" in faults(bytes(data), tmp_path) or "is no" in faults(bytes(data), tmp_path)


def test_our_own_pages_hold_all_they_load_and_run_all_they_hold() -> None:
    page = Page(built("html").decode())
    assert page.abroad == []
    assert page_faults(page, 2) == []
    assert page_faults(page, 3) == ["it has 2 slides instead of 3"]


@pytest.mark.parametrize(
    ("html", "address"),
    [
        ('<img src="https://example.org/a.png">', "https://example.org/a.png"),
        ('<img srcset="a.png 1x, b.png 2x">', "a.png"),
        ('<video poster="//example.org/p.jpg"></video>', "//example.org/p.jpg"),
        ('<link rel="stylesheet" href="theme.css">', "theme.css"),
        ('<svg><image xlink:href="x.svg"/></svg>', "x.svg"),
        ("<p style=\"background: url('http://a.example/b')\">", "http://a.example/b"),
        ("<style>@import 'a.css';</style>", "a.css"),
        ('<object data="a.pdf"></object>', "a.pdf"),
        ('<script src="a.js"></script>', "a.js"),
    ],
)
def test_what_a_page_loads_from_elsewhere_is_found(html: str, address: str) -> None:
    assert Page(html).abroad[0] == address


@pytest.mark.parametrize(
    "html",
    [
        '<a href="https://example.org">x</a>', '<img src="data:image/png;base64,AAAA">', '<use href="#a"/>',
        "<p>url(a.png)</p>", '<p style="fill: url(#a)">', '<img src="">',
    ],
)  # fmt: skip
def test_links_and_what_is_inside_load_nothing(html: str) -> None:
    assert Page(html).abroad == []


def test_a_script_that_the_policy_stops_is_found() -> None:
    allowed = base64.b64encode(hashlib.sha256(b"a()").digest()).decode()
    head = f"<meta http-equiv='Content-Security-Policy' content=\"script-src 'sha256-{allowed}'\">"
    assert page_faults(Page(f"{head}<script>a()</script>")) == []
    assert page_faults(Page(f"{head}<script>b()</script>")) == ["its policy does not let its script `b()` run"]
    assert page_faults(Page("<p>")) == ["it has no content security policy"]


def test_each_kind_of_file_gets_its_own_look(stage: Stage) -> None:
    for name in ("a.pptx", "a.html", "a.pdf", "a.md", "fonts/a.ttf"):
        stage.write(name, b" ")
    stage.write("fine.txt", b"fine")
    stage.write("spoilt.txt", b"fine")
    Path(stage.path("spoilt.txt")).write_bytes(b"bad")
    expected = Expected(
        packages={"a.pptx": 1}, pages={"a.html": 1}, prints={"a.pdf": 1}, texts=("a.md",), fonts=("fonts/a.ttf",)
    )
    found = verify(stage, expected)
    assert found.faults.keys() == stage.sums.keys() - {"fine.txt"}
    assert found.faults["spoilt.txt"] == ["it is not on the disk as it was written"]
    assert found.abroad == {}
