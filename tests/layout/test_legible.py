"""Text, links and bullets can be read on backgrounds that a theme did not foresee."""

from collections.abc import Iterator

import pytest

from slidegen.model.frames import Frame, TableFrame, TextFrame
from slidegen.model.placed import PlacedSlide
from slidegen.model.style import ROLES, Colour
from slidegen.model.text import Bullet, Paragraph, Run
from slidegen.theme.theme import Theme
from tests.browser.talks import talk_of
from tests.theme.colours import contrast, shown
from tests.theme.shipped import in_each_mode


def slide(text: str, theme: str = "plain") -> PlacedSlide:
    talk, _ = talk_of(text, theme)
    return talk.placed["html"].slides[0]


def paragraphs(placed: PlacedSlide) -> Iterator[Paragraph]:
    for region in placed.regions:
        for frame in region.frames:
            if isinstance(frame, TextFrame):
                yield from frame.paragraphs
            elif isinstance(frame, TableFrame):
                yield from (cell.paragraph for row in frame.rows for cell in row.cells)


def bullets(background: str) -> list[str]:
    made = slide(f"## A {{{background}}}\n\n- one\n- two\n  - three\n")
    return [each.marker.colour.name for each in paragraphs(made) if isinstance(each.marker, Bullet)]


def links(text: str) -> list[str]:
    """The colours of the links of a slide, `link` for those that have the usual one."""
    runs = [piece for each in paragraphs(slide(text)) for piece in each.pieces if isinstance(piece, Run) and piece.link]
    return [run.colour.name if run.colour is not None else "link" for run in runs]


@pytest.mark.parametrize("background", ["background=accent1", "background=#0c5bf0"])
def test_bullets_in_the_colour_of_the_background_are_set_as_the_text(background: str) -> None:
    assert bullets(background) == ["text", "text", "text"]


@pytest.mark.parametrize("background", [".dark", "background=background"])
def test_others_keep_their_colour(background: str) -> None:
    assert bullets(background) == ["accent1", "accent1", "muted"]


LINK = "[here](https://example.org)"


@pytest.mark.parametrize(
    ("text", "colour"),
    [
        (f"## A\n\n{LINK}\n", "link"),
        (f"## A {{.dark}}\n\n{LINK}\n", "link"),  # large
        (f"## A {{.dark}}\n\n| a |\n|---|\n| {LINK} |\n", "text"),
        (f"## A {{background=accent1}}\n\n{LINK}\n", "text"),
        ("## A {background=accent1}\n\n[[here](https://example.org)]{color=accent2}\n", "accent2"),
        (f"## A\n\n| a |\n|---|\n| {LINK} |\n", "link"),
    ],
)
def test_links_that_would_drown_are_set_as_the_text(text: str, colour: str) -> None:
    assert links(text) == [colour]


def test_titles_of_panels_stand_out_on_a_background_of_their_colour() -> None:
    panels = '\n\n::: warning {title="Mind"}\nthe step\n:::\n'
    for setting, readable in ((".light", True), ("background=accent2", False)):
        (title,) = (each for each in paragraphs(slide(f"## A {{{setting}}}{panels}")) if each.kind == "panel-title")
        assert (title.colour.name == "accent2") == readable


def test_quiet_text_is_set_in_full_over_pictures() -> None:
    text = "## A {layout=image background-image=decks/tour/dawn.jpg}\n\n![alt](decks/tour/dawn.jpg)\n\nA caption\n"
    *_, plain = paragraphs(slide(text.replace(" background-image=decks/tour/dawn.jpg", ""), "terminal"))
    *_, over = paragraphs(slide(text, "terminal"))
    assert plain.colour.alpha < 1
    assert over.colour == Colour(plain.colour.name)


def test_headings_of_a_turned_chapter_stand_out() -> None:
    made = slide("# Chapter {.dark layout=section}\n", "campus")
    assert [each.colour.name for each in paragraphs(made)] in (["text"], ["heading"])


CONTENT = """

- one [link](https://example.org)
  - two

::: warning {title="Mind"}
the [step](https://example.org)
:::

| a | b |
|---|---|
| [c](https://example.org) | d |
"""
SETTINGS = [".dark", ".light", *(f"background={role}" for role in ROLES)]


@in_each_mode
def test_nothing_is_harder_to_read_than_the_theme_makes_it(theme: Theme) -> None:
    front = f"---\ntheme: {{name: {theme.name}, mode: {theme.mode}}}\n---\n\n"
    talk, _ = talk_of(front + "\n".join(f"## A {{{setting}}}{CONTENT}" for setting in SETTINGS), "")
    slides = talk.placed["html"].slides
    assert talk.theme.palette == theme.palette
    assert len(slides) == len(SETTINGS)
    for placed in slides:
        own = placed.background.colour if placed.background is not None else None
        page = theme.value(own or Colour("background"), inverse=placed.inverse)
        faint = [
            found
            for region in placed.regions
            for frame in region.frames
            for found in low(frame, theme, page, placed.inverse)
        ]
        assert faint == [], own


def low(frame: Frame, theme: Theme, page: str, inverse: bool) -> Iterator[str]:
    """What in *frame* stands out less than it must, and less than plain text would."""
    if not isinstance(frame, TextFrame):
        return
    ground = page
    if frame.box is not None and frame.box.fill is not None:
        ground = shown(theme, frame.box.fill, page, inverse=inverse)

    def faint(colour: Colour, least: float) -> bool:
        plain = contrast(theme.value(Colour("text"), inverse=inverse), ground)
        return contrast(shown(theme, colour, ground, inverse=inverse), ground) < min(least, plain)

    for each in frame.paragraphs:
        least = 3.0 if each.size >= (14 if each.bold else 18) else 4.5
        if faint(each.colour, least):
            yield f"{each.text} in {each.colour.name} on {ground}"
        if isinstance(each.marker, Bullet) and faint(each.marker.colour, 3.0):
            yield f"bullet in {each.marker.colour.name} on {ground}"
        for run in each.pieces:
            if isinstance(run, Run) and run.link and faint(run.colour or Colour("link"), least):
                yield f"link {run.text} on {ground}"


@pytest.mark.parametrize(("setting", "own"), [("", None), (".dark", None), ("background=accent1", Colour("text"))])
def test_footers_stand_out(setting: str, own: Colour | None) -> None:
    assert slide(f"---\nfooter: A talk\n---\n\n## A {{{setting}}}\n\ntext\n").chrome_colour == own
