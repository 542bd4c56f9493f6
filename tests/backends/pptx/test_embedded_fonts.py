"""PowerPoint files carry their fonts where the deck wants it, as far as licences and outlines allow."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import pytest
import uharfbuzz
from lxml import etree
from PIL import ImageFont

from slidegen.backends.pptx.embedded_fonts import whole_scripts
from slidegen.diagnostics import Report
from slidegen.fonts.assemble import tables_of
from slidegen.fonts.sfnt import describe_bytes
from slidegen.world import Memory
from tests.backends.pptx.reading import NAMESPACES, opened, parts
from tests.fonts import specimens
from tests.fonts.test_eot import Container
from tests.fonts.test_eot import opened as unpacked
from tests.fonts.test_measure import TEXT, shaped
from tests.ooxml.checks import package_problems
from tests.ooxml.sdk import sdk_problems
from tests.test_pipeline import codes, run

CODE = "\n```python\nx = 1\n```\n"


def built(
    fonts: Mapping[str, bytes] | None = None,
    body: str = "Some text.\n",
    *,
    head: str = "embed-fonts: true\n",
    **roles: str,
) -> tuple[bytes, Report]:
    """The PowerPoint file of a deck, whose theme has other families in *roles*."""
    names = ", ".join(f"{role}: {name}" for role, name in roles.items())
    theme = f"theme: {{fonts: {{{names}}}}}\n" if roles else ""
    text = f"---\n{head}{theme}---\n## A title\n\n{body}"
    _, files, report = run(text, world=Memory(fonts=fonts), outputs=("pptx",))
    return files["deck.pptx"], report


def embedded(data: bytes) -> dict[tuple[str, str], Container]:
    """The faces that the file lists, opened, by family and element."""
    held = parts(data)
    presentation = etree.fromstring(held["ppt/presentation.xml"])
    links = etree.fromstring(held["ppt/_rels/presentation.xml.rels"])
    targets = {link.get("Id"): str(link.get("Target")) for link in links}
    found = {}
    for entry in presentation.iterfind("p:embeddedFontLst/p:embeddedFont", NAMESPACES):
        font, *faces = entry
        for face in faces:
            (number,) = face.attrib.values()
            name = (str(font.get("typeface")), etree.QName(face).localname)
            found[name] = unpacked(held[f"ppt/{targets[str(number)]}"])
    return found


def families(data: bytes) -> list[str]:
    return list(dict.fromkeys(family for family, _ in embedded(data)))


def test_a_deck_that_does_not_ask_for_it_carries_none() -> None:
    data, report = built(head="title: A talk\n")
    assert embedded(data) == {}
    assert not [name for name in parts(data) if name.endswith(".fntdata")]
    assert b"embedTrueTypeFonts" not in parts(data)["ppt/presentation.xml"]
    assert codes(report) == []


def test_the_themes_families_are_there_in_four_faces() -> None:
    data, report = built()
    faces = embedded(data)
    assert list(faces) == [("Inter", face) for face in ("regular", "bold", "italic", "boldItalic")]
    assert b'embedTrueTypeFonts="1" saveSubsetFonts="1"' in parts(data)["ppt/presentation.xml"]
    assert codes(report) == ["fonts-embedded"]
    assert package_problems(data) == []
    assert opened(data).slides


def test_the_font_for_code_is_there_where_the_deck_has_code() -> None:
    assert families(built(body=CODE)[0]) == ["Inter", "IBM Plex Mono"]
    assert families(built(body="Some `code`.\n")[0]) == ["Inter", "IBM Plex Mono"]


def test_containers_tell_what_the_fonts_inside_are_and_these_can_be_read() -> None:
    for (family, face), container in embedded(built()[0]).items():
        (info,) = describe_bytes(container.font)
        assert info.family == family == container.names[0]
        assert (info.bold, info.italic) == ("bold" in face.lower(), "talic" in face)
        assert (container.fields["weight"], container.fields["italic"]) == (info.weight, info.italic)
        head = tables_of(container.font)[b"head"]
        assert container.fields["adjustment"] == int.from_bytes(head[8:12], "big") != 0
        assert ImageFont.truetype(BytesIO(container.font), 20).getlength("Wide") > 10


def test_colleagues_find_all_latin_letters_and_the_scripts_of_the_deck() -> None:
    data, _ = built(body="Привет\n")
    has = set(map(chr, uharfbuzz.Face(embedded(data)["Inter", "regular"].font).unicodes))
    assert set("AZaz09 ÄÖÜäöüßéèçñØøÅåŒœŁłŐőİıȘșŽž€–—…„“”‘’•") <= has
    assert set("АЯаяЁё") <= has, "all letters of the script, not those of the deck alone"
    assert "Ω" not in has


def test_of_scripts_with_thousands_of_characters_those_that_are_used_are_taken() -> None:
    taken = set(whole_scripts(set("a中אЖ😀")))
    assert set("中אתЖяaZ😀") <= taken
    assert not set("国Ωक") & taken


def test_embedded_text_is_as_wide_as_it_was_measured() -> None:
    files = specimens.family("Testa Serif", "serif")
    data, _ = built(files, heading="Testa Serif")
    assert families(data) == ["Testa Serif", "Inter"]
    assert shaped(embedded(data)["Testa Serif", "bold"].font, TEXT) == shaped(files["/fonts/TestaSerif-Bold.ttf"], TEXT)


def test_of_variable_fonts_instances_are_there_under_their_own_names() -> None:
    font = specimens.variable("Flexa")
    data, report = built({"/v.ttf": font}, heading="Flexa")
    faces = {face: container for (family, face), container in embedded(data).items() if family == "Flexa"}
    assert codes(report) == ["fonts-embedded"]
    assert {face: container.names[1] for face, container in faces.items()} == {"regular": "Regular", "bold": "Bold"}
    assert shaped(faces["bold"].font, TEXT) == shaped(font, TEXT, 700)
    assert describe_bytes(faces["bold"].font)[0].bold


def test_a_face_of_a_larger_family_bears_the_name_that_slides_call_it_by() -> None:
    light = specimens.with_weight(specimens.font("Testa Light", larger="Testa"), 350)
    data, _ = built({"/l.ttf": light}, heading="Testa")
    assert embedded(data)["Testa", "regular"].names[0] == "Testa"


@pytest.mark.parametrize(
    ("bits", "why"),
    [(0x2, "its licence bits forbid it"), (0x200, "its licence bits forbid it")],
)
def test_licences_are_kept(bits: int, why: str) -> None:
    data, report = built(specimens.family("Lexa", fs_type=bits), heading="Lexa")
    assert families(data) == ["Inter"]
    refused = next(each for each in report if each.code == "font-not-embedded")
    assert refused.message == f"the PowerPoint file does not carry the font `Lexa`: {why}"
    assert refused.span is not None
    assert refused.span.text == "true"


def test_a_font_that_may_not_be_cut_is_there_as_a_whole() -> None:
    data, report = built(specimens.family("Whola", fs_type=0x100), heading="Whola")
    font = specimens.font("Whola", fs_type=0x100)
    assert uharfbuzz.Face(embedded(data)["Whola", "regular"].font).unicodes == uharfbuzz.Face(font).unicodes
    assert codes(report) == ["fonts-embedded"]


def test_a_font_that_may_only_be_shown_is_there_and_it_is_told() -> None:
    data, report = built(specimens.family("Shown", fs_type=0x4), heading="Shown")
    assert families(data) == ["Shown", "Inter"]
    told = [each for each in report if each.code == "font-not-embedded"]
    assert [each.message for each in told] == [
        "the licence bits of the font `Shown` allow to show it, not to edit with it"
    ]


def test_postscript_outlines_stay_away() -> None:
    data, report = built({"/p.otf": specimens.postscript(specimens.font("Posta"))}, heading="Posta")
    assert families(data) == ["Inter"]
    assert "PostScript outlines" in next(each.message for each in report if each.code == "font-not-embedded")


def test_what_stands_in_for_a_missing_font_is_not_carried_under_its_name() -> None:
    data, report = built(heading="Calibri")
    assert families(data) == ["Inter"]
    assert codes(report) == ["missing-font", "fonts-embedded"]


def test_that_a_missing_font_is_not_carried_is_told_where_it_is_not_missed_otherwise() -> None:
    """Carlito is as wide as Calibri, so that a missing Calibri is a remark."""
    _, report = built(specimens.family("Carlito"), heading="Calibri")
    assert codes(report) == ["missing-font", "font-not-embedded", "fonts-embedded"]


def test_decks_on_templates_carry_fonts_beside_those_of_the_template() -> None:
    template, _ = built(specimens.family("Housa", "serif"), heading="Housa")
    text = "---\ntheme: {name: house.pptx, fonts: {heading: Testa}}\nembed-fonts: true\n---\n## A title\n\nText\n"
    world = Memory({"house.pptx": template}, fonts=specimens.family("Testa"))
    _, files, report = run(text, world=world, outputs=("pptx",))
    assert families(files["deck.pptx"]) == ["Housa", "Testa", "Inter"]
    assert package_problems(files["deck.pptx"]) == []
    assert "font-not-embedded" not in codes(report)


def test_the_size_is_told() -> None:
    plain, _ = built(head="title: A talk\n")
    data, report = built(head="title: A talk\nembed-fonts: true\n")
    (told,) = report
    assert told.severity == "info"
    weight = int(told.message.split(": ")[1].split(" kB")[0])
    assert weight == pytest.approx((len(data) - len(plain)) / 1000, rel=0.05)
    assert told.message.startswith("the PowerPoint file carries `Inter`")


def test_equal_decks_carry_equal_fonts() -> None:
    assert built(body=CODE)[0] == built(body=CODE)[0]


@pytest.mark.render
def test_powerpoints_own_schema_finds_nothing_wrong(tmp_path: Path) -> None:
    files = []
    for number, (fonts, roles) in enumerate(
        [({}, {}), ({"/v.ttf": specimens.variable("Flexa & Co")}, {"heading": "Flexa & Co"})]
    ):
        files.append(tmp_path / f"{number}.pptx")
        files[-1].write_bytes(built(fonts, CODE, **roles)[0])
    assert sdk_problems(files) == {str(file): [] for file in files}
