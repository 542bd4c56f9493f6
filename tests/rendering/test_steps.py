"""LibreOffice understands the steps of PowerPoint files: as many clicks, in the same order, with the same effects."""

from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from tests.backends.pptx.animation.clicks import written
from tests.browser.talks import placed_talk, write_talk
from tests.rendering.office import converted

pytestmark = pytest.mark.render

SPACES = {
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "presentation": "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0",
    "smil": "urn:oasis:names:tc:opendocument:xmlns:smil-compatible:1.0",
    "anim": "urn:oasis:names:tc:opendocument:xmlns:animation:1.0",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
DECK = """## A

one {.step .rise}

two {.step .zoom}

three {.step .with delay=.5s}

four {.step .wipe}

five {.step .appear out=6}

six {.step .highlight}
"""


def pages(file: Path) -> "list[etree._Element]":
    """The slides of an OpenDocument presentation."""
    with ZipFile(file) as archive:
        found = etree.fromstring(archive.read("content.xml")).xpath("//draw:page", namespaces=SPACES)
    assert isinstance(found, list)
    return found  # type: ignore[return-value]


def values(node: "etree._Element", path: str) -> list[str]:
    found = node.xpath(path, namespaces=SPACES)
    assert isinstance(found, list)
    return [str(each) for each in found]


def effects(page: "etree._Element") -> list[tuple[str, str, str]]:
    """How each effect of a slide starts, its preset, and the text that it moves, in their order."""
    words = {
        str(paragraph): "".join(values(page, f"//*[@xml:id='{paragraph}']//text()")).strip()
        for paragraph in values(page, ".//@smil:targetElement")
    }
    found = []
    nodes = page.xpath(".//anim:par[@presentation:preset-id]", namespaces=SPACES)
    assert isinstance(nodes, list)
    for node in nodes:
        assert isinstance(node, etree._Element)
        starts = values(node, "@presentation:node-type")[0]
        preset = values(node, "@presentation:preset-id")[0].removeprefix("ooo-")
        found.append((starts, preset, words[values(node, ".//@smil:targetElement")[0]]))
    return found


def test_effects_start_in_order_under_their_own_names(tmp_path: Path) -> None:
    file = tmp_path / "steps.pptx"
    file.write_bytes(written(DECK))
    (opened,) = converted([file], tmp_path, "odp")
    assert effects(pages(opened)[0]) == [
        ("on-click", "entrance-ascend", "one"),
        ("on-click", "entrance-fade-in-and-zoom", "two"),
        ("with-previous", "entrance-fade-in", "three"),
        ("on-click", "entrance-wipe", "four"),
        ("on-click", "entrance-appear", "five"),
        ("on-click", "emphasis-font-color", "six"),
        ("on-click", "exit-fade-out", "five"),
    ]


def test_slides_of_a_talk_have_as_many_clicks_as_steps(tmp_path: Path) -> None:
    talk, world = placed_talk("tour", "plain")
    (opened,) = converted([write_talk(talk, "pptx", "tour", tmp_path, world)], tmp_path, "odp")
    main = ".//anim:seq[@presentation:node-type='main-sequence']"
    clicks = [len(values(page, f"{main}//@presentation:node-type[.='on-click']")) for page in pages(opened)]
    steps = [slide.steps for slide in talk.placed["pptx"].slides]
    assert sum(steps) > 10
    assert clicks == steps
