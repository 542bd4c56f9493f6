"""Transitions as PowerPoint writes them, and how decks are shown."""

from pathlib import Path

import pytest
from lxml import etree

from slidegen.backends.pptx.parts.transition import transition_xml
from slidegen.model.motion import TRANSITIONS, Change, Transition
from tests.backends.pptx.animation.clicks import written
from tests.backends.pptx.reading import Xml
from tests.backends.pptx.shown import shown
from tests.ooxml.sdk import sdk_problems

EFFECTS: dict[Change, str] = {
    "fade": "<p:fade/>",
    "push": '<p:push dir="l"/>',
    "wipe": '<p:wipe dir="l"/>',
    "cover": '<p:cover dir="l"/>',
    "uncover": '<p:pull dir="l"/>',
    "zoom": '<p14:warp dir="in"/>',
    "flip": '<p14:flip dir="l"/>',
    "cube": '<p14:prism dir="l"/>',
    "box": '<p14:prism dir="l" isInverted="1"/>',
    "morph": '<p159:morph option="byObject"/>',
}
SPACES = {
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
}


def read(xml: str) -> "etree._Element":
    return etree.fromstring(f'<p:sld xmlns:p="{SPACES["p"]}">{xml}</p:sld>')


@pytest.mark.parametrize("change", EFFECTS)
def test_new_programs_find_the_effect_and_old_ones_its_nearest(change: Change) -> None:
    xml = transition_xml(Transition(change, 1.2))
    root = read(xml)
    (new,) = root.findall("mc:AlternateContent/mc:Choice/p:transition", SPACES)
    (old,) = root.findall("mc:AlternateContent/mc:Fallback/p:transition", SPACES)
    assert new.get(f"{{{SPACES['p14']}}}dur") == "1200"
    assert new.get("spd") == old.get("spd") == "slow"
    assert len(new) == len(old) == 1
    assert f">{EFFECTS[change]}</p:transition>" in xml
    assert old[0].tag.startswith(f"{{{SPACES['p']}}}")
    needs = root.find("mc:AlternateContent/mc:Choice", SPACES)
    assert needs is not None
    assert needs.get("Requires") in needs.nsmap


def test_slides_move_the_other_way_where_lines_do() -> None:
    assert '<p:push dir="r"/>' in transition_xml(Transition("push"), rtl=True)
    assert '<p14:prism dir="r"/>' in transition_xml(Transition("cube"), rtl=True)


@pytest.mark.parametrize(("seconds", "word"), [(0.3, "fast"), (0.5, "fast"), (0.7, "med"), (1, "slow")])
def test_old_programs_know_three_speeds(seconds: float, word: str) -> None:
    assert f' spd="{word}" p14:dur="{round(seconds * 1000)}"' in transition_xml(Transition("fade", seconds))


def test_a_slide_that_goes_on_by_itself_says_when() -> None:
    xml = transition_xml(Transition("fade"), 2.5)
    assert xml.count('advTm="2500"') == 2
    assert transition_xml(None, 2.5) == transition_xml(Transition("none"), 2.5)
    assert transition_xml(None, 2.5) == '<p:transition advTm="2500"><p:cut/></p:transition>'


def test_without_transition_and_time_there_is_nothing() -> None:
    assert transition_xml(None) == transition_xml(Transition("none")) == ""


def properties(front: str, slides: str = "## A\n\nx") -> Xml:
    return Xml(written(f"---\n{front}\n---\n\n{slides}\n"), "ppt/presProps.xml")


def test_a_loop_is_a_kiosk_only_where_all_slides_go_on_by_themselves() -> None:
    assert properties("lang: en").find("//p:showPr") == []
    alone = properties("{loop: true, timing: 5s auto}")
    assert alone.values("//p:showPr/@loop") == ["1"]
    assert len(alone.find("//p:showPr/p:kiosk")) == 1
    waits = properties("{loop: true, timing: 5s auto}", "## A\n\nx\n\n## B {timing=1m}\n\ny")
    assert len(waits.find("//p:showPr[@loop]/p:present")) == 1
    hidden = properties("{loop: true, timing: 5s auto}", "## A\n\nx\n\n## B {timing=1m hidden}\n\ny")
    assert len(hidden.find("//p:kiosk")) == 1


ALL = "---\nloop: true\ntiming: 5s auto\n---\n" + "".join(
    f"\n## {name} {{transition={name}}}\n\n- one {{.step}}\n- two {{.step}}\n" for name in TRANSITIONS
)


@pytest.mark.render
def test_the_sdk_and_libreoffice_take_all_of_them(tmp_path: Path) -> None:
    file = tmp_path / "all.pptx"
    file.write_bytes(written(ALL))
    assert sdk_problems([file]) == {str(file): []}
    slides = shown(file, tmp_path)
    kinds = {name: slide.type for name, slide in zip(TRANSITIONS, slides, strict=True)}
    assert kinds == {
        "none": "",
        "fade": "fade",
        "push": "pushWipe",
        "slide": "pushWipe",
        "wipe": "barWipe",
        "cover": "slideWipe",
        "uncover": "slideWipe",
        "zoom": "",  # LibreOffice does not know it, nor what a flip is, and does not look at the fallback
        "flip": "",
        "cube": "miscShapeWipe",
        "convex": "miscShapeWipe",
        "concave": "miscShapeWipe",
    }
    assert {slide.stays for slide in slides} == {"PT5S"}
