"""A page that shows each slide in PowerPoint, in HTML and their difference side by side, the worst first.

``python -m tests.parity.report OUTDIR [--deck D] [--theme T]``. Of the gallery it also shows what was accepted last.
"""

import argparse
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

import msgspec
from PIL import Image, ImageChops

from tests.browser.harness import launched
from tests.parity.built import GALLERY, PAIRS, Built, Slide, build, look, office_pictures
from tests.parity.colours import differences
from tests.rendering.office import to_pdf
from tests.visual.sheets import TILE, apart, reference, tile

SHOWN = (640, 360)
QUALITY = 80
STYLE = """
body { font: 15px/1.4 system-ui, sans-serif; margin: 24px; background: #f3f4f6; color: #111827; }
table { border-spacing: 8px; } th { text-align: start; } td { vertical-align: top; max-width: 480px; }
img { width: 480px; display: block; outline: 1px solid #d1d5db; }
p { margin: 4px 0; } code { font-size: 13px; }
"""


class Row(msgspec.Struct, frozen=True):
    """A slide of the report: how far apart its pictures are, what differs in words, and its pictures by their heads."""

    deck: str
    theme: str
    slide: str
    apart: float
    told: tuple[str, ...]
    pictures: tuple[tuple[str, str], ...]


def rows(deck: str, theme: str, built: Built, slides: Sequence[Slide], folder: Path) -> Iterator[Row]:
    """The rows of a deck in a theme; their pictures are written to *folder*."""
    old = None
    if deck == GALLERY and reference(theme).exists():
        old = Image.open(reference(theme))
    sheets = office_pictures(built, [slide.sheet for slide in slides])
    for slide, office in zip(slides, sheets, strict=True):
        seen = slide.seen()
        shown = {"PowerPoint": office, "HTML": seen, "difference": ImageChops.difference(office, seen)}
        if old is not None:
            before, after = tile(old, slide.place), seen.resize(TILE, Image.Resampling.BOX)
            shown |= {"accepted": before, "since then": ImageChops.difference(before, after)}
        names = tuple(
            (head, _write(picture, f"{deck}-{theme}-{slide.place + 1}-{head}", folder))
            for head, picture in shown.items()
        )
        told = (
            *(f"breaks elsewhere: {line.text}" for line in slide.lines if not line.same),
            *(each for box in slide.boxes if not box.is_drawn for each in differences(box, seen, office)),
        )
        yield Row(deck, theme, slide.id, apart(office, seen), told, names)


def _write(picture: Image.Image, stem: str, folder: Path) -> str:
    """The name of the file that *picture* is written to."""
    name = stem.replace(" ", "-") + ".webp"
    picture.resize(SHOWN).save(folder / name, quality=QUALITY)
    return name


def page(found: Sequence[Row]) -> str:
    """The report of *found*, the slides that differ most first."""
    heads = max((row.pictures for row in found), key=len, default=())
    head = "".join(f"<th>{escape(name)}</th>" for name, _ in heads)
    body = "".join(map(_row, sorted(found, key=lambda row: (-len(row.told), -row.apart))))
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>PowerPoint and HTML side by side</title>'
        f"<style>{STYLE}</style><h1>{len(found)} slides in PowerPoint and in HTML</h1>"
        f"<table><thead><tr><th>slide</th>{head}</tr></thead><tbody>{body}</tbody></table></html>\n"
    )


def _row(row: Row) -> str:
    told = "".join(f"<p>{escape(each)}</p>" for each in row.told)
    pictures = "".join(
        f'<td><a href="{escape(name)}"><img src="{escape(name)}" alt="{escape(head)}" loading="lazy"></a></td>'
        for head, name in row.pictures
    )
    about = f"<p><b>{escape(row.slide)}</b></p><p>{escape(row.deck)}, {escape(row.theme)}: {row.apart:.1f} apart</p>"
    return f"<tr><td>{about}{told}</td>{pictures}</tr>"


def report(pairs: Sequence[tuple[str, str]], folder: Path) -> Path:
    """Write the report of *pairs* (decks and themes) to *folder*; its page is returned."""
    folder.mkdir(parents=True, exist_ok=True)
    built = {pair: build(*pair, folder) for pair in pairs}
    to_pdf([each.pptx for each in built.values()], folder)
    found: list[Row] = []
    with launched() as browser:
        for (deck, theme), each in built.items():
            found += rows(deck, theme, each, look(each, browser, pictures=True), folder)
    index = folder / "index.html"
    index.write_text(page(found), encoding="utf-8")
    return index


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.parity.report", description=__doc__)
    parser.add_argument("folder", type=Path, metavar="OUTDIR")
    parser.add_argument("--deck", choices=sorted({deck for deck, _ in PAIRS}), help="this deck alone")
    parser.add_argument("--theme", choices=sorted({theme for _, theme in PAIRS}), help="this theme alone")
    wanted = parser.parse_args()
    pairs = [(deck, theme) for deck, theme in PAIRS if wanted.deck in (None, deck) and wanted.theme in (None, theme)]
    print(report(pairs, wanted.folder))


if __name__ == "__main__":
    main()
