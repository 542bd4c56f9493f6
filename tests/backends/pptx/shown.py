"""How LibreOffice shows the slides of a PowerPoint file one after another."""

from pathlib import Path

import msgspec
from lxml import etree

from tests.rendering.office import converted

_SPACE = "{{urn:oasis:names:tc:opendocument:xmlns:{}:1.0}}"
STYLE, DRAWING, SMIL, SHOW = (_SPACE.format(name) for name in ("style", "drawing", "smil-compatible", "presentation"))


class Shown(msgspec.Struct, frozen=True):
    """How a slide comes (its SMIL type and subtype), and how long it stays, empty: until a click."""

    type: str = ""
    subtype: str = ""
    stays: str = ""


def shown(file: Path, folder: Path) -> list[Shown]:
    """What LibreOffice makes of each slide of *file*; it needs *folder* to write to."""
    (flat,) = converted([file], folder, "fodp")
    root = etree.parse(str(flat)).getroot()
    looks = {each.get(f"{STYLE}name"): each[0] for each in root.iter(f"{STYLE}style") if len(each)}
    found = []
    for page in root.iter(f"{DRAWING}page"):
        look = looks[page.get(f"{DRAWING}style-name")]
        automatic = look.get(f"{SHOW}transition-type") == "automatic"
        stays = str(look.get(f"{SHOW}duration")) if automatic else ""
        found.append(Shown(str(look.get(f"{SMIL}type", "")), str(look.get(f"{SMIL}subtype", "")), stays))
    return found
