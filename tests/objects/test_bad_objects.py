"""Bad input of every kind: what is told, at which word, and what stands in its place in both outputs."""

import re
import struct
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from types import MappingProxyType
from typing import NamedTuple
from zipfile import ZipFile

import pytest
from lxml import etree, html

from slidegen.diagnostics import Report
from slidegen.pictures.headers import PNG_SIGNATURE
from slidegen.world import Memory
from tests.objects.everything import built
from tests.ooxml.checks import package_problems
from tests.resolve.media.samples import FILM

BOX = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">%s<rect width="5" height="5"/></svg>'
LAUGHS = b'<!ENTITY a "%s">' % (b"ha" * 500) + b"".join(
    b'<!ENTITY %c "%s">' % (letter + 1, b"&%c;" % letter * 10) for letter in range(ord("a"), ord("j"))
)
WORKS = b"@book{kvm, title = {A}, author = {Ada Lovelace}, year = 1843}\n"
DOT = "```dot\ndigraph {\n  a -> b\n  c -> [x\n}\n```"
FLOW = "```mermaid\nflowchart LR\n  A --> B[one\n```"


def png(width: int, height: int, pixels: bytes = b"") -> bytes:
    """A grey picture of that size in few bytes."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = pixels or (b"\0" + bytes((width + 7) // 8)) * height
    head = struct.pack(">II5B", width, height, 1, 0, 0, 0, 0)
    return PNG_SIGNATURE + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")


def chart(body: str) -> str:
    return f"```chart\n{body}\n```"


class Bad(NamedTuple):
    """``body`` begins at line 7 of ``deck.md``; ``shown`` are words that both outputs show."""

    body: str
    code: str
    place: str
    word: str
    shown: str
    files: Mapping[str, bytes] = MappingProxyType({})


BAD = {
    "a word for a number": Bad(
        chart("type: bar\nfile: f.csv"), "bad-figure", "f.csv:3:3", "many", "Q1", {"f.csv": b"q,v\na,1\nb,many\nQ1,3\n"}
    ),
    "a row that is too long": Bad(
        chart("type: bar\nfile: f.csv"), "uneven-figures", "f.csv:3:5", "3", "Q1", {"f.csv": b"q,v\na,1\nb,2,3\nQ1,3\n"}
    ),
    "a row in the deck": Bad(chart("type: pie\n---\nq,v\nQ1,1\nb,x"), "bad-figure", "deck.md:12:3", "x", "Q1"),
    "an open quote": Bad(
        chart("type: pie\nfile: f.csv"), "bad-chart", "f.csv:2:1", '"y,2', "file : f.csv",
        {"f.csv": b'a,b\n"y,2\n' + b"z,3\n" * 40_000},
    ),
    "no file of figures": Bad(chart("type: pie\nfile: g.csv"), "missing-file", "deck.md:9:7", "g.csv", "file : g.csv"),
    "an unknown kind of chart": Bad(
        chart("type: colunm\n---\nq,v\na,1"), "bad-value", "deck.md:8:7", "colunm", "type : colunm"
    ),
    "an unknown column": Bad(
        chart("type: bar\ny: slaes\n---\nq,sales\na,1"), "unknown-column", "deck.md:9:4", "slaes", "y : slaes"
    ),
    "an unknown key": Bad(
        chart("type: bar\ntitel: T\n---\nq,sales\nQ1,1"), "unknown-key", "deck.md:9:1", "titel", "Q1"
    ),
    "broken YAML": Bad(chart("type: [bar\ndata: 1"), "yaml-syntax", "deck.md:9:5", ":", "data : 1"),
    "an unknown command": Bad(
        "Text $\\frac{1}{\\sqtr{2}}$ and", "bad-formula", "deck.md:7:16", "\\sqtr", "Text \\frac{1}{\\sqtr{2}} and"
    ),
    "an open brace": Bad("$$\\frac{1}{2$$", "bad-formula", "deck.md:7:11", "{", "\\frac{1}{2"),
    "an environment of another name": Bad(
        "$$\\begin{aling} x \\end{aling}$$", "bad-formula", "deck.md:7:10", "aling", "\\begin{aling} x \\end{aling}"
    ),
    "a deep formula": Bad(
        "$$" + "\\sqrt{" * 300 + "x" + "}" * 300 + "$$", "bad-formula", "deck.md:7:3",
        "\\sqrt{" * 300 + "x" + "}" * 300, "\\sqrt{\\sqrt{",
    ),
    "an open box": Bad(FLOW, "diagram-syntax", "deck.md:9:10", "[one", "A --> B[one"),
    "no kind of diagram": Bad(
        "```mermaid\nflwchart LR\n  A --> B\n```", "diagram-syntax", "deck.md:8:1", "flwchart LR", "flwchart LR A --> B"
    ),
    "a bad message": Bad(
        "```mermaid\nsequenceDiagram\n  A ->> B: hi\n  nonsense here\n```", "diagram-syntax", "deck.md:10:3",
        "nonsense here", "nonsense here",
    ),
    "a bad graph": Bad(DOT, "diagram-syntax", "deck.md:10:8", "[", "c -> [x"),
    "a second graph": Bad(
        "```dot\ndigraph { a }\ndigraph { b }\n```", "diagram-syntax", "deck.md:9:1", "digraph", "digraph { b }"
    ),
    "no graph": Bad("```dot\ndigrph { a }\n```", "diagram-syntax", "deck.md:8:1", "digrph", "digrph { a }"),
    "no film": Bad("![Demo](demo.mp4)", "missing-file", "deck.md:7:9", "demo.mp4", "demo.mp4 Demo"),
    "a film that is none": Bad(
        "![Demo](demo.mp4)", "not-media", "deck.md:7:9", "demo.mp4", "demo.mp4 Demo", {"demo.mp4": b"GIF"}
    ),
    "a broken film": Bad(
        "![Demo](demo.mp4)", "broken-media", "deck.md:7:9", "demo.mp4", "demo.mp4 Demo", {"demo.mp4": FILM[:40]}
    ),
    "no poster": Bad(
        "![Demo](demo.mp4){poster=gone.png}", "missing-file", "deck.md:7:26", "gone.png", "", {"demo.mp4": FILM}
    ),
    "a script in a drawing": Bad(
        "![Box](a.svg)", "picture-cleaned", "deck.md:7:8", "a.svg", "", {"a.svg": BOX % b"<script>alert(1)</script>"}
    ),
    "a drawing that fetches": Bad(
        "![Box](a.svg)", "picture-cleaned", "deck.md:7:8", "a.svg", "",
        {"a.svg": BOX % b'<image href="https://example.org/a.png" width="5" height="5"/>'},
    ),
    "a drawing of entities": Bad(
        "![Box](a.svg)", "broken-image", "deck.md:7:8", "a.svg", "a.svg Box",
        {"a.svg": b"<!DOCTYPE svg [" + LAUGHS + b"]>" + BOX % b"<text>&j;</text>"},
    ),
    "a bomb": Bad("![Box](a.png)", "too-large", "deck.md:7:8", "a.png", "a.png Box", {"a.png": png(30_000, 30_000)}),
    "more pixels than it has": Bad(
        "![Box](a.png)", "broken-image", "deck.md:7:8", "a.png", "a.png Box", {"a.png": png(64, 64, b"\0" * 9)[:-30]}
    ),
    "an absurd size": Bad(
        "![Box](a.png)", "too-large", "deck.md:7:8", "a.png", "a.png Box", {"a.png": png(2**31 - 1, 2**31 - 1, b"\0")}
    ),
    "a picture on the network": Bad(
        "![Box](https://example.org/a.png)", "network", "deck.md:7:8", "https://example.org/a.png", "a.png Box"
    ),
    "an open work": Bad("See [@kvm].", "bad-bibliography", "r.bib:2:1", "@book{x,", "(Lovelace, 1843)"),
    "an unknown work": Bad("See [@kvn].", "unknown-citation", "deck.md:7:6", "@kvn", "See [@kvn]."),
    "an unknown icon": Bad("- :icon-sever: here", "icon-unknown", "deck.md:7:3", ":icon-sever:", ":icon-sever: here"),
    "a lone unknown icon": Bad(":icon-sever:", "icon-unknown", "deck.md:7:1", ":icon-sever:", "icon:sever"),
    "a code that is too long": Bad(
        f"![qr](https://e.org/{'a' * 3000})", "qr-too-long", "deck.md:7:7", f"https://e.org/{'a' * 3000}", "https://e.org/aaa"
    ),
    "an unknown language": Bad("```pyhton\nx = 1\n```", "unknown-language", "deck.md:7:4", "pyhton", "x = 1"),
    "a mark that joins nothing": Bad("| a | b |\n|---|---|\n| << | c |", "bad-merge", "deck.md:9:3", "<<", "<< c"),
}  # fmt: skip
HEAD = "---\nbibliography: r.bib\n---\n\n## Slide\n\n"


def shown_in_pptx(data: bytes) -> str:
    """The words of slides and charts, without blanks."""
    with ZipFile(BytesIO(data)) as archive:
        parts = [archive.read(name) for name in archive.namelist() if re.match(r"ppt/(slides|charts)/\w+\.xml", name)]
    return "".join(word for part in parts for word in words(etree.fromstring(part)))


def shown_in_html(data: bytes) -> str:
    """The words of slides, without blanks."""
    slides = next(node for node in html.fromstring(data.decode()).iter("div") if node.get("class") == "slides")
    return "".join(words(slides))


def words(node: "etree._Element") -> Iterator[str]:
    for text in node.itertext():
        yield from str(text).split()


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_told_at_its_word_and_something_stands_in_its_place(name: str) -> None:
    bad, report = BAD[name], Report()
    given = {"r.bib": WORKS + (b"@book{x,\n title = {B\n" if bad.code == "bad-bibliography" else b""), **bad.files}
    outputs = built(HEAD + bad.body + "\n", given, Memory(given), report=report)
    told = [(one.code, str(one.span), one.span.text) for one in report if one.span is not None]
    assert (bad.code, bad.place, bad.word) in told
    assert "internal" not in [code for code, _, _ in told]
    assert package_problems(outputs["deck.pptx"]) == []
    for text in (shown_in_pptx(outputs["deck.pptx"]), shown_in_html(outputs["deck.html"])):
        assert bad.shown.replace(" ", "") in text
