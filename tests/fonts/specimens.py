"""Fonts for tests, made of shipped ones under names that nobody has installed."""

import struct
from functools import cache
from itertools import pairwise

from slidegen.fonts.assemble import assemble, name_table, named, tables_of
from slidegen.fonts.subset import subset
from slidegen.world import Memory

LETTERS = "".join(map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x100)))) + "–—“”…•я中א"
WIDER = 200
"""Font units by which the heaviest weight of a variable specimen is wider than the regular one, letter by letter."""

FOLDERS = {"sans": "Inter", "serif": "SourceSerif4", "mono": "JetBrainsMono", "narrow": "SourceSans3"}
_STYLES = {
    (False, False): "400Regular",
    (True, False): "700Bold",
    (False, True): "400Regular_Italic",
    (True, True): "700Bold_Italic",
}


@cache
def whole(kind: str = "sans", bold: bool = False, italic: bool = False) -> bytes:
    """A face of a shipped family, with few letters."""
    folder = FOLDERS[kind]
    font = Memory().bundled(f"fonts/{folder}/{folder}_{_STYLES[bold, italic]}.ttf")
    return subset(font, LETTERS, names=True)


@cache
def font(
    family: str, kind: str = "sans", *, bold: bool = False, italic: bool = False, fs_type: int = 0, larger: str = ""
) -> bytes:
    """A face called *family*; *larger* is the family of many weights that it belongs to."""
    made = named(whole(kind, bold, italic), {1: family, 5: "Version 1.0", 13: "Test"}, bold=bold, italic=italic)
    made = with_licence(made, fs_type)
    if not larger:
        return made
    names = {1: family, 2: "Regular", 4: family, 5: "Version 1.0", 6: family.replace(" ", ""), 16: larger, 17: "Any"}
    return assemble({**tables_of(made), b"name": name_table(names)})


def family(name: str, kind: str = "sans", folder: str = "/fonts", fs_type: int = 0) -> dict[str, bytes]:
    """The four faces of a family as files in *folder*."""
    stem = name.replace(" ", "")
    return {
        f"{folder}/{stem}-{style.partition('0')[2].replace('0', '')}.ttf": font(
            name, kind, bold=bold, italic=italic, fs_type=fs_type
        )
        for (bold, italic), style in _STYLES.items()
    }


def with_licence(made: bytes, fs_type: int) -> bytes:
    """The font with other licence bits."""
    tables = tables_of(made)
    os2 = tables[b"OS/2"]
    return assemble({**tables, b"OS/2": os2[:8] + struct.pack(">H", fs_type) + os2[10:]})


def with_weight(made: bytes, weight: int, width: int = 5) -> bytes:
    """The font with another weight and width in its ``OS/2`` table."""
    tables = tables_of(made)
    os2 = tables[b"OS/2"]
    return assemble({**tables, b"OS/2": os2[:4] + struct.pack(">2H", weight, width) + os2[8:]})


def postscript(made: bytes) -> bytes:
    """The font with a table of PostScript outlines, which is empty, instead of its own."""
    tables = {tag: data for tag, data in tables_of(made).items() if tag not in (b"glyf", b"loca")}
    return assemble({**tables, b"CFF ": bytes(4)})


def variable(family: str, *, least: int = 100, most: int = 900, italic: bool = False) -> bytes:
    """A variable font whose letters grow wider with the weight axis, by the room behind them."""
    tables = tables_of(font(family, italic=italic))
    (glyphs,) = struct.unpack_from(">H", tables[b"maxp"], 4)
    axis = struct.pack(">4s3i2H", b"wght", least << 16, 400 << 16, most << 16, 0, 1)
    fvar = struct.pack(">8H", 1, 0, 16, 2, 1, 20, 0, 8) + axis
    region = struct.pack(">2H3h", 1, 1, 0, 1 << 14, 1 << 14)
    rows = struct.pack(">4H", glyphs, 1, 1, 0) + struct.pack(">h", WIDER) * glyphs
    store = struct.pack(">HIHI", 1, 12, 1, 12 + len(region)) + region + rows
    hvar = struct.pack(">2H4I", 1, 0, 20, 0, 0, 0) + store
    return assemble({**tables, b"fvar": fvar, b"HVAR": hvar, b"gvar": _gvar(tables, glyphs)})


def _gvar(tables: dict[bytes, bytes], glyphs: int) -> bytes:
    """Variations that move each glyph's right edge alone, which is the second point behind those of its outline."""
    (long,) = struct.unpack_from(">h", tables[b"head"], 50)
    places = struct.unpack_from(f">{glyphs + 1}{'I' if long else 'H'}", tables[b"loca"])
    places = places if long else tuple(2 * place for place in places)
    body, offsets = b"", [0]
    for start, end in pairwise(places):
        point = _points(tables[b"glyf"][start:end]) + 1
        body += struct.pack(">4Hh", 1, 10, 8, 0x8000 | 0x2000, 1 << 14)
        body += struct.pack(">2BHBhB", 1, 0x80, point, 0x40, WIDER, 0x80)
        offsets.append(len(body))
    head = 20 + 4 * len(offsets)
    return struct.pack(f">4HI2HI{len(offsets)}I", 1, 0, 1, 0, head, glyphs, 1, head, *offsets) + body


def _points(glyph: bytes) -> int:
    """The points of an outline; of one that is put together, its parts."""
    if not glyph:
        return 0
    (contours,) = struct.unpack_from(">h", glyph)
    if contours >= 0:
        return int(struct.unpack_from(">H", glyph, 10 + 2 * (contours - 1))[0]) + 1 if contours else 0
    parts, at, flags = 0, 10, 0x20
    while flags & 0x20:
        (flags,) = struct.unpack_from(">H", glyph, at)
        at += 8 if flags & 1 else 6
        at += 2 if flags & 8 else 4 if flags & 0x40 else 8 if flags & 0x80 else 0
        parts += 1
    return parts


def polyglot(name: str) -> bytes:
    """A font that has a letter of several scripts, each drawn as an A."""
    import uharfbuzz

    made = font(name)
    face = uharfbuzz.Face(made)
    read = uharfbuzz.Font(face)
    glyphs = {code: read.get_nominal_glyph(code) for code in face.unicodes}
    glyphs |= dict.fromkeys(map(ord, "あ한中אاकกЖ"), glyphs[ord("A")])
    rows = b"".join(struct.pack(">3I", code, code, glyphs[code]) for code in sorted(glyphs))
    table = struct.pack(">4HI", 0, 1, 3, 10, 12) + struct.pack(">2H3I", 12, 0, 16 + len(rows), 0, len(glyphs)) + rows
    return assemble({**tables_of(made), b"cmap": table})


def collection(*fonts: bytes) -> bytes:
    """The fonts in one file."""
    start = 12 + 4 * len(fonts)
    offsets, body = [], b""
    for made in fonts:
        at = start + len(body)
        offsets.append(at)
        (count,) = struct.unpack_from(">H", made, 4)
        rows = b"".join(
            struct.pack(">4sIII", tag, checksum, offset + at, length)
            for tag, checksum, offset, length in struct.iter_unpack(">4sIII", made[12 : 12 + 16 * count])
        )
        body += made[:12] + rows + made[12 + 16 * count :]
        body += bytes(-len(body) % 4)
    return b"ttcf" + struct.pack(f">HHI{len(fonts)}I", 1, 0, len(fonts), *offsets) + body
