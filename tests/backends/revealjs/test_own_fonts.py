"""Pages carry fonts that do not ship, as their licences allow, and show what was measured."""

import re
from binascii import a2b_base64
from collections.abc import Mapping

import uharfbuzz

from slidegen.backends.base import Options
from slidegen.diagnostics import Report
from slidegen.world import Memory
from tests.backends.revealjs.test_fonts import unpacked
from tests.fonts import specimens
from tests.fonts.test_measure import shaped
from tests.test_pipeline import codes, run

RULE = re.compile(
    r'@font-face{font-family:"([^"]+)";font-weight:(\d+);font-style:(\w+);[^}]*url\("data:font/woff;base64,([^"]+)"'
)


def built(fonts: Mapping[str, bytes], body: str, files: Mapping[str, bytes] | None = None) -> tuple[str, Report]:
    """The page of a deck whose text is set in *body*."""
    text = f"---\ntheme: {{fonts: {{body: {body}}}}}\n---\n## Title\n\nAVATAR To. **Bold** words\n"
    _, made, report = run(text, world=Memory(files, fonts=fonts), outputs=("html",))
    return made["deck.html"].decode(), report


def carried(page: str) -> dict[tuple[str, str, str], bytes]:
    """The fonts in a page, opened, by family, weight and style."""
    return {(name, weight, style): unpacked(a2b_base64(data)) for name, weight, style, data in RULE.findall(page)}


def stack(page: str) -> str:
    found = re.search(r"--font-body:([^;}]+)", page)
    assert found is not None
    return found[1]


def characters(font: bytes) -> set[str]:
    return set(map(chr, uharfbuzz.Face(font).unicodes))


def test_a_font_of_the_machine_is_carried_with_the_characters_of_the_deck() -> None:
    files = specimens.family("Testa Serif", "serif")
    page, report = built(files, "Testa Serif")
    assert codes(report) == []
    fonts = carried(page)
    assert {("Testa Serif", "400", "normal"), ("Testa Serif", "700", "normal")} < fonts.keys()
    plain = fonts["Testa Serif", "400", "normal"]
    assert set("AVATAR To.") <= characters(plain)
    assert "Q" not in characters(plain)
    assert shaped(plain, "AVATAR To.") == shaped(files["/fonts/TestaSerif-Regular.ttf"], "AVATAR To.")
    assert stack(page).startswith('"Testa Serif"')


def test_a_font_beside_the_deck_is_carried() -> None:
    page, report = built({}, "fonts/Own.ttf", {"fonts/Own.ttf": specimens.font("Own")})
    assert codes(report) == []
    assert ("Own", "400", "normal") in carried(page)
    assert ("Own", "700", "normal") not in carried(page), "browsers make it bold"


def test_of_collections_and_variable_fonts_what_was_measured_is_carried() -> None:
    flexible = specimens.variable("Flexa")
    both = specimens.collection(specimens.font("Other", "mono"), flexible)
    page, report = built({"/c.ttc": both}, "Flexa")
    assert codes(report) == []
    fonts = carried(page)
    assert shaped(fonts["Flexa", "400", "normal"], "To words") == shaped(flexible, "To words", 400)
    assert shaped(fonts["Flexa", "700", "normal"], "Bold") == shaped(flexible, "Bold", 700)


def test_a_stand_in_is_shown_under_its_own_name() -> None:
    page, report = built({}, "Calibri")
    assert codes(report) == ["missing-font"]
    assert ("Source Sans 3", "400", "normal") in carried(page)
    assert stack(page).startswith('"Source Sans 3"')
    assert "Calibri" not in stack(page), "where it is installed, it would break lines elsewhere"


def test_a_licence_that_forbids_it_is_kept_and_told() -> None:
    page, report = built(specimens.family("Lexa", fs_type=2), "Lexa")
    assert "Lexa" not in {name for name, _, _ in carried(page)}
    assert stack(page).startswith('"Lexa",')
    (told,) = report
    assert (told.code, told.severity) == ("font-not-embedded", "warning")
    assert told.message == "the HTML does not carry the font `Lexa`: its licence bits forbid it"
    assert told.span is not None
    assert told.span.text == "Lexa"


def test_a_font_that_may_not_be_cut_is_carried_as_a_whole() -> None:
    page, report = built(specimens.family("Whola", fs_type=0x100), "Whola")
    assert codes(report) == []
    assert characters(carried(page)["Whola", "400", "normal"]) == characters(specimens.font("Whola", fs_type=0x100))


def test_files_of_linked_decks_are_called_after_family_and_face() -> None:
    text = "---\ntheme: {fonts: {body: Testa}}\n---\n## Title\n\nWords, **bold** and *italic*\n"
    fonts = specimens.family("Testa")
    _, made, _ = run(text, world=Memory(fonts=fonts), outputs=("html",), options=Options(linked=True))
    assert {"deck_files/Testa.woff", "deck_files/Testa-bold.woff", "deck_files/Testa-italic.woff"} <= made.keys()
