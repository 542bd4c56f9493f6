"""What a template draws behind slides, on the page."""

import re

import pytest
from msgspec.structs import replace

from slidegen.backends.base import Options
from slidegen.backends.revealjs.backdrop import Backdrops
from slidegen.backends.revealjs.pictures import Pictures, picture_needs
from slidegen.backends.revealjs.shelf import Inside
from slidegen.diagnostics import Report
from slidegen.model.deck import WIDESCREEN
from slidegen.model.placed import Background, PlacedDeck
from slidegen.model.style import Colour
from slidegen.theme.backdrop import (
    Backdrop,
    Drawing,
    Gradient,
    Line,
    Panel,
    Paragraph,
    Pattern,
    Photo,
    Piece,
    Shadow,
    Stop,
    Tile,
    Words,
)
from slidegen.theme.theme import Home, Theme
from slidegen.theme.unshown import Unshown
from slidegen.units import Fractions
from slidegen.world import Memory
from tests.backends.revealjs.helpers import outline, text_of, written
from tests.backends.revealjs.sample import BLUE, CONTENT, ORANGE, SECTION, THEME, deck, paragraph, slide, text_frame

WHOLE = Fractions(0, 0, 1, 1)
CORNER = Fractions(0.5, 0.25, 0.1, 0.2)
SQUARE = "M0 0L128 0L128 144L0 144Z"
BAND = Drawing(area=CORNER, path=SQUARE, width=128, height=144, fill=Colour("accent1"))
GROUND = replace(BAND, area=WHOLE, width=1280, height=720, fill=Photo(asset=BLUE))
LOGO = replace(BAND, fill=Photo(asset=ORANGE))
PIECE = Piece(text="Page ", font="heading", size=9, colour=Colour("muted"), bold=True)
CLAIM = Words(area=CORNER, paragraphs=(Paragraph(pieces=(PIECE,), size=9),))


def themed(backdrop: Backdrop, section: Backdrop | None = None) -> Theme:
    layouts = {
        "content": replace(CONTENT, backdrop=backdrop),
        "section": replace(SECTION, backdrop=section if section is not None else backdrop),
    }
    return replace(THEME, layouts=layouts)


def page(backdrop: Backdrop, *slides: object, talk: PlacedDeck | None = None, section: Backdrop | None = None) -> str:
    shown = talk if talk is not None else deck(*(slides or (slide("a", "A"),)))  # type: ignore[arg-type]
    whole = written(shown, theme=themed(backdrop, section))["deck.html"].decode()
    outline(whole)
    return whole


def sprites(whole: str) -> str:
    """What slides refer to."""
    found = re.search(r'<svg class="sprites".*?</svg>', whole, re.S)
    return found[0] if found else ""


def drawn(drawing: Drawing) -> str:
    return sprites(page(Backdrop(own=(drawing,))))


def test_a_deck_without_template_has_no_drawings() -> None:
    assert sprites(page(Backdrop())) == ""


def test_a_drawing_is_on_the_page_once_and_slides_refer_to_it() -> None:
    whole = page(Backdrop(common=(BAND,)), *(slide(f"s{number}", "A", index=number) for number in range(5)))
    assert whole.count(SQUARE) == 1
    assert whole.count('<use href="#backdrop-1"/>') == 5


def test_layouts_share_what_their_master_draws() -> None:
    backdrop, other = Backdrop(common=(BAND,)), Backdrop(common=(BAND,), own=(LOGO,))
    whole = page(backdrop, slide("a", "A"), slide("b", "B", layout="section", index=1), section=other)
    assert whole.count('<use href="#backdrop-1"/>') == 2
    assert whole.count('<use href="#backdrop-2"/>') == 1


def test_drawings_say_nothing_to_those_who_listen() -> None:
    whole = page(Backdrop(common=(BAND, CLAIM)))
    ground = re.search(r'<div class="ground"[^>]*>', whole)
    assert ground is not None
    assert 'aria-hidden="true"' in ground[0]
    assert 'aria-hidden="true"' in sprites(whole)


def test_colours_of_the_scheme_are_variables() -> None:
    assert "fill:var(--accent1)" in drawn(BAND)
    assert "fill:#11223380" in drawn(replace(BAND, fill=Colour("#112233", 0.5)))


def test_slides_in_the_other_tone_have_drawings_in_it() -> None:
    whole = page(Backdrop(common=(BAND,)), slide("a", "A"), slide("b", "B", index=1, inverse=True))
    assert re.findall(r'<g id="(backdrop-\d)" class="(\w+)">', whole) == [
        ("backdrop-1", "base"),
        ("backdrop-2", "inverse"),
    ]


def test_a_shape_is_moved_turned_and_mirrored() -> None:
    plain = drawn(BAND)
    assert 'transform="translate(640 180)"' in plain
    turned = drawn(replace(BAND, rotation=30, flip_x=True))
    assert 'transform="translate(640 180) rotate(30 64 72) translate(128 0) scale(-1 1)"' in turned


def test_a_path_is_stretched_to_its_place() -> None:
    assert "scale(2 2)" in drawn(replace(BAND, width=64, height=72))


def test_a_gradient_reaches_the_corners_in_its_direction() -> None:
    stops = (Stop(0, Colour("accent1")), Stop(1, Colour("background", 0.5)))
    found = drawn(replace(BAND, fill=Gradient(stops=stops, angle=90)))
    assert 'x1="64" y1="0" x2="64" y2="144"' in found
    assert "stop-color:var(--accent1)" in found
    assert "stop-color:color-mix(in srgb, var(--background) 50%, transparent)" in found
    assert "fill:url(#paint-1)" in found
    round_ = drawn(replace(BAND, fill=Gradient(stops=stops, centre=(0.5, 0.5))))
    assert '<radialGradient id="paint-1" gradientUnits="userSpaceOnUse" cx="64" cy="72" r="96.333"' in round_


@pytest.mark.parametrize(
    ("turned", "ends"),
    [
        (replace(BAND, rotation=90), 'x1="0" y1="72" x2="128" y2="72"'),
        (replace(BAND, flip_y=True), 'x1="64" y1="144" x2="64" y2="0"'),
        (replace(BAND, flip_x=True), 'x1="64" y1="0" x2="64" y2="144"'),
    ],
)
def test_an_upright_gradient_keeps_its_direction_on_the_slide(turned: Drawing, ends: str) -> None:
    down = Gradient(stops=(Stop(0, Colour("accent1")), Stop(1, Colour("accent2"))), angle=90, upright=True)
    assert ends in drawn(replace(turned, fill=down))


def test_a_line_has_width_dashes_and_ends() -> None:
    line = Line(paint=Colour("muted"), width=2, dashes=(8, 6), cap="round", join="miter")
    found = drawn(replace(BAND, fill=None, line=line))
    for part in ("fill:none", "stroke:var(--muted)", "stroke-width:2", "stroke-dasharray:8 6", "stroke-linecap:round"):
        assert part in found


def test_a_picture_is_on_the_page_once_however_many_shapes_show_it() -> None:
    cropped = replace(LOGO, fill=Photo(asset=ORANGE, area=Fractions(-0.5, 0, 2, 1), opacity=0.4))
    whole = page(Backdrop(common=(LOGO,), own=(cropped,)), slide("a", "A"), slide("b", "B", index=1, inverse=True))
    assert whole.count("data:image/png") == 1
    assert whole.count('<use href="#art-1"') == 4
    assert f'<clipPath id="paint-1"><path d="{SQUARE}"' in whole
    assert 'opacity="0.4"' in whole


def test_a_tile_is_a_pattern_whose_mirrored_ones_come_in_turn() -> None:
    tile = Tile(40, 20, 5, 6, mirror_x=True)
    found = drawn(replace(BAND, fill=Photo(asset=ORANGE, tile=tile)))
    assert '<pattern id="paint-1" patternUnits="userSpaceOnUse" x="5" y="6" width="80" height="20">' in found
    assert found.count('<use href="#art-1"') == 2


def test_a_pattern_has_a_dot_a_bit() -> None:
    found = drawn(replace(BAND, fill=Pattern(bytes([0x80, 0x01, *bytes(6)]), Colour("accent2"), Colour("background"))))
    assert 'd="M0 0h1v1h-1zM7 1h1v1h-1z"' in found
    assert "fill:var(--accent2)" in found


def test_a_shadow_falls_in_the_direction_of_the_slide() -> None:
    found = drawn(replace(BAND, rotation=90, shadow=Shadow(Colour("#000000", 0.5), 8, 3, 4)))
    assert '<feDropShadow dx="3" dy="4" stdDeviation="4"' in found
    assert found.index('filter="url(#paint-1)"') < found.index("rotate(90"), "it does not turn with the shape"


def test_a_slides_own_background_hides_that_of_the_template() -> None:
    backdrop = Backdrop(ground=GROUND, common=(BAND,))
    usual = page(backdrop, slide("a", "A"))
    own = page(backdrop, slide("a", "A", background=Background(colour=Colour("#222222"))))
    assert usual.count('class="backdrop"') == 2
    assert own.count('class="backdrop"') == 1
    assert "data:image/png" not in own


def test_a_painted_placeholder_is_seen_where_its_slide_has_text() -> None:
    painted = Backdrop(panels=(Panel(type="body", index=1, drawings=(BAND,)),))
    (title, body), home = CONTENT.regions, Home("body", 1)
    layouts = {"content": replace(CONTENT, regions=(title, replace(body, home=home)), backdrop=painted)}
    theme = replace(THEME, layouts=layouts)
    usual = slide("a", "A", text_frame(paragraph("Text")))
    lower = replace(usual.regions[1], rect=replace(usual.regions[1].rect, y=usual.regions[1].rect.y + 9525))
    moved = slide("b", "B", index=1)
    moved = replace(moved, regions=(moved.regions[0], replace(lower)))
    empty = slide("c", "C", index=2)
    whole = written(deck(usual, moved, empty), theme=theme)["deck.html"].decode()
    outline(whole)
    assert whole.count('<svg class="backdrop" aria-hidden="true">') == 2
    assert 'transform="translate(640 180)"' in sprites(whole)
    assert 'transform="translate(640 181)"' in sprites(whole), "where the region is elsewhere, so is its panel"
    assert whole.index("<use") < whole.index(">Text<")


def test_texts_stand_on_each_slide_with_its_number() -> None:
    number = Piece(text="<#>", font="body", size=9, colour=Colour("text"), field="number")
    claim = replace(CLAIM, paragraphs=(replace(CLAIM.paragraphs[0], pieces=(*CLAIM.paragraphs[0].pieces, number)),))
    whole = page(Backdrop(common=(claim,)), slide("a", "A"), slide("b", "B", index=1))
    assert "Page 1" in text_of(whole)
    assert "Page 2" in text_of(whole)
    assert "<#>" not in whole


def test_a_text_is_set_as_the_template_says() -> None:
    words = replace(CLAIM, anchor="middle", rotation=270, wrap=False)
    words = replace(words, paragraphs=(replace(words.paragraphs[0], align="end", pitch=12, before=3),))
    whole = page(Backdrop(common=(words,)))
    own = ("rotate(270deg)", "justify-content:center", "white-space:pre", "text-align:right", "line-height:16px")
    inherited = ("margin-top:4px", "font-weight:700", "color:var(--muted)", "font-family:var(--font-heading)")
    for part in (*own, *inherited):
        assert part in whole


def test_raised_text_is_small_and_moves_no_line() -> None:
    words = replace(
        CLAIM, paragraphs=(Paragraph(pieces=(replace(PIECE, raised=0.3, struck=True, underlined=True),), size=9),)
    )
    whole = page(Backdrop(common=(words,)))
    for part in ("font-size:8px", "vertical-align:3.6px", "line-height:0", "text-decoration:underline line-through"):
        assert part in whole


def test_things_stay_in_their_order() -> None:
    whole = page(Backdrop(common=(BAND, CLAIM, LOGO)))
    ground = whole[whole.index('<div class="ground"') :]
    first, words, second = ("#backdrop-1", 'class="words"', "#backdrop-2")
    assert ground.index(first) < ground.index(words) < ground.index(second)


def test_what_the_theme_adds_lies_over_what_the_template_draws() -> None:
    whole = page(Backdrop(ground=GROUND))
    ground = whole[whole.index('<div class="ground"') :]
    assert ground.index("#backdrop-1") < ground.index('class="decoration-content-1"')


def test_a_field_for_the_date_shows_the_decks() -> None:
    date = Piece(text="1/1/2001", font="body", size=9, colour=Colour("text"), field="date")
    words = replace(CLAIM, paragraphs=(Paragraph(pieces=(date,), size=9),))
    shown = text_of(page(Backdrop(common=(words,)), talk=deck(slide("a", "A"), date="May 2026")))
    assert "May 2026" in shown
    assert "2001" not in shown


def test_fonts_hold_the_letters_of_the_template() -> None:
    rare = replace(
        CLAIM,
        paragraphs=(Paragraph(pieces=(Piece(text="Ωμέγα", font="mono", size=9, colour=Colour("text")),), size=9),),
    )
    assert 'font-family:"JetBrains Mono"' in page(Backdrop(common=(rare,)))
    assert 'font-family:"JetBrains Mono"' not in page(Backdrop())


def test_a_linked_deck_has_the_pictures_as_files() -> None:
    files = written(deck(slide("a", "A")), Options(linked=True), theme=themed(Backdrop(ground=GROUND)))
    (name,) = (name for name in files if name.endswith(".png"))
    assert f'href="{name}"' in files["deck.html"].decode()


def test_only_what_a_slide_would_show_is_told() -> None:
    crest = Unshown(shape="Crest", where="the master", what="it is a table", missing=True)
    glow = Unshown(shape="Glow", where="the layout `Section`", what="without its glow", missing=False)
    theme = themed(Backdrop(unshown=(crest, crest)), Backdrop(unshown=(crest, glow)))
    report = Report()
    written(deck(slide("a", "A"), slide("b", "B", index=1)), report=report, theme=theme)
    assert [each.message for each in report] == ["HTML does not show `Crest` on the master: it is a table"]
    report = Report()
    written(deck(slide("a", "A"), slide("b", "B", layout="section", index=1)), report=report, theme=theme)
    assert [(each.severity, each.message) for each in report][1:] == [
        ("info", "HTML shows `Glow` on the layout `Section` without its glow")
    ]


def test_a_picture_that_cannot_be_decoded_is_told() -> None:
    broken = replace(ORANGE, kind="jpeg", data=b"\xff\xd8\xff", key="0" * 64, width=9000, height=9000)
    report = Report()
    whole = written(
        deck(slide("a", "A")), report=report, theme=themed(Backdrop(own=(replace(LOGO, fill=Photo(asset=broken)),)))
    )
    assert "<image" not in whole["deck.html"].decode()
    assert [each.code for each in report] == ["broken-image"]


@pytest.mark.parametrize(("width", "need"), [(100, 200), (2000, 4000), (0, 1)])
def test_a_picture_is_as_wide_as_the_template_shows_it(width: float, need: int) -> None:
    theme = themed(Backdrop(own=(replace(LOGO, width=width),)))
    assert picture_needs(deck(slide("a", "A")), theme)[ORANGE.key].width == need


def test_what_no_slide_shows_is_not_on_the_page() -> None:
    talk = deck(slide("a", "A"))
    found = Backdrops(WIDESCREEN, Pictures(picture_needs(talk, THEME), Inside(), Memory()), talk.meta, Report())
    assert found.sprites() == ""
