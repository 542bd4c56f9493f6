"""Which look each file of a pack gets."""

import msgspec

from slidegen.errors import FontFileError
from slidegen.packing.stage import Stage, file_sum
from slidegen.packing.verify.package import package_faults
from slidegen.packing.verify.page import Page, page_faults


class Expected(msgspec.Struct, frozen=True, kw_only=True):
    """How many slides the files of a pack must have, by name; None: they are not counted, as in handouts."""

    packages: dict[str, int]
    pages: dict[str, int | None]
    prints: dict[str, int | None]
    texts: tuple[str, ...]
    fonts: tuple[str, ...]


class Found(msgspec.Struct, frozen=True):
    """What is wrong with files, and the addresses that pages load from elsewhere, by name."""

    faults: dict[str, list[str]]
    abroad: dict[str, list[str]]


def verify(stage: Stage, expected: Expected) -> Found:
    """Read every file of *stage* from the disk again."""
    faults: dict[str, list[str]] = {}
    abroad: dict[str, list[str]] = {}
    for name, digest in stage.sums.items():
        if file_sum(stage.path(name)) != digest:
            faults[name] = ["it is not on the disk as it was written"]
    for name, slides in expected.packages.items():
        faults.setdefault(name, []).extend(package_faults(stage.path(name), slides))
    for name, shown in expected.pages.items():
        page = Page(_text(stage, name))
        faults.setdefault(name, []).extend(page_faults(page, shown))
        abroad[name] = page.abroad
    for name, pages in expected.prints.items():
        faults.setdefault(name, []).extend(_print_faults(stage.path(name), pages))
    for name in expected.texts:
        if not _text(stage, name).strip():
            faults.setdefault(name, []).append("it is empty")
    for name in expected.fonts:
        faults.setdefault(name, []).extend(_font_faults(stage.path(name)))
    return Found(
        {name: found for name, found in faults.items() if found},
        {name: found for name, found in abroad.items() if found},
    )


def _text(stage: Stage, name: str) -> str:
    with open(stage.path(name), encoding="utf-8", errors="replace") as file:
        return file.read()


def _print_faults(path: str, pages: int | None) -> list[str]:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        with open(path, "rb") as file:
            found = len(PdfReader(file).pages)
    except (PyPdfError, OSError, ValueError, KeyError) as error:
        return [f"it is no PDF: {error}"]
    return [] if pages in (None, found) else [f"it has {found} pages instead of {pages}"]


def _font_faults(path: str) -> list[str]:
    from slidegen.fonts.sfnt import describe_file

    try:
        describe_file(path)
    except (FontFileError, OSError) as error:
        return [f"the file {error}"]
    return []
