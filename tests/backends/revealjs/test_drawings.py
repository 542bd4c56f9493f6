import re
from base64 import b64decode
from xml.etree.ElementTree import fromstring

from slidegen.backends.revealjs.drawings import with_fonts
from slidegen.diagnostics import Report
from slidegen.theme.load import load_theme
from slidegen.world import Memory
from tests.backends.revealjs.test_fonts import advance, unpacked
from tests.fonts import specimens

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'


def faces(drawing: bytes) -> list[tuple[str, str, bytes]]:
    """Family, weight and data of the fonts in *drawing*."""
    found = re.findall(r'font-family:"([^"]*)";font-weight:(\d+);[^}]*base64,([A-Za-z0-9+/=]*)"', drawing.decode())
    return [(family, weight, b64decode(data)) for family, weight, data in found]


def test_a_drawing_holds_the_fonts_that_it_names() -> None:
    drawing = f"{HEAD}<g font-family=\"Inter, 'IBM Plex Sans', sans-serif\"><text>A &amp; ü</text></g></svg>"
    ((family, weight, font),) = faces(with_fonts(drawing.encode(), Memory()))
    assert (family, weight) == ("Inter", "400")
    assert advance(unpacked(font), "A & ü") > 0


def test_bold_text_brings_the_bold_face() -> None:
    drawing = f"{HEAD}<text style=\"font-family:'Source Sans 3';font-weight:700\">b</text></svg>"
    assert [(family, weight) for family, weight, _ in faces(with_fonts(drawing.encode(), Memory()))] == [
        ("Source Sans 3", "400"),
        ("Source Sans 3", "700"),
    ]


def test_the_themes_own_fonts_are_there_too_as_far_as_they_may_be() -> None:
    drawing = f'{HEAD}<text font-family="\'Testa &amp; Co\'" font-weight="bold">b</text></svg>'.encode()
    for licence, expected in ((0, ["400", "700"]), (2, [])):
        world = Memory(fonts=specimens.family("Testa & Co", fs_type=licence))
        report = Report()
        fonts = load_theme("", world, report, None, (("fonts.body", "Testa & Co"),)).fonts
        drawn = with_fonts(drawing, world, fonts)
        fromstring(drawn)
        assert [weight for _, weight, _ in faces(drawn)] == expected


def test_the_style_comes_first_in_the_root() -> None:
    drawing = f'<?xml version="1.0"?>{HEAD}<text font-family="Inter">x</text></svg>'
    assert with_fonts(drawing.encode(), Memory()).decode().startswith(f'<?xml version="1.0"?>{HEAD}<style ')


def test_drawings_that_name_no_shipped_font_stay_as_they_are() -> None:
    for body in (
        "<rect/>",
        "<text>x</text>",
        '<text font-family="Nowhere Sans">x</text>',
        '<text font-family="../x">x</text>',
    ):
        drawing = f"{HEAD}{body}</svg>".encode()
        assert with_fonts(drawing, Memory()) == drawing
