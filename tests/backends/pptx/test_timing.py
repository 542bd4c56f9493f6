"""One timing a slide: its nodes are numbered once each, and films play as they were told."""

from lxml import etree

from slidegen.backends.pptx.animation.stage import Stage
from slidegen.backends.pptx.timing import Played, timing_xml
from slidegen.model.frames import TextFrame
from tests.backends.pptx.reading import NAMESPACES
from tests.steps.timeline import slides_of

FILMS = (
    Played(shape=4, kind="video", autoplay=True, loop=True, muted=True),
    Played(shape=7, kind="audio"),
)


def tree(xml: str) -> "etree._Element":
    return etree.fromstring(xml.replace("<p:timing>", f'<p:timing xmlns:p="{NAMESPACES["p"]}">', 1).encode())


def values(xml: str, path: str) -> list[str]:
    found = tree(xml).xpath(path, namespaces=NAMESPACES)
    assert isinstance(found, list)
    return [str(each) for each in found]


def test_nothing_that_happens_has_no_timing() -> None:
    assert timing_xml(()) == ""


def test_nodes_are_numbered_once_each() -> None:
    ids = values(timing_xml(FILMS), "//p:cTn/@id")
    assert sorted(map(int, ids)) == list(range(1, len(ids) + 1))


def test_each_film_has_a_node_and_answers_clicks() -> None:
    xml = timing_xml(FILMS)
    assert values(xml, "//p:video//p:spTgt/@spid") == ["4"]
    assert values(xml, "//p:audio//p:spTgt/@spid") == ["7"]
    assert values(xml, "//p:cTn[@nodeType='interactiveSeq']/p:stCondLst//@spid") == ["4", "7"]
    assert values(xml, "//p:cmd/@cmd") == ["playFrom(0.0)", "togglePause", "togglePause"]


def test_films_play_by_themselves_again_and_silently_if_they_are_to() -> None:
    xml = timing_xml(FILMS)
    assert values(xml, "//p:cTn[@nodeType='mainSeq']//p:cmd//@spid") == ["4"]
    assert values(xml, "//p:cMediaNode/@mute") == ["1"]
    assert values(xml, "//p:cMediaNode/p:cTn/@repeatCount") == ["indefinite"]
    assert values(timing_xml(FILMS[1:]), "//p:cTn[@nodeType='mainSeq']") == []


def test_steps_of_other_things_share_the_main_sequence() -> None:
    (slide,) = slides_of("## A\n\na {.step}\n")
    stage = Stage(slide)
    body = slide.regions[-1].frames[0]
    assert isinstance(body, TextFrame)
    stage.add(body, ['<p:sp><p:cNvPr id="3" name="Text"/><p:cNvSpPr txBox="1"/><p:txBody></p:txBody></p:sp>'], {})
    xml = timing_xml(FILMS, stage)
    ids = values(xml, "//p:cTn/@id")
    assert len(ids) == len(set(ids))
    assert len(values(xml, "//p:cTn[@nodeType='mainSeq']/p:childTnLst/p:par/p:cTn/@id")) == 2
    assert len(values(timing_xml((), stage), "//p:cTn[@nodeType='mainSeq']/@id")) == 1
