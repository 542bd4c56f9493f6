"""A template as a theme: type, fonts, and what cannot be used."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from slidegen import pipeline
from slidegen.diagnostics import Report
from slidegen.model.style import Colour
from slidegen.source import Source
from slidegen.theme.load import load_theme
from slidegen.theme.theme import Theme
from slidegen.units import points
from slidegen.world import Memory
from tests.templates.parts import Slide, potx
from tests.theme.template.made import FOOT, HEADED, USUAL, look, theme, usual

BODY = (
    '<a:lvl1pPr marL="228600" indent="-228600"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc>'
    '<a:spcBef><a:spcPts val="1000"/></a:spcBef><a:buChar char="•"/><a:defRPr sz="2800"><a:solidFill>'
    '<a:schemeClr val="tx2"/></a:solidFill></a:defRPr></a:lvl1pPr>'
    '<a:lvl2pPr marL="685800" indent="-228600"><a:buChar char="–"/><a:defRPr sz="2400"/></a:lvl2pPr>'
)


def body_theme() -> Theme:
    """A theme from a template that sets its body as PowerPoint's own does."""
    files = {"test.potx": _restyled()}
    report = Report()
    made = load_theme("test.potx", Memory(files), report)
    assert list(report) == []
    return made


def _restyled() -> bytes:
    out = BytesIO()
    with ZipFile(BytesIO(potx(look(*USUAL)))) as archive, ZipFile(out, "w") as other:
        for name in archive.namelist():
            data = archive.read(name)
            if name.endswith("slideMaster1.xml"):
                head, _, rest = data.decode().partition("<p:bodyStyle>")
                data = f"{head}<p:bodyStyle>{BODY}</p:bodyStyle>{rest.partition('</p:bodyStyle>')[2]}".encode()
            other.writestr(name, data)
    return out.getvalue()


def test_the_body_is_set_as_the_template_sets_it() -> None:
    first, second = body_theme().styles["body"].levels[:2]
    assert (first.size, first.space_before, first.bullet, first.colour) == (28, 10, "•", Colour("heading"))
    assert first.pitch == pytest.approx(28 * 0.9 * 1.21, abs=0.4)
    assert (first.margin, first.hang) == (228_600, 228_600)
    assert (second.size, second.bullet, second.margin, second.hang) == (24, "–", 685_800, 228_600)


def test_the_bodys_style_is_that_of_the_layout_for_content() -> None:
    made = body_theme()
    region = made.layouts["content"].region("body")
    assert region is not None
    assert region.style == made.styles["body"]


def test_every_style_of_a_region_is_one_of_the_themes() -> None:
    made = usual()[0]
    for layout in made.layouts.values():
        for region in (*layout.regions, *made.chrome):
            assert made.styles[region.style.name] == region.style, (layout.name, region.name)


def test_lengths_that_do_not_depend_on_type_follow_the_slides_size() -> None:
    assert usual()[0].gap == pytest.approx(points(16), rel=0.01)
    assert theme(look(*USUAL, size=(6.667, 3.75)))[0].gap == pytest.approx(points(8), rel=0.01)


def test_fonts_that_are_not_here_are_told_where_the_deck_names_the_template() -> None:
    template = look(*USUAL)
    template.fonts = ("Nowhere Grotesk", "Inter")
    source = Source("deck.md", "theme: test.potx")
    report = Report()
    made = load_theme("test.potx", Memory({"test.potx": potx(template)}), report, source.span(7, 16))
    assert [(each.code, each.span.text if each.span else "") for each in report] == [("missing-font", "test.potx")]
    assert made.fonts.heading.name == "Nowhere Grotesk"
    assert made.fonts.heading.stand_in
    assert made.fonts.heading.faces


def test_the_deck_and_the_file_beside_may_name_other_fonts() -> None:
    template = look(*USUAL)
    template.fonts = ("Nowhere Grotesk", "Nowhere Text")
    made, told = theme(template, (("fonts.heading", "Inter"),), '[fonts.body]\nfamily = "Source Sans 3"\n')
    assert told == []
    assert (made.fonts.heading.name, made.fonts.body.name) == ("Inter", "Source Sans 3")


def test_roles_of_the_palette_are_slots_of_the_scheme() -> None:
    palette = usual()[0].palette
    assert (palette["background"], palette["text"]) == ("#ffffff", "#101418")
    assert (palette["surface"], palette["heading"]) == ("#eef1f4", "#203040")
    assert (palette["accent1"], palette["muted"], palette["link"]) == ("#0060c0", "#707880", "#0050d0")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "template"),
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "template"),
        (potx(look(*USUAL))[:2000], "template"),
        (potx(look(master=Slide(holders={**HEADED, **FOOT}))), "template"),
    ],
    ids=["empty", "picture", "cut", "no layouts"],
)
def test_what_cannot_be_used_is_told_at_the_themes_name_and_the_default_stands_in(data: bytes, code: str) -> None:
    source = Source("deck.md", "theme: test.potx")
    report = Report()
    made = load_theme("test.potx", Memory({"test.potx": data}), report, source.span(7, 16))
    assert [(each.code, each.severity) for each in report] == [(code, "error")]
    assert [each.span.text for each in report if each.span] == ["test.potx"]
    assert "`test.potx` cannot be used as a theme: " in next(iter(report)).message
    assert made.name == "plain"


def test_a_template_that_is_not_there_is_told_with_the_nearest_name() -> None:
    report = Report()
    made = load_theme("corporat.potx", Memory({"corporate.potx": potx(look(*USUAL))}), report)
    assert [(each.code, each.help) for each in report] == [("unknown-theme", "did you mean `corporate.potx`?")]
    assert made.name == "plain"


def test_a_template_without_its_ending_is_told_with_it() -> None:
    report = Report()
    load_theme("corporate", Memory({"corporate.potx": b""}), report)
    assert [(each.code, each.help) for each in report] == [("unknown-theme", "did you mean `corporate.potx`?")]


def test_broken_parts_are_told() -> None:
    out = BytesIO()
    with ZipFile(BytesIO(potx(look(*USUAL)))) as archive, ZipFile(out, "w") as other:
        for name in archive.namelist():
            other.writestr(name, b"<p:sldLayout" if name.endswith("slideLayout2.xml") else archive.read(name))
    _, told = theme(out.getvalue())
    assert [each.code for each in told] == ["template"]
    assert "slideLayout2.xml" in told[0].message


def test_the_same_template_makes_the_same_theme() -> None:
    data = potx(look(*USUAL))
    assert theme(data)[0] == theme(data)[0]


@pytest.mark.parametrize(("aspect", "codes"), [("4:3", ["template-size"]), ("16:9", [])])
def test_another_shape_of_slides_has_no_effect_and_is_told(aspect: str, codes: list[str]) -> None:
    source = Source("deck.md", f"---\ntheme: test.potx\naspect: {aspect}\n---\n\n# A\n")
    world, report, request = Memory({"test.potx": potx(look(*USUAL))}), Report(), pipeline.Request()
    deck = pipeline.read_deck(source, world, report, request)
    assert deck is not None
    talk = pipeline.place_deck(deck, world, report, request)
    assert talk is not None
    assert [(each.code, each.span.text if each.span else "") for each in report] == [(code, aspect) for code in codes]
    assert talk.placed["html"].size.width == 12_191_688
