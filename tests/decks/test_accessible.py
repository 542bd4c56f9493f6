"""What people need who cannot see a slide is in both outputs: names, alternative texts, an order, a language."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree, html

from slidegen.theme.find import theme_names
from tests.backends.pptx.reading import NAMESPACES, opened, parts
from tests.decks.test_decks import build, every_deck, every_theme

FRONT = ("Veil", "Scrim")
"""Shapes over a background picture, below all that a slide says."""


def pptx(deck: Path, theme: str) -> bytes:
    return build(deck, theme)[1]["pptx"]


def letters(text: str) -> str:
    """*text* without blanks."""
    return "".join(text.split())


def slides(data: bytes) -> Iterator[tuple[str, "etree._Element"]]:
    members = parts(data)
    for name in members:
        if re.fullmatch(r"ppt/slides/slide\d+\.xml", name):
            yield name, etree.fromstring(members[name])


def find(root: "etree._Element", path: str) -> list["etree._Element"]:
    found = root.xpath(path, namespaces=NAMESPACES)
    assert isinstance(found, list)
    return found  # type: ignore[return-value]


@every_theme
@every_deck
def test_every_slide_has_a_title_of_its_own(deck: Path, theme: str) -> None:
    """But for slides that morph: to their readers they are one slide that changes."""
    file = pptx(deck, theme)
    shown = [slide.shapes.title for slide in opened(file).slides]
    titles = [title.text_frame.text.strip() for title in shown if title is not None]
    assert len(titles) == len(shown)
    assert all(titles)
    morphs = [bool(find(root, "//p159:morph")) for _, root in slides(file)]
    apart = [title for at, title in enumerate(titles) if not (morphs[at] and title == titles[at - 1])]
    assert len(set(apart)) == len(apart)


@every_theme
@every_deck
def test_what_is_no_text_has_alternative_text_or_is_marked_as_decoration(deck: Path, theme: str) -> None:
    bare = []
    looked_at = 0
    for name, root in slides(pptx(deck, theme)):
        for shape in find(root, "//p:pic | //p:graphicFrame | //p:grpSp | //p:sp[not(.//a:t)] | //p:cxnSp"):
            about = find(shape, "./*/p:cNvPr")[0]
            decorative = find(about, ".//*[local-name() = 'decorative'][@val = '1']")
            told = find(shape, "ancestor-or-self::*[*/p:cNvPr[@descr != '']]")
            looked_at += 1
            if not told and not decorative:
                bare.append(f"{name}: {about.get('name')}")
    assert bare == []
    assert looked_at > 5


@every_theme
@every_deck
def test_titles_come_first_and_chrome_last(deck: Path, theme: str) -> None:
    for name, root in slides(pptx(deck, theme)):
        order = [
            (
                find(shape, "./*/p:cNvPr")[0].get("name", ""),
                [kind.get("type") for kind in find(shape, "./*/p:nvPr/p:ph")],
            )
            for shape in find(root, "/p:sld/p:cSld/p:spTree/*[*/p:cNvPr]")
        ]
        said = [kinds for label, kinds in order if not label.startswith(FRONT)]
        assert said[0] in (["title"], ["ctrTitle"]), (name, order)
        chrome = [at for at, kinds in enumerate(said) if kinds in (["ftr"], ["sldNum"])]
        assert chrome == list(range(len(said) - len(chrome), len(said))), name


@every_theme
@every_deck
def test_all_text_has_a_language(deck: Path, theme: str) -> None:
    for name, data in parts(pptx(deck, theme)).items():
        if name.startswith(("ppt/slides/", "ppt/notesSlides/", "ppt/charts/")) and name.endswith(".xml"):
            root = etree.fromstring(data)
            assert find(root, "//a:rPr[not(@lang)] | //a:r[not(a:rPr)] | //a:fld[not(a:rPr)]") == [], name


@pytest.mark.parametrize("theme", theme_names()[:1])
@every_deck
def test_pages_name_their_slides_and_their_language(deck: Path, theme: str) -> None:
    page = html.fromstring(build(deck, theme)[1]["html"])
    assert page.get("lang")
    sections = find(page, "//section")
    names = [section.get("aria-label") for section in sections]
    assert all(names)
    assert len(set(names)) == len(names)
    for section in sections:
        assert find(section, ".//h1 | .//h2"), section.get("id")
        assert find(section, ".//img[not(@alt)]") == []
        assert find(section, ".//svg[not(@aria-hidden) and not(ancestor-or-self::*[@role])]") == []


def said_in_html(section: "etree._Element") -> list[str]:
    """What the frames of a slide say, in the order of the page."""
    frames = find(
        section, ".//*[contains(' text table ', concat(' ', substring-before(concat(@class, ' '), ' '), ' '))]"
    )
    shown = [frame for frame in frames if not find(frame, "ancestor-or-self::*[contains(@class, 'chrome')]")]
    return list(dict.fromkeys(letters("".join(str(text) for text in frame.itertext())) for frame in shown))


def words(shape: "etree._Element") -> str:
    """The text of a shape of a slide."""
    return "".join(text.text or "" for text in find(shape, ".//a:t"))


@every_deck
def test_shapes_are_read_in_the_order_of_the_page(deck: Path) -> None:
    files = build(deck, "plain")[1]
    pages = {
        section.get("aria-label"): said_in_html(section)
        for section in find(html.fromstring(files["html"]), "//section")
    }
    compared = 0
    for _, root in slides(files["pptx"]):
        said = list(dict.fromkeys(letters(words(shape)) for shape in find(root, "/p:sld/p:cSld/p:spTree/*")))
        (title,) = find(root, "//p:sp[p:nvSpPr/p:nvPr/p:ph[@type = 'title' or @type = 'ctrTitle']]")
        page = pages.get(" ".join(words(title).split()), [])
        common = set(page) & set(said)
        compared += len(common) > 1
        assert [text for text in said if text in common] == [text for text in page if text in common]
    assert compared > 10
