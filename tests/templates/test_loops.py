"""Decks on templates that begin again after their end: the template's own properties say so, and nothing else anew."""

import pytest
from lxml import etree

from tests.ooxml.checks import package_problems
from tests.templates.archives import unzipped
from tests.templates.decks import on_template
from tests.templates.specimens import SPECIMENS

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
DECK = "---\ntheme: {}\n{}---\n\n## A\n\na\n\n## B {{transition=cube}}\n\nb\n"
LOOP = "loop: true\ntiming: 5s auto\n"


def properties(template: str, front: str) -> "etree._Element":
    files, _ = on_template(template, DECK.format(template, front))
    assert package_problems(files["deck.pptx"]) == []
    (part,) = [name for name in unzipped(files["deck.pptx"]) if name.startswith("ppt/presProps")]
    return etree.fromstring(unzipped(files["deck.pptx"])[part])


@pytest.mark.parametrize("template", SPECIMENS)
def test_a_template_is_shown_in_a_loop(template: str) -> None:
    made, usual = properties(template, LOOP), properties(template, "")
    (show,) = made.findall(f"{P}showPr")
    assert (show.get("loop"), show[0].tag) == ("1", f"{P}kiosk")
    others = [[etree.tostring(each, method="c14n") for each in root if each.tag != show.tag] for root in (made, usual)]
    assert others[0] == others[1]
    order = [each.tag.removeprefix(P) for each in made]
    assert order == sorted(order, key=["htmlPubPr", "webPr", "prnPr", "showPr", "clrMru", "extLst"].index)
