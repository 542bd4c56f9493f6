"""Steps of our own talks: the browser and PowerPoint have as many as layout counted, in both without a gap."""

from pathlib import Path

from lxml import etree

from slidegen.model.placed import PlacedSlide
from tests.backends.pptx.reading import NAMESPACES, parts
from tests.browser.talks import placed_talk, shown
from tests.decks.test_decks import build, every_deck


def placed(deck: Path, target: str) -> tuple[PlacedSlide, ...]:
    talk, _ = placed_talk(deck.parent.name, "plain")
    return talk.placed[target].slides


@every_deck
def test_fragments_are_the_steps_that_layout_counted(deck: Path) -> None:
    page = etree.HTML(build(deck, "plain")[1]["html"].decode())
    sections = [section for section in page.iter("section") if "slide" in str(section.get("class")).split()]
    talk, _ = placed_talk(deck.parent.name, "plain")
    slides = [slide for slide in placed(deck, "html") if slide.id in shown(talk.placed["html"])]
    assert len(sections) == len(slides)
    for slide, section in zip(slides, sections, strict=True):
        indexes = {int(str(each)) for each in section.xpath(".//@data-fragment-index")}  # type: ignore[union-attr]
        assert indexes == set(range(slide.steps)), slide.id


@every_deck
def test_clicks_are_the_steps_that_layout_counted(deck: Path) -> None:
    members = parts(build(deck, "plain")[1]["pptx"])
    for number, slide in enumerate(placed(deck, "pptx"), 1):
        root = etree.fromstring(members[f"ppt/slides/slide{number}.xml"])
        waits = root.xpath(
            "//p:cTn[@nodeType='mainSeq']/p:childTnLst/p:par/p:cTn[count(p:stCondLst/p:cond)=1]", namespaces=NAMESPACES
        )
        assert isinstance(waits, list)
        assert len(waits) == slide.steps, slide.id
