"""Small files that unfold without end: each is told, and the rest of the deck is built."""

import struct
import tracemalloc
import zlib
from collections.abc import Callable

import pytest

from slidegen.diagnostics import Report
from slidegen.world import Memory
from tests.objects.everything import built
from tests.templates.refused import bomb, crowd, entities

MOST = 300_000_000
"""Bytes that a build of a hostile deck may hold at a time."""


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, *more: bytes) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress(bytes(1_000_000)))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + pixels + chunk(b"IEND", b"")


def profile() -> bytes:
    """A colour profile that unpacks to a thousand times its size."""
    return chunk(b"iCCP", b"p\0\0" + zlib.compress(bytes(100_000_000)))


def gif(frames: int) -> bytes:
    """An animation of many frames."""
    frame = b"\x2c" + struct.pack("<HHHHB", 0, 0, 9, 9, 0) + b"\x02\x02\x4c\x01\x00"
    return b"GIF89a" + struct.pack("<HHBBB", 9, 9, 0x80, 0, 0) + bytes(6) + frame * frames + b";"


def svg(inside: str, head: str = "") -> bytes:
    return f"{head}<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>{inside}</svg>".encode()


def uses() -> bytes:
    """Drawings that show one another ten times each."""
    levels = [f"<g id='g{n}'>{f'<use href=chr#g{n - 1}chr/>' * 10}</g>".replace("chr", '"') for n in range(1, 12)]
    return svg(f"<defs><g id='g0'><rect width='9' height='9'/></g>{''.join(levels)}</defs><use href='#g11'/>")


def laughs() -> bytes:
    """Entities that stand for one another."""
    declared = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 10))
    return svg("<text>&l9;</text>", f"<!DOCTYPE svg [<!ENTITY l0 'lol'>{declared}]>")


PICTURES: dict[str, Callable[[], bytes]] = {
    "wide.png": lambda: png(60_000, 60_000),
    "widest.png": lambda: png(2**31 - 1, 2**31 - 1),
    "profile.png": lambda: png(500, 600, profile()),
    "long.gif": lambda: gif(100_000),
    "uses.svg": uses,
    "laughs.svg": laughs,
    "deep.svg": lambda: svg("<g>" * 100_000 + "</g>" * 100_000),
    "huge.svg": lambda: svg("<rect width='1e30' height='1e30'/>").replace(b"0 0 9 9", b"0 0 1e30 1e-30"),
    "outside.svg": lambda: svg("<text>&x;</text>", "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"),
}


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_takes_no_more_memory_than_a_slide_needs(name: str) -> None:
    given = {name: PICTURES[name]()}
    tracemalloc.start()
    try:
        made = built(f"# Deck\n\n![what]({name})\n", given)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < MOST
    assert b"root:" not in made["deck.html"]
    assert max(map(len, made.values())) < 20_000_000


@pytest.mark.parametrize("make", [bomb, crowd, entities])
def test_a_template_that_unfolds_is_refused(make: Callable[[], bytes]) -> None:
    report = Report()
    built("---\ntheme: a.potx\n---\n# Deck\n\nwords\n", {}, Memory({"a.potx": make()}), report=report)
    assert "error" in [each.severity for each in report]


YAML = {
    "aliases": "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nauthor: [" + ", ".join(["*c"] * 50) + "]",
    "itself": "author: &a [*a]",
    "merged": "base: &b {title: a}\n<<: *b\nauthor: {<<: *b}",
    "an object": "title: !!python/object/apply:os.system [exit]",
    "a name": "title: !!python/name:os.system",
    "twice": "title: a\ntitle: b",
    "tabs": "author:\n\t- a\n\t- b",
    "deep": "title: " + "[" * 50_000,
    "deeper": "title: " + "{a: " * 5_000,
    "dashes": "- " * 20_000,
}


@pytest.mark.parametrize("name", YAML)
def test_front_matter_that_is_a_trap_is_told_or_plain(name: str) -> None:
    report = Report()
    made = built(f"---\n{YAML[name]}\n---\n\n# Deck\n\nwords\n", {}, report=report)
    assert b"words" in made["deck.html"]
    assert "internal" not in [each.code for each in report]
    assert len(report) or name in ("aliases", "itself", "a name")
