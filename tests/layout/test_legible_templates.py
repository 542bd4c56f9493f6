"""Text on slides of PowerPoint templates keeps the template's colours where it gives them, if it can be seen at all."""

from io import BytesIO

from PIL import Image

from slidegen.diagnostics import Report
from slidegen.model.frames import TextFrame
from slidegen.pipeline import Request, place_deck, read_deck
from slidegen.source import Source
from slidegen.world import Memory
from tests.templates.markup import picture, solid
from tests.templates.parts import Slide, potx
from tests.theme.template.made import FOOT, HEADED, USUAL, look


def colours(text: str, *, ground: str, title: str = "tx1", body: str = "tx1", photo: bytes = b"") -> dict[str, str]:
    """The colour of the first paragraph of each region of a slide, on a master of that *ground*, under a *photo*."""
    background = f"<p:bgPr>{solid(ground)}<a:effectLst/></p:bgPr>"
    master = Slide(holders={**HEADED, **FOOT}, background=background)
    if photo:
        master.pictures, master.shapes = [("png", photo)], picture("Photo", (0, 0, 13.333, 7.5), "rIdPic1")
    template = look(*USUAL, master=master)
    template.title, template.body = solid(title), solid(body)
    report = Report()
    world = Memory({"x.potx": potx(template)})
    deck = read_deck(Source("deck.md", text), world, report, Request())
    assert deck is not None
    talk = place_deck(deck, world, report, Request(theme="x.potx"))
    assert talk is not None
    regions = talk.placed["html"].slides[0].regions
    return {
        region.name: frame.paragraphs[0].colour.name
        for region in regions
        for frame in region.frames
        if isinstance(frame, TextFrame)
    }


TEXT = "## Title\n\n- one\n"


def test_colours_of_the_template_stay_even_if_they_are_pale() -> None:
    assert colours(TEXT, ground="bg1", title="accent6", body="accent2") == {"title": "muted", "body": "accent2"}


def test_text_that_would_not_be_seen_is_set_in_what_is() -> None:
    assert colours(TEXT, ground="tx1", title="tx1", body="tx2") == {"title": "background", "body": "background"}


def test_on_a_background_of_the_authors_it_must_be_read() -> None:
    muted = "## Title {background=#808890}\n\n- one\n"
    assert colours(TEXT, ground="bg1", title="accent6")["title"] == "muted"
    assert colours(muted, ground="bg1", title="accent6")["title"] in ("text", "background")


def test_a_large_picture_on_the_master_is_a_ground_of_its_mean_colour() -> None:
    night = BytesIO()
    Image.new("RGB", (64, 36), "#102030").save(night, "PNG")
    assert colours(TEXT, ground="bg1", title="bg1", body="bg1") == {"title": "text", "body": "text"}
    assert colours(TEXT, ground="bg1", title="bg1", body="bg1", photo=night.getvalue()) == {
        "title": "background",
        "body": "background",
    }
