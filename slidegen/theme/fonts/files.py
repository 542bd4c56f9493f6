"""The font files of families that ship, named so that people can install them."""

from collections.abc import Iterator
from os.path import join

from slidegen.theme.theme import FontFace, FontFamily, Theme
from slidegen.world import bundled_folder


def text_families(theme: Theme) -> list[FontFamily]:
    """The families for text, each once; PowerPoint sets formulas in a font of its own."""
    fonts = theme.fonts
    return list({family.name: family for family in (fonts.heading, fonts.body, fonts.mono)}.values())


def font_files(family: FontFamily) -> Iterator[tuple[str, bytes]]:
    """The names and bytes of the files of a *family* that ships, its licence last."""
    stem = family.name.replace(" ", "")
    for face in family.faces:
        yield f"{stem}-{_style(face)}.ttf", _bundled(face.file)
    package = family.name.lower().replace(" ", "-")
    yield f"{stem}-LICENSE.txt", _bundled(f"licenses/expo-google-fonts-{package}.txt")


def _bundled(name: str) -> bytes:
    with open(join(bundled_folder(), name), "rb") as file:
        return file.read()


def _style(face: FontFace) -> str:
    return "Bold" * face.bold + "Italic" * face.italic or "Regular"
