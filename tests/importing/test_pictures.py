"""Pictures and tables of PowerPoint files."""

from typing import Any

from pptx.enum.text import PP_ALIGN
from pptx.util import Inches

from tests.importing.files import imported
from tests.importing.foreign import (
    BLANK,
    box,
    one,
    pixels,
    whole,
)


def test_a_picture_beside_text_picks_its_layout() -> None:
    def fill(made: Any) -> None:
        made.shapes.add_picture(pixels(), Inches(0.3), Inches(2), Inches(4))
        box(made, "words", 5.2, 2)

    text = imported(whole(fill))[0].text
    assert "## T {layout=image-left}\n\nwords\n\n![](talk_files/slide-2.png)\n" in text


def test_pictures_are_named_once_and_by_what_they_show() -> None:
    def fill(made: Any) -> None:
        for y in (2, 4):
            picture = made.shapes.add_picture(pixels(), Inches(1), Inches(y), Inches(2))
            picture._element.nvPicPr.cNvPr.set("descr", "A red field: Übung")

    found, _ = imported(whole(fill))
    assert list(found.files) == ["talk_files/a-red-field-ubung.png"]
    assert found.text.count("![A red field: Übung](") == 2


def test_a_cropped_picture_is_cut() -> None:
    from io import BytesIO

    from PIL import Image

    def fill(made: Any) -> None:
        picture = made.shapes.add_picture(pixels(width=200, height=100), Inches(1), Inches(2), Inches(2))
        picture.crop_left, picture.crop_bottom = 0.25, 0.5

    found, _ = imported(whole(fill))
    (data,) = found.files.values()
    assert Image.open(BytesIO(data)).size == (150, 50)


def test_a_picture_behind_all_is_the_background() -> None:
    def fill(made: Any) -> None:
        made.shapes.add_picture(pixels(width=1024, height=768), 0, 0, Inches(10), Inches(7.5))
        box(made, "above it", 1, 2)

    found, _ = imported(whole(fill, BLANK))
    assert "background-image: talk_files/" in found.text
    assert found.text.rstrip().endswith("above it")


def test_tables_keep_joined_cells_header_and_alignment() -> None:
    def fill(made: Any) -> None:
        table = made.shapes.add_table(3, 3, Inches(1), Inches(2), Inches(6), Inches(2)).table
        for row in range(3):
            for column in range(3):
                table.cell(row, column).text = f"{row}{column}x"
                if column == 2:
                    table.cell(row, column).text_frame.paragraphs[0].alignment = PP_ALIGN.CENTER
        table.cell(1, 0).merge(table.cell(1, 1))

    assert one(fill).split("\n") == [
        "| 00x        | 01x | 02x |",
        "| ---------- | --- | :-: |",
        "| 10x<br>11x | <<  | 12x |",
        "| 20x        | 21x | 22x |",
    ]
