from slidegen.backends.revealjs.content.frames import box_style, frame_html, region_html
from slidegen.model.frames import Box, Crop, HtmlFrame, PictureFrame, TextFrame
from slidegen.model.placed import PlacedRegion
from slidegen.model.style import ACCENT, Colour
from slidegen.model.text import Run
from slidegen.units import Rect, inches, points
from tests.backends.revealjs.helpers import context_for, outline
from tests.backends.revealjs.sample import (
    BODY_RECT,
    CAPTION,
    ORANGE,
    below,
    deck,
    paragraph,
    slide,
    text_frame,
)

NOWHERE = Rect(0, 0, 0, 0)


def picture(**values: object) -> PictureFrame:
    given = {"rect": Rect(0, 0, inches(2), inches(1)), "asset": ORANGE, "source": "o.png", "alt": "An orange", **values}
    return PictureFrame(**given)  # type: ignore[arg-type]


def html(frame: PictureFrame) -> str:
    made = frame_html(frame, NOWHERE, context_for(deck(slide("a", "A", frame))))
    outline(made)
    return made


def test_a_region_where_the_layout_has_it_needs_no_place_of_its_own() -> None:
    region = PlacedRegion(name="body", role="body", rect=BODY_RECT, frames=())
    assert region_html(region, BODY_RECT, context_for()) == '<div class="region region-body"></div>'
    assert "left:64px" in region_html(region, None, context_for())


def test_frames_stand_relative_to_their_region() -> None:
    region = PlacedRegion(
        name="body", role="body", rect=BODY_RECT, frames=(text_frame(paragraph("x"), rect=below(BODY_RECT, 1, 1)),)
    )
    assert "left:0px;top:96px;width:1152px;height:96px" in region_html(region, BODY_RECT, context_for())


def test_captions_make_figures() -> None:
    caption = TextFrame(
        rect=below(BODY_RECT, 1, 1),
        paragraphs=(paragraph("what", kind="caption", style=CAPTION),),
        style="caption",
        role="caption",
    )
    frame = picture()
    region = PlacedRegion(name="body", role="body", rect=BODY_RECT, frames=(frame, caption))
    made = region_html(region, BODY_RECT, context_for(deck(slide("a", "A", frame))))
    outline(made)
    assert made.index("<figure>") < made.index("<img") < made.index("<figcaption") < made.index("</figure>")


def test_pictures_say_what_they_show_or_that_they_show_nothing() -> None:
    assert 'alt="An orange"' in html(picture())
    assert 'alt=""' in html(picture(decorative=True))


def test_crops_are_exact() -> None:
    made = html(picture(crop=Crop(0.25, 0, 0.25, 0.5)))
    assert "width:200%;height:200%;left:-50%;top:0%" in made


def test_lost_pictures_are_marked() -> None:
    made = html(picture(asset=None, source="lost <1>.png"))
    assert "missing" in made
    assert "lost &lt;1&gt;.png" in made


def test_pictures_may_link() -> None:
    assert '<a href="https://example.org/"' in html(picture(link="https://example.org/"))
    assert '<a href="#/a">' in html(picture(link="#a"))
    assert "<a" not in html(picture(link="javascript:x"))


def test_boxes_are_painted_with_their_line_on_the_edge() -> None:
    rect = Rect(0, 0, inches(2), inches(1))
    style = box_style(Box(fill=Colour("surface"), line=ACCENT, line_width=3, radius=0.25), rect)
    assert style == {
        "background": "var(--surface)",
        "outline": "4px solid var(--accent1)",
        "outline-offset": "-2px",
        "border-radius": "24px",
    }
    barred = box_style(Box(line=ACCENT, bar=points(3)), rect)
    assert barred["background"].startswith("linear-gradient(var(--accent1),var(--accent1))")
    assert "4px 100%" in barred["background"]
    assert box_style(Box(shape="ellipse"), rect) == {"border-radius": "50%"}


def test_raw_html_is_an_authors_own_or_cleaned() -> None:
    frame = HtmlFrame(rect=BODY_RECT, html="<b onclick='x'>hi</b>", fallback=text_frame(paragraph("hi")))
    assert "onclick" in frame_html(frame, NOWHERE, context_for())
    assert "onclick" not in frame_html(frame, NOWHERE, context_for(safe=True))


def test_a_strangers_frame_is_a_link_to_what_it_would_show() -> None:
    link = paragraph(Run(text="example.org", link="https://example.org"))
    frame = HtmlFrame(rect=BODY_RECT, html='<iframe src="https://example.org"></iframe>', fallback=text_frame(link))
    assert "<iframe" in frame_html(frame, NOWHERE, context_for())
    assert 'href="https://example.org"' in frame_html(frame, NOWHERE, context_for(safe=True))
