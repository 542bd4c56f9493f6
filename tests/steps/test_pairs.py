"""Which things two neighbouring slides with ``auto-animate`` share."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slidegen.diagnostics import Report
from slidegen.model.frames import TextFrame
from slidegen.model.motion import Transition
from slidegen.model.placed import PlacedSlide
from tests.steps.timeline import slides_of


def names(slide: PlacedSlide) -> dict[str, str]:
    """What is shared, by what it says or is."""
    found = {}
    for region in slide.regions:
        for frame in region.frames:
            if frame.pair:
                shown = frame.paragraphs[0].text if isinstance(frame, TextFrame) else type(frame).__name__
                found[shown] = frame.pair
    return found


def two(first: str, second: str) -> list[dict[str, str]]:
    deck = f"## A {{auto-animate=true #a}}\n\n{first}\n\n## A {{auto-animate=true #b}}\n\n{second}\n"
    return [names(slide) for slide in slides_of(deck)]


def test_titles_and_bodies_are_the_same_thing_though_a_line_changes() -> None:
    one, other = two("- x\n- y", "- z\n- y\n- x")
    assert one == {"A": "title", "x": "body"}
    assert other == {"A": "title", "z": "body"}


def test_listings_charts_and_pictures_go_with_their_kind_wherever_they_stand() -> None:
    one, other = two(
        "```python\na = 1\n```\n\nWords.\n\n![c](icon:server)", "![c](icon:server)\n\n```python\na = 2\n```"
    )
    assert one["CodeFrame"] == other["CodeFrame"]
    assert one["PictureFrame"] == other["PictureFrame"]
    assert len(set(one.values())) == len(one)


def test_an_id_pairs_what_looks_different() -> None:
    one, other = two("![a](icon:server){#it}\n\ntext\n\n![b](icon:database)", "![b](icon:database){#it}")
    assert other["PictureFrame"] == "it"
    assert "it" in one.values()


def test_so_it_does_panels() -> None:
    one, other = two("a\n\n::: tip {#it}\nb\n:::", "c\n\n::: warning {#it}\nd\n:::")
    assert one["Tip"] == other["Warning"]


def test_pictures_that_differ_are_no_pair() -> None:
    one, other = two("a\n\n![a](icon:server)", "a\n\n![b](icon:database)")
    assert "PictureFrame" not in one
    assert "PictureFrame" not in other


def test_a_thing_keeps_its_name_over_a_row_of_slides() -> None:
    text = "".join(f"## A {{auto-animate=true #s{at}}}\n\n```python\na = {at}\n```\n\n" for at in range(3))
    assert [names(slide)["CodeFrame"] for slide in slides_of(text)] == ["body"] * 3


def test_a_name_is_never_that_of_another_thing_on_the_next_slide() -> None:
    bodies = ("```python\na\n```", "```python\na\n```", "a", "a")
    text = "".join(f"## A {{auto-animate=true #s{at}}}\n\n{body}\n\n" for at, body in enumerate(bodies))
    found = [names(slide) for slide in slides_of(text)]
    assert [each.get("CodeFrame") or each["a"] for each in found] == ["body", "body", "body-2", "body-2"]


def test_slides_without_it_share_nothing() -> None:
    assert [names(slide) for slide in slides_of("## A\n\na\n\n## A {#b}\n\na\n")] == [{}, {}]


def test_a_slide_alone_is_told() -> None:
    report = Report()
    slides = slides_of("## A\n\na\n\n## B {auto-animate=true}\n\nb\n\n## C\n\nc\n", report)
    assert [slide.auto_animate for slide in slides] == [False, False, False]
    (told,) = [each for each in report if each.code == "auto-animate-alone"]
    assert told.labels[0].span.text == "true"


def test_the_later_slide_morphs_and_the_first_comes_as_ever() -> None:
    text = (
        "---\ntransition: push\n---\n\n## A {auto-animate=true}\n\na\n\n## A {auto-animate=true #b}\n\na\n\n## C\n\nc\n"
    )
    assert [slide.transition for slide in slides_of(text)] == [
        Transition("push"),
        Transition("morph"),
        Transition("push"),
    ]


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        ("a", "b", True),
        ("a", "a", False),
        ("```python\na\n```", "```python\nb\n```", True),
        ("a", "![i](icon:x)", False),
    ],
)
def test_words_move_where_a_text_that_is_shared_changes(first: str, second: str, words: bool) -> None:
    slides = slides_of(f"## A {{auto-animate=true}}\n\n{first}\n\n## A {{auto-animate=true #b}}\n\n{second}\n")
    assert slides[1].transition == Transition("morph", words=words)


def test_a_slide_may_begin_a_new_row() -> None:
    heads = ("auto-animate=true", "auto-animate=true", ".auto-animate-restart", "auto-animate=true")
    text = "".join(f"## A {{{head} #s{at}}}\n\na\n\n" for at, head in enumerate(heads))
    report = Report()
    slides = slides_of(f"---\ntransition: fade\n---\n\n{text}", report)
    changes = [slide.transition.change for slide in slides if slide.transition is not None]
    assert changes == ["fade", "morph", "fade", "morph"]
    assert "auto-animate-alone" not in [each.code for each in report]
    slides_of(text.rpartition("## ")[0], report)
    assert [each.code for each in report].count("auto-animate-alone") == 1


def test_hidden_slides_stand_between_nobody() -> None:
    text = "## A {auto-animate=true}\n\na\n\n## B {hidden auto-animate=true}\n\na\n\n## A {auto-animate=true #c}\n\na\n"
    report = Report()
    first, hidden, last = slides_of(text, report)
    assert names(first) == names(last) != {}
    assert (names(hidden), hidden.auto_animate, last.transition) == ({}, False, Transition("morph"))
    assert "auto-animate-alone" not in [each.code for each in report]


BLOCKS = (
    "a",
    "- a\n- b",
    "- b\n- c",
    "::: tip\na\n:::",
    "```python\na\n```",
    "```text\nb\n```",
    "| a |\n|---|\n| b |",
    "$$x$$",
)
SLIDES = st.lists(st.lists(st.sampled_from(BLOCKS), min_size=1, max_size=3), min_size=2, max_size=4)


@settings(deadline=None, max_examples=30)
@given(SLIDES)
def test_names_are_unique_on_a_slide_and_always_of_one_type(slides: list[list[str]]) -> None:
    text = "".join(
        f"## A {{auto-animate=true #s{at}}}\n\n" + "\n\n".join(own) + "\n\n" for at, own in enumerate(slides)
    )
    kinds: dict[str, type] = {}
    for slide in slides_of(text):
        frames = [frame for region in slide.regions for frame in region.frames if frame.pair]
        pairs = [frame.pair for frame in frames]
        assert len(pairs) == len(set(pairs))
        assert "title" in pairs
        assert all(type(frame) is kinds.setdefault(frame.pair, type(frame)) for frame in frames)


def test_texts_are_one_thing_that_share_paragraphs_wherever_they_stand() -> None:
    one, other = two("::: left\nwords\n:::\n\n::: right\n- x\n- y\n:::", "- x\n- y\n- z\n\n![i](icon:server)")
    assert one["x"] == other["x"]
