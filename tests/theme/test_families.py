"""Families by name: those that ship, those of the machine, what stands in for others; and files of authors' own."""

import pytest

from slidegen.diagnostics import Report
from slidegen.source import Source, Span
from slidegen.theme.fonts.families import FAMILIES, family_for
from slidegen.theme.load import load_theme
from slidegen.theme.theme import FontFamily, Theme
from slidegen.world import Memory
from tests.fonts import specimens
from tests.theme.test_load import places, told

DECK = Source("deck.md", "theme: {fonts: {body: Testa Sans}}\n")
SPAN = DECK.span(22, 32)
INTER = load_theme("plain", Memory(), Report()).fonts.body


def asked(name: str, role: str = "body", **fonts: bytes) -> tuple[FontFamily, Report]:
    report = Report()
    return family_for(
        name, role, Memory(fonts={f"/{file}.ttf": data for file, data in fonts.items()}), report, SPAN
    ), report


def chosen(files: dict[str, bytes], fonts: dict[str, bytes] | None = None, **options: str) -> tuple[Theme, Report]:
    """The default theme where the deck wants other fonts, by role."""
    report = Report()
    world = Memory(files, fonts=fonts or {})
    wanted = tuple((f"fonts.{role}", value) for role, value in options.items())
    spans: dict[str, Span] = {f"theme.fonts.{role}": SPAN for role in options}
    return load_theme("", world, report, None, wanted, spans), report


@pytest.mark.parametrize("name", FAMILIES)
def test_families_that_ship_are_never_asked_of_the_machine(name: str) -> None:
    family, report = asked(name.lower(), other=specimens.font(name))
    assert (family.name, family.stand_in, family.shown) == (name, "", name)
    assert all(face.file.startswith("fonts/") for face in family.faces)
    assert len(report) == 0


def test_a_family_of_the_machine_has_its_own_faces() -> None:
    world = Memory(fonts=specimens.family("Testa Sans"))
    report = Report()
    family = family_for("testa sans", "body", world, report, SPAN)
    assert (family.name, family.shown, len(family.faces)) == ("Testa Sans", "Testa Sans", 4)
    assert family.face(bold=True, italic=True).file == "/fonts/TestaSans-Bold_Italic.ttf"
    assert len(report) == 0


def test_a_family_without_bold_face_is_bold_in_its_regular_one() -> None:
    family, report = asked("Lone", lone=specimens.font("Lone"))
    assert family.face(bold=True, italic=True).file == "/lone.ttf"
    assert len(report) == 0


@pytest.mark.parametrize(
    ("name", "role", "stand_in", "generic"),
    [
        ("Calibri", "body", "Source Sans 3", "sans-serif"),
        ("Arial", "heading", "IBM Plex Sans", "sans-serif"),
        ("Aptos Display", "heading", "Inter", "sans-serif"),
        ("Times New Roman", "body", "Source Serif 4", "serif"),
        ("Garamond Premier", "heading", "Source Serif 4", "serif"),
        ("Noto Sans Serif Display", "heading", "Inter", "sans-serif"),
        ("Consolas", "body", "IBM Plex Mono", "monospace"),
        ("Unheard Of", "mono", "IBM Plex Mono", "monospace"),
    ],
)
def test_what_is_not_there_is_told_and_one_like_it_stands_in(name: str, role: str, stand_in: str, generic: str) -> None:
    family, report = asked(name, role)
    assert (family.name, family.stand_in, family.shown, family.generic) == (name, stand_in, stand_in, generic)
    (diagnostic,) = report
    assert (diagnostic.code, diagnostic.severity, diagnostic.span) == ("missing-font", "warning", SPAN)
    assert f"`{name}`" in diagnostic.message
    assert f"`{stand_in}`" in diagnostic.message
    assert diagnostic.help


@pytest.mark.parametrize(
    ("name", "alike"),
    [("Calibri", "Carlito"), ("Arial", "Arimo"), ("Helvetica", "Liberation Sans"), ("Times", "Tinos"),
     ("Cambria", "Caladea"), ("Courier New", "Cousine"), ("Georgia", "Gelasio"), ("Segoe UI", "Selawik")],
)  # fmt: skip
def test_a_font_of_the_same_widths_is_preferred_and_no_warning(name: str, alike: str) -> None:
    family, report = asked(name, alike=specimens.font(alike))
    assert (family.name, family.shown, family.faces[0].file) == (name, alike, "/alike.ttf")
    assert [diagnostic.severity for diagnostic in report] == ["info"]


def test_a_slip_of_the_pen_is_set_right() -> None:
    _, report = asked("Sorce Sans 3")
    assert report.diagnostics[0].help == "did you mean `Source Sans 3`, which ships with slidegen?"


@pytest.mark.parametrize(
    ("name", "help"),
    [
        ("Helvetica Neue, Arial, sans-serif", "name one family; no list of others is needed"),
        ("sans-serif", "name a family, as `Inter`"),
        ("Testa Bold Italic",
         "did you mean `Testa`? its faces are chosen by what is bold and what is emphasized"),
    ],
)  # fmt: skip
def test_what_is_no_name_of_a_family_is_told_with_what_to_write(name: str, help: str) -> None:
    _, report = asked(name, testa=specimens.font("Testa"))
    assert [(diagnostic.code, diagnostic.help) for diagnostic in report] == [("missing-font", help)]


def test_one_name_for_all_is_that_of_headings_and_text() -> None:
    report = Report()
    world = Memory(fonts=specimens.family("Testa"))
    theme = load_theme("", world, report, SPAN, (("fonts", "Testa"),))
    assert [theme.fonts.role(role).name for role in ("heading", "body")] == ["Testa", "Testa"]
    assert theme.fonts.mono.name == "IBM Plex Mono"
    assert len(report) == 0


def test_no_name_is_told() -> None:
    theme, report = chosen({}, body=" ")
    assert told(report) == [("theme-value", "`fonts.body` names no font")]
    assert theme.fonts.body.name == "Inter"


def test_decks_choose_families_by_role() -> None:
    theme, report = chosen({}, specimens.family("Testa Serif", "serif"), heading="Testa Serif", mono="IBM Plex Mono")
    assert len(report) == 0
    assert [theme.fonts.role(role).name for role in ("heading", "body", "mono")] == [
        "Testa Serif",
        "Inter",
        "IBM Plex Mono",
    ]
    assert theme.fonts.heading.generic == "serif"


def test_a_missing_family_is_told_where_the_deck_names_it() -> None:
    theme, report = chosen({}, body="Testa Sans")
    assert theme.fonts.body.stand_in == "Inter"
    assert places(report)[0][1] == "Testa Sans"


@pytest.mark.parametrize(
    "path", ["fonts/Own-Regular.ttf", "./fonts/Own-Regular.ttf", "fonts\\Own-Regular.ttf", "fonts", "fonts/"]
)
def test_a_file_or_folder_beside_the_deck_is_a_family(path: str) -> None:
    files = {**specimens.family("Own", "serif", "fonts"), "fonts/OFL.txt": b"free"}
    if path == "fonts":
        path = "./fonts"
    theme, report = chosen(files, body=path)
    assert told(report) == []
    assert (theme.fonts.body.name, len(theme.fonts.body.faces)) == ("Own", 4)
    assert theme.fonts.body.face(bold=False, italic=False).file == "./fonts/Own-Regular.ttf"


def test_sisters_of_other_families_beside_the_file_are_left_out() -> None:
    files = {**specimens.family("Own", folder="fonts"), "fonts/Another.ttf": specimens.font("Another", bold=True)}
    assert [face.file for face in chosen(files, body="fonts/Another.ttf")[0].fonts.body.faces] == [
        "./fonts/Another.ttf"
    ]


@pytest.mark.parametrize(
    ("files", "path", "code", "message"),
    [
        ({}, "fonts/Own.ttf", "missing-file", "`fonts/Own.ttf` is not there"),
        ({}, "fonts/", "missing-file", "`fonts` is neither a font file nor a folder with fonts"),
        ({"a.ttf": b"x"}, "../a.ttf", "outside-folder", "`../a.ttf` is outside the deck's folder"),
        ({"a.ttf": b"x"}, "/etc/a.ttf", "outside-folder", "`/etc/a.ttf` is outside the deck's folder"),
        ({"a.ttf": b"text"}, "a.ttf", "font-file", "the font file `a.ttf` is no TrueType or OpenType font"),
        ({"a.woff2": b"wOF2"}, "a.woff2", "font-file",
         "the font file `a.woff2` is packed for the web (WOFF); use the .ttf or .otf file that it was made from"),
        ({}, "https://example.org/a.ttf", "font-file",
         "`https://example.org/a.ttf` is on the network, where slidegen takes no fonts from"),
        ({"f/a.ttf": specimens.font("One"), "f/b.ttf": specimens.font("Two")}, "./f", "font-file",
         "the font file `./f` holds several families, One, Two; name a file of one of them"),
    ],
)  # fmt: skip
def test_files_that_are_of_no_use_are_told_and_the_theme_keeps_its_font(
    files: dict[str, bytes], path: str, code: str, message: str
) -> None:
    theme, report = chosen(files, body=path)
    assert told(report) == [(code, message)]
    assert report.diagnostics[0].span == SPAN
    assert report.diagnostics[0].help
    assert theme.fonts.body.faces == INTER.faces


def test_fonts_for_formulas_are_those_that_ship() -> None:
    theme, report = chosen({}, math="STIX Two Math")
    assert (theme.fonts.math.name, told(report)) == ("STIX Two Math", [])
    theme, report = chosen({}, math="Cambria Math")
    assert theme.fonts.math.name == "Noto Sans Math"
    assert told(report) == [("theme-value", "`Cambria Math` is no font for formulas that ships")]


def test_a_theme_brings_fonts_in_its_own_folder() -> None:
    files = specimens.family("Own", "serif", "looks/mine/fonts")
    files["looks/mine/theme.toml"] = b'[fonts]\nbody = { family = "fonts/Own-Regular.ttf", generic = "serif" }'
    files["looks/child/theme.toml"] = b'inherit = "../mine"\n[fonts]\nheading = { family = "Nowhere" }'
    report = Report()
    theme = load_theme("looks/child", Memory(files), report, SPAN)
    assert theme.fonts.body.face(bold=True, italic=False).file == "./looks/mine/fonts/Own-Bold.ttf"
    assert theme.fonts.body.generic == "serif"
    assert [(diagnostic.code, str(diagnostic.span)) for diagnostic in report] == [
        ("missing-font", "looks/child/theme.toml:3:22")
    ]


def test_a_font_for_other_scripts_is_the_first_choice_for_them() -> None:
    theme, _ = chosen({}, specimens.family("Manya", "mono"), body="Manya")
    plain, _ = chosen({})
    assert theme.fonts.east_asian == plain.fonts.east_asian
    large = {"/noto.ttf": specimens.polyglot("Noto Everything")}
    theme, _ = chosen({}, large, body="Noto Everything")
    assert theme.fonts.east_asian[0] == theme.fonts.complex_script[0] == "Noto Everything"
    assert theme.fonts.east_asian[1:] == plain.fonts.east_asian
