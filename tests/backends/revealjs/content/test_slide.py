import re

from msgspec.structs import replace

from slidegen.backends.revealjs.content.slide import slide_html
from slidegen.model.deck import StyleSheet
from slidegen.model.frames import PictureFrame
from slidegen.model.motion import Transition
from slidegen.model.placed import Background
from slidegen.model.style import ACCENT
from tests.backends.revealjs.helpers import context_for, outline
from tests.backends.revealjs.sample import (
    BLUE,
    BODY_RECT,
    below,
    bullet,
    deck,
    everything,
    paragraph,
    slide,
    text_frame,
)


def test_a_slide_is_a_named_section() -> None:
    made = slide_html(slide("a", 'Q "&" A'), context_for())
    outline(made)
    assert made.startswith('<section class="slide layout-content" id="a" aria-label="Q &quot;&amp;&quot; A"')


def test_an_authors_css_is_the_pages_own_and_a_strangers_is_left_out() -> None:
    styled = slide("a", "A", styles=(StyleSheet(text="b { color: red } </style><script>x"),))
    made = slide_html(styled, context_for())
    assert "<style>b { color: red } <\\/style><script>x</style>" in made
    safe = context_for(safe=True)
    assert "<style" not in slide_html(styled, safe)
    assert [each.code for each in safe.report] == ["html-sanitised"]


def test_layout_has_the_last_word_on_the_tone() -> None:
    made = slide_html(slide("a", "A", classes=("wide", "inverse")), context_for())
    assert made.startswith('<section class="slide layout-content wide"')
    assert " inverse wide" in slide_html(slide("a", "A", classes=("wide",), inverse=True), context_for())


def test_numbers_as_ids_do_not_become_positions() -> None:
    assert 'id="slide-2024"' in slide_html(slide("2024", "A"), context_for())


def test_chrome_shows_where_the_slide_shows_it() -> None:
    made = slide_html(slide("a", "A"), context_for())
    assert "A talk" in made
    assert "--done:50%" in made
    bare = slide_html(slide("a", "A", footer="", show_number=False, progress=None), context_for())
    assert "chrome" not in bare
    assert "meter" not in bare


def test_the_logo_stands_on_slides_whose_layout_shows_chrome() -> None:
    logo = PictureFrame(rect=below(BODY_RECT, 5, 0.3, width=0.5), asset=BLUE, source="l.png", alt="", decorative=True)
    context = context_for(replace(deck(slide("a", "A")), logo=logo))
    assert slide_html(slide("a", "A"), context).count("<img") == 1
    assert "<img" not in slide_html(slide("a", "A", layout="section"), context)


def test_notes_are_kept_for_the_speaker() -> None:
    made = slide_html(slide("a", "A", notes=(paragraph("Say <hi>"), bullet("point"))), context_for())
    assert '<aside class="notes">' in made
    assert "Say &lt;hi&gt;" in made
    assert "<li>" in made.split("<aside")[1]


def test_decorations_and_photos_are_hidden_from_screen_readers() -> None:
    placed = everything()
    photo = next(each for each in placed.slides if each.background is not None)
    made = slide_html(photo, context_for(placed))
    ground = made.split('<div class="ground" aria-hidden="true">')[1].split('<div class="region')[0]
    assert "var(--picture-1)" in ground
    assert ground.index("photo") < ground.index("decoration-1") < ground.index("40%") < ground.index("50%")


def test_a_slide_says_how_it_follows_the_one_before_it() -> None:
    def said(transition: Transition | None, *, moves: bool = False) -> str:
        made = slide_html(slide("a", "A", transition=transition, auto_animate=moves), context_for())
        return made.partition(">")[0]

    assert said(Transition("push")).endswith(' data-enter="push"')
    assert said(Transition("cube", 1.2)).endswith(' data-enter="cube" data-seconds="1.2"')
    assert "data-enter" not in said(Transition("none")) + said(None)
    assert said(Transition("morph"), moves=True).endswith(' data-enter="morph" data-auto-animate')


def test_a_slide_that_goes_on_by_itself_does_so_step_by_step() -> None:
    made = slide_html(slide("a", "A", steps=3, timing=10.0, auto_advance=True), context_for())
    assert ' data-autoslide="2500" data-timing="10"' in made
    assert "data-autoslide" not in slide_html(slide("a", "A", timing=10.0), context_for())


def test_a_slide_says_how_long_it_takes_as_set_else_as_estimated() -> None:
    assert ' data-estimate="45"' in slide_html(slide("a", "A", estimate=45.0), context_for())
    set_by_author = slide_html(slide("a", "A", timing=10.0, estimate=10.0), context_for())
    assert ' data-timing="10"' in set_by_author and "data-estimate" not in set_by_author
    assert "data-estimate" not in slide_html(slide("a", "A", hidden=True), context_for())


def test_empty_slides_are_slides() -> None:
    outline(slide_html(slide("a", "", text_frame()), context_for()))


def test_what_stands_on_lines_finds_the_colour_of_the_slide() -> None:
    plain = slide("a", "A")
    assert "--ground" not in slide_html(plain, context_for())
    painted = replace(plain, background=Background(colour=ACCENT))
    (section,) = re.findall("<section[^>]*>", slide_html(painted, context_for()))
    assert section.endswith(' style="--ground:var(--accent1)">')
