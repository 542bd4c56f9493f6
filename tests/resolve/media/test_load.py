"""Films and sounds in decks: bytes, posters, captions, cuts; and what is said of bad ones."""

from collections.abc import Mapping

from slidegen.diagnostics import Diagnostic, Report
from slidegen.model.blocks import Block, Media, Panel, Paragraph, Picture
from slidegen.model.inlines import Icon
from slidegen.parse import parse
from slidegen.resolve import resolve
from slidegen.source import Source
from slidegen.world import Memory
from tests.resolve.media.samples import FILM, mp4, track, wav

PNG = (
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\0\0\0\0:~\x9bU\0\0\0\nIDATx\x9cc`\0\0\0\2\0\1H\xaf\xa4q"
    b"\0\0\0\0IEND\xaeB`\x82"
)
VTT = b"WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n"


def resolved(
    text: str, files: Mapping[str, bytes] | None = None, pages: Mapping[str, bytes] | None = None
) -> tuple[Block, list[Diagnostic]]:
    """The only block of a deck, with what was said."""
    report = Report()
    world = Memory(files, pages=pages)
    deck = resolve(parse(Source("deck.md", text), world, report), world, report)
    ((only,),) = (slide.blocks for slide in deck.slides)
    return only, list(report)


def film(text: str, files: Mapping[str, bytes]) -> Media:
    made, told = resolved(text, files)
    assert isinstance(made, Media)
    assert told == []
    return made


def test_a_film_has_its_bytes_its_size_and_its_length() -> None:
    made = film("![Demo](demo.mp4)", {"demo.mp4": FILM})
    assert made.asset is not None
    assert (made.kind, made.asset.kind, made.asset.width, made.duration) == ("video", "mp4", 640, 4.0)


def test_what_a_file_holds_counts_and_not_its_name() -> None:
    assert film("![Demo](demo.mp4)", {"demo.mp4": wav()}).kind == "audio"


def test_posters_and_captions_are_read() -> None:
    files = {"v/demo.mp4": FILM, "x.png": PNG, "v/demo.vtt": VTT, "v/demo.de.vtt": VTT, "v/demonstration.vtt": VTT}
    made = film("![Demo](v/demo.mp4){poster=x.png}", files)
    assert made.poster is not None
    assert [each.lang for each in made.captions] == ["de", ""]


def test_a_missing_film_is_told_at_its_name() -> None:
    made, (told,) = resolved("![gone.mp4](gone.mp4)", {"done.mp4": FILM})
    assert isinstance(made, Media)
    assert made.asset is None
    assert (told.code, told.labels[0].span.start, told.help) == ("missing-file", 12, "did you mean `done.mp4`?")


def test_a_missing_poster_is_told_at_its_value() -> None:
    made, (told,) = resolved("![x](demo.mp4){poster=no.png}", {"demo.mp4": FILM})
    assert isinstance(made, Media)
    assert (made.poster, told.code, told.labels[0].span.text) == (None, "missing-file", "no.png")


def test_text_and_damaged_films_are_told() -> None:
    for data, code in ((b"# no film", "not-media"), (b"", "not-media"), (FILM[:40], "broken-media")):
        made, told = resolved("![x](demo.mp4)", {"demo.mp4": data})
        assert isinstance(made, Media)
        assert ([each.code for each in told], made.asset) == ([code], None)


def test_cuts_outside_a_film_are_told_and_left_out() -> None:
    made, told = resolved("![x](demo.mp4){start=9 end=0:12}", {"demo.mp4": FILM})
    assert isinstance(made, Media)
    assert (made.start, made.end) == (0.0, None)
    assert [(each.code, each.labels[0].span.text) for each in told] == [("media-time", "9"), ("media-time", "0:12")]


def test_codecs_that_few_play_are_told() -> None:
    data = mp4(track(b"vide", b"hvc1", 640, 360))
    _, (told,) = resolved("![x](demo.mp4)", {"demo.mp4": data})
    assert (told.code, told.severity) == ("media-not-played", "info")
    assert "H.265" in told.message


def test_remote_films_need_leave() -> None:
    _, (told,) = resolved("![x](https://example.org/demo.mp4)")
    assert told.code == "network"
    assert "--allow-remote" in told.help
    made, none = resolved("![x](https://example.org/demo.mp4)", pages={"https://example.org/demo.mp4": FILM})
    assert isinstance(made, Media)
    assert (made.asset is not None, none) == (True, [])


def test_icons_are_found_or_the_nearest_is_named() -> None:
    made, told = resolved("A :icon-server: b")
    assert isinstance(made, Paragraph)
    (icon,) = (node for node in made.inlines if isinstance(node, Icon))
    assert icon.asset is not None
    assert b"currentColor" in icon.asset.data
    assert told == []
    _, (told_once,) = resolved("A :icon-servr: b")
    assert (told_once.code, told_once.labels[0].span.text) == ("icon-unknown", ":icon-servr:")
    assert "`server`" in told_once.help


def test_an_unknown_icon_of_a_callout_is_told_once_at_its_name() -> None:
    made, told = resolved("::: note {icon=rokcet}\nx :icon-nosuchthing: y\n:::")
    assert isinstance(made, Panel)
    assert [each.labels[0].span.text for each in told] == [":icon-nosuchthing:", "rokcet"]


def test_qr_codes_are_drawn_in_black_on_white() -> None:
    made, told = resolved("![qr](https://example.org/talk)")
    assert isinstance(made, Picture)
    assert made.asset is not None
    assert (made.alt, made.link, told) == ("QR code: https://example.org/talk", "https://example.org/talk", [])
    assert made.asset.width == made.asset.height
    assert b"#ffffff" in made.asset.data


def test_qr_codes_of_long_texts_are_told() -> None:
    address = "https://example.org/" + "a" * 300
    made, (dense,) = resolved(f"![qr]({address})")
    assert isinstance(made, Picture)
    assert (made.asset is not None, dense.code) == (True, "qr-dense")
    made, (full,) = resolved(f"![qr]({address * 12})")
    assert isinstance(made, Picture)
    assert (made.asset, full.code, full.labels[0].span.start) == (None, "qr-too-long", 6)
