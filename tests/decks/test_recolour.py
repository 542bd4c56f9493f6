"""Other colours and fonts in the theme of a finished PowerPoint file change all that it shows."""

import re
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import msgspec
import pytest
from PIL import Image
from pptx.shapes.base import BaseShape

from slidegen.theme.find import shipped_folder
from tests.backends.pptx.reading import opened
from tests.decks.test_decks import build
from tests.rendering.office import pictures, to_pdf
from tests.theme.shipped import whole

pytestmark = pytest.mark.render

GALLERY = shipped_folder() / "gallery" / "gallery.md"
THEME = "plain"
ROLES = {
    "dk1": "text", "lt1": "background", "dk2": "heading", "lt2": "surface", "accent1": "accent1", "accent2": "accent2",
    "accent3": "accent3", "accent4": "accent4", "accent5": "accent5", "accent6": "muted", "hlink": "link",
}  # fmt: skip
"""The slots of the colour scheme of a light theme, by the roles of its palette."""

OTHER = {
    "text": "#5a463c", "background": "#fff2d8", "heading": "#7a0060", "surface": "#d8f0c8", "accent1": "#009a30",
    "accent2": "#c000c0", "accent3": "#7a5c00", "accent4": "#008090", "accent5": "#405000", "muted": "#806040",
    "link": "#b000b0",
}  # fmt: skip
FONT, OTHER_FONT = "Inter", "Source Serif 4"
NEAR, SAME = 40, 6
"""How far, over all channels, a pixel may be from the colour that is looked for, and from one that must not be there.

Smoothed edges are between two colours, and so may come near to a third.
"""


class Seen(msgspec.Struct, frozen=True):
    """A part of a page: the colours of its pixels, each once."""

    colours: frozenset[tuple[int, int, int]]

    def shows(self, value: str, far: int) -> bool:
        """Whether a pixel is no farther than that from *value*."""
        wanted = tuple(int(value[at : at + 2], 16) for at in (1, 3, 5))
        return any(sum(abs(a - b) for a, b in zip(each, wanted, strict=True)) <= far for each in self.colours)


def rethemed(data: bytes) -> bytes:
    """The file *data* with another colour scheme and other fonts, as PowerPoint's own commands write them."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as read, ZipFile(out, "w") as written:
        for name in read.namelist():
            part = read.read(name)
            if name == "ppt/theme/theme1.xml":
                text = part.decode()
                for slot, role in ROLES.items():
                    was = re.search(f'<a:{slot}><a:srgbClr val="\\w+"', text)
                    assert was is not None
                    text = text.replace(was[0], f'<a:{slot}><a:srgbClr val="{OTHER[role][1:]}"', 1)
                part = text.replace(f'<a:latin typeface="{FONT}"', f'<a:latin typeface="{OTHER_FONT}"').encode()
            written.writestr(name, part)
    return out.getvalue()


class Shown(msgspec.Struct):
    """A file as LibreOffice shows it."""

    data: bytes
    pdf: Path
    pages: list[Path]

    def part(self, slide: int, shape: BaseShape) -> Seen:
        """What is seen of *shape* on the slide of that number, from 0."""
        deck = opened(self.data)
        with Image.open(self.pages[slide]) as page:
            across, down = page.width / int(deck.slide_width or 1), page.height / int(deck.slide_height or 1)
            box = (
                int(shape.left * across),
                int(shape.top * down),
                int((shape.left + shape.width) * across),
                int((shape.top + shape.height) * down),
            )
            colours = page.convert("RGB").crop(box).getcolors(1 << 24) or []
        return Seen(frozenset(colour for _, colour in colours))  # type: ignore[misc]

    def shapes(self, name: str) -> Iterator[tuple[int, BaseShape]]:
        """The shapes whose names begin with *name*, each with its slide."""
        for number, slide in enumerate(opened(self.data).slides):
            yield from ((number, shape) for shape in slide.shapes if shape.name.startswith(name))

    def fonts(self) -> set[str]:
        done = subprocess.run(["pdffonts", str(self.pdf)], capture_output=True, text=True, check=True, timeout=60)
        return {line.split()[0].partition("+")[2] for line in done.stdout.splitlines()[2:]}


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Shown, Shown]:
    """The gallery's deck as it is built, and with its theme changed."""
    folder = tmp_path_factory.mktemp("themes")
    data = build(GALLERY, THEME)[1]["pptx"]
    files = {"before": data, "after": rethemed(data)}
    for name, content in files.items():
        (folder / f"{name}.pptx").write_bytes(content)
    before, after = (
        Shown(content, pdf, pictures(pdf, folder))
        for content, pdf in zip(
            files.values(), to_pdf([folder / f"{name}.pptx" for name in files], folder), strict=True
        )
    )
    return before, after


@pytest.mark.parametrize(
    ("shape", "roles"),
    [
        ("Title", ("heading",)),
        ("Body", ("text", "accent1", "background")),
        ("Panel", ("text",)),
        ("Bar", ("accent3",)),
        ("Chart", ("accent1", "accent2", "accent3")),
        ("Table", ("heading", "text")),
        ("Code panel", ("surface",)),
        ("Code python", ("accent1", "text")),
        ("Diagram", ("accent1", "surface", "text")),
        ("Figure", ("accent1",)),
        ("Quote", ("heading",)),
        ("Links", ("link",)),
    ],
)
def test_each_thing_shows_the_new_colours_and_no_more_the_old(
    both: tuple[Shown, Shown], shape: str, roles: tuple[str, ...]
) -> None:
    own = whole(THEME).palette
    for shown, palette, other in ((both[0], own, OTHER), (both[1], OTHER, own)):
        seen = [shown.part(slide, each) for slide, each in shown.shapes(shape)]
        assert seen
        for role in roles:
            assert any(part.shows(palette[role], NEAR) for part in seen), f"{role} is missing"
            assert not any(part.shows(other[role], SAME) for part in seen), f"{role} of the other theme is there"


def test_all_text_but_code_and_formulas_is_in_the_new_font(both: tuple[Shown, Shown]) -> None:
    before, after = (shown.fonts() for shown in both)
    assert any(name.startswith("Inter") for name in before)
    assert not any(name.startswith("Inter") for name in after)
    assert any(name.startswith("SourceSerif4") for name in after)
