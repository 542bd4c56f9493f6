"""Films, sounds, QR codes and lone icons as they are read."""

import pytest

from slidegen.model.blocks import List, Media, Paragraph, Picture
from slidegen.model.inlines import Icon
from tests.parse.helpers import block, codes, read

ADDRESS = "https://youtu.be/dQw4w9WgXcQ"


def media(text: str) -> Media:
    made = block(text)
    assert isinstance(made, Media)
    return made


def test_all_that_is_said_of_a_film_is_read() -> None:
    made = media("![Demo](demo.mp4){autoplay loop muted start=3 end=1:10 width=60% align=right caption='A *b*'}")
    assert (made.kind, made.source, made.alt, made.autoplay, made.loop, made.muted) == (
        "video", "demo.mp4", "Demo", True, True, True,
    )  # fmt: skip
    assert (made.start, made.end, made.width, made.align, len(made.caption)) == (3.0, 70.0, 0.6, "end", 2)


def test_flags_may_be_said_no_to() -> None:
    made = media("![Demo](demo.mp4){autoplay=false loop=yes .muted}")
    assert (made.autoplay, made.loop, made.muted) == (False, True, True)


@pytest.mark.parametrize("name", ["a.mp3", "a.WAV", "a.m4a", "a.ogg", "a.flac"])
def test_sounds_are_told_by_their_names(name: str) -> None:
    assert media(f"![x]({name})").kind == "audio"


@pytest.mark.parametrize(
    ("attributes", "code", "word"),
    [
        ("start=soon", "bad-value", "soon"),
        ("loop=often", "bad-value", "often"),
        ("start=5 end=3", "media-time", "3"),
        ("postr=x.png", "attribute-ignored", "postr"),
        ("width=wide", "bad-value", "wide"),
    ],
)
def test_slips_are_told_at_their_place(attributes: str, code: str, word: str) -> None:
    _, report = read(f"![x](demo.mp4){{{attributes}}}")
    (told,) = report
    assert (told.code, told.labels[0].span.text) == (code, word)


def test_braces_that_cannot_be_read_are_told() -> None:
    assert codes(read("![x](demo.mp4) {start=3 autoply}")[1]) == ["attributes-unread"]


@pytest.mark.parametrize(
    ("text", "alt"),
    [
        (ADDRESS, ""),
        (f"<{ADDRESS}>", ""),
        (f"[A talk]({ADDRESS})", "A talk"),
        (f"![A talk]({ADDRESS})", "A talk"),
        (f"<{ADDRESS}>{{poster=x.png}}", ""),
        (f"::: note\n{ADDRESS}\n:::", ""),
    ],
)
def test_an_address_on_its_own_line_is_a_film(text: str, alt: str) -> None:
    deck, report = read(text)
    ((made,),) = (slide.blocks for slide in deck.slides)
    if not isinstance(made, Media):
        (made,) = made.blocks  # type: ignore[union-attr]
    assert isinstance(made, Media)
    assert (made.kind, made.address, made.alt, codes(report)) == ("online", ADDRESS, alt, [])
    assert "youtube-nocookie" in made.player


def test_an_address_in_text_or_in_a_list_is_a_link() -> None:
    assert isinstance(block(f"See {ADDRESS} today"), Paragraph)
    assert isinstance(block(f"- {ADDRESS}\n- <{ADDRESS}>"), List)


def test_a_qr_code_links_where_it_leads() -> None:
    for text in ("![qr](https://example.org)", "![QR](https://example.org){width=20%}"):
        made = block(text)
        assert isinstance(made, Picture)
        assert made.attributes.has("qr")
        assert (made.alt, made.link) == ("QR code: https://example.org", "https://example.org")
    named = block("![Wi-Fi](WIFI:T:WPA;S:net;;){.qr}")
    assert isinstance(named, Picture)
    assert (named.alt, named.link) == ("Wi-Fi", "")


def test_an_icon_alone_is_a_picture() -> None:
    made = block(":icon-server:{width=20% color=accent2}")
    assert isinstance(made, Picture)
    assert (made.source, made.width, made.attributes.get("color"), made.attributes.has("decorative")) == (
        "icon:server", 0.2, "accent2", True,
    )  # fmt: skip
    shown = block("![A server](icon:server)")
    assert isinstance(shown, Picture)
    assert (shown.source, shown.alt, shown.is_icon) == ("icon:server", "A server", True)


def test_an_icon_in_text_is_one() -> None:
    made = block("A :icon-arrow-right: b and :icon- c")
    assert isinstance(made, Paragraph)
    assert [node.name for node in made.inlines if isinstance(node, Icon)] == ["arrow-right"]


def test_a_colour_that_is_none_is_told() -> None:
    for text in (":icon-server:{color=acent1} x", "![x](icon:server){color=acent1}"):
        (told,) = read(text)[1]
        assert (told.code, told.labels[0].span.text) == ("bad-value", "acent1")
