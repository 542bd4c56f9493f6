"""SVG pictures have a size and neither run nor fetch anything."""

import pytest

from slidegen.pictures.svg import LARGEST, Svg, is_svg, read_svg

SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def svg(inside: str = "", attributes: str = 'width="40" height="20"', before: str = "") -> bytes:
    return f"{before}<svg {SVG} {attributes}>{inside}</svg>".encode()


def read(data: bytes) -> Svg:
    found = read_svg(data)
    assert found is not None
    return found


def cleaned(inside: str) -> tuple[str, tuple[str, ...]]:
    found = read(svg(inside))
    return found.data.decode(), found.removed


@pytest.mark.parametrize(
    "before",
    [
        "",
        "\ufeff",
        '<?xml version="1.0"?>\n',
        "<!-- drawn by hand -->",
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">',
        "\n  ",
    ],
)
def test_svg_is_known_by_its_root(before: str) -> None:
    assert is_svg(svg(before=before))


@pytest.mark.parametrize("data", [b"", b"<html><svg/></html>", b"svg", b"<svgx/>", b"# <svg/>", b"<!-- <svg> -->"])
def test_other_texts_are_no_svg(data: bytes) -> None:
    assert not is_svg(data)


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="40" height="20"', (40, 20)),
        ('width="1in" height="72pt"', (96, 96)),
        ('width="2.54cm" height="25.4mm"', (96, 96)),
        ('viewBox="0 0 30 60"', (30, 60)),
        ('viewBox="0,0,30,60" width="10"', (10, 20)),
        ('viewBox="0 0 30 60" height="30px"', (15, 30)),
        ('viewBox="0 0 30 60" width="100%" height="100%"', (30, 60)),
        ("", (300, 150)),
        ('width="100"', (100, 50)),
        ('width="0" height="-5" viewBox="0 0 1e400 nan"', (300, 150)),
        ('width="1e9" height="5e8"', (LARGEST, LARGEST // 2)),
        ('width="0.1" height="0.1"', (1, 1)),
        ('width="12 potatoes" height="oops"', (300, 150)),
    ],
)
def test_the_size_follows_css(attributes: str, size: tuple[int, int]) -> None:
    found = read(svg(attributes=attributes))
    assert (found.width, found.height) == size


def test_a_harmless_picture_keeps_its_bytes() -> None:
    inside = (
        '<style>.a{fill:url(#g)}</style><defs><linearGradient id="g"/></defs><use href="#g"/>'
        '<image xlink:href="data:image/png;base64,AAAA"/><a><rect class="a" style="fill:url(#g)"/></a>'
        '<animate attributeName="x" to="3"/><text>a &amp; b</text>'
    )
    found = read(svg(inside))
    assert found.data == svg(inside)
    assert found.removed == ()


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<g><script href='x.js'/></g>",
        "<rect onclick='alert(1)'/>",
        "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><b>x</b></body></foreignObject>",
        "<image href='file:///etc/passwd'/>",
        "<image href='secret.png'/>",
        "<image xlink:href='https://example.org/track.png'/>",
        "<use href='other.svg#a'/>",
        "<a href='javascript:alert(1)'><text>x</text></a>",
        "<style>@import 'https://example.org/x.css';</style>",
        "<style>@im<![CDATA[port]]> 'https://example.org/x.css';</style>",
        "<style>rect{fill:url(https://example.org/x)}</style>",
        "<style>rect{fill:u\\72l(https://example.org/x)}</style>",
        "<rect style='fill:url(//example.org/x)'/>",
        "<rect fill=\"url('https://example.org/x')\"/>",
        "<set attributeName='href' to='javascript:alert(1)'/>",
        "<animate attributeName='xlink:href' values='javascript:alert(1)'/>",
        "<iframe src='https://example.org'/>",
        "<g xml:base='https://example.org/'/>",
    ],
)
def test_what_runs_or_fetches_is_taken_out(inside: str) -> None:
    data, removed = cleaned(f"{inside}<rect id='kept'/>")
    assert removed
    for word in ("alert", "example.org", "passwd", "secret", "other.svg", "import"):
        assert word not in data
    assert 'id="kept"' in data
    assert read(data.encode()).removed == ()


def test_stylesheets_beside_the_picture_are_not_named_any_more() -> None:
    found = read(svg(before='<?xml-stylesheet href="https://example.org/x.css"?>'))
    assert b"example.org" not in found.data


def test_outside_entities_are_not_fetched() -> None:
    before = '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    found = read(svg("<text>&x;</text>", before=before))
    assert b"passwd" not in found.data


def test_inner_entities_are_kept_as_text_when_cleaning() -> None:
    before = '<!DOCTYPE svg [<!ENTITY w "word">]>'
    found = read(svg("<script/><text>&w;</text>", before=before))
    assert b"<text>word</text>" in found.data


def test_an_entity_bomb_is_refused() -> None:
    lines = ['<!ENTITY a0 "aaaaaaaaaa">'] + [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)]
    before = f"<!DOCTYPE svg [{''.join(lines)}]>"
    assert read_svg(svg("<text>&a9;</text>", before=before)) is None


def test_broken_and_bottomless_xml_is_refused() -> None:
    assert read_svg(b"<svg><g></svg>") is None
    assert read_svg(svg("<g>" * 5_000 + "</g>" * 5_000)) is None


def test_cleaning_keeps_text_and_its_order() -> None:
    data, _ = cleaned("<script/><text>a &lt; <tspan x='1 &quot;'>b</tspan> &amp; c</text>")
    assert '<text>a &lt; <tspan x="1 &quot;">b</tspan> &amp; c</text>' in data
