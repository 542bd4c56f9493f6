"""One slide alone, and when it can be believed."""

from pathlib import Path

import pytest

from slidegen.preview.build import Build
from slidegen.preview.glance import Glance, body_start, changed_slide, difference, glance, known
from slidegen.preview.state import state
from slidegen.world import Disk
from tests.preview.sample import REQUEST, TEXT, cold

RULES = "---\ntitle: A talk\n---\n\n# One\n\n### not a slide\n\ntext\n\n---\n\n# Two\n\n- a\n\n---\n\n# Three\n\ntext\n"


def look(before: str, after: str, folder: Path) -> Glance | None:
    built = cold(before, folder / "deck.md")
    assert built.is_whole
    start = known(built)
    return glance(start, after, Disk(folder), REQUEST) if start is not None else None


@pytest.mark.parametrize(
    ("text", "old", "new", "slide"),
    [
        (TEXT, "- two", "- two\n- three", "first"),
        (TEXT, "Say this.", "Say that.", "first"),
        (TEXT, "print(1)", "print(2)", "third"),
        (TEXT, "## Third", "## Last", "last"),
        (TEXT, "# Part", "# Other part", "other-part"),
        (RULES, "- a", "- b", "two"),
        (RULES, "### not a slide", "### still none", "one"),
        (RULES, "# Three\n\ntext", "# Three\n\ntext at the end", "three"),
    ],
)
def test_a_glance_is_what_the_whole_build_gives(tmp_path: Path, text: str, old: str, new: str, slide: str) -> None:
    after = text.replace(old, new)
    found = look(text, after, tmp_path)
    assert found is not None
    assert found.changed == slide
    whole = cold(after, tmp_path / "deck.md").drawn
    assert whole is not None
    assert found.known.drawn.looks == whole.looks
    assert set(whole.things) <= set(found.known.drawn.things)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: A talk", "title: Another"),
        ("- two", "- two\n\n## New\n\ntext"),
        ("## Second", "text"),
        ("Some *words*, and a note.[^a]", "Words[^a]"),
        ("- two", "- [^a]"),
        ("## Third", "## Third {hidden}"),
        ("# Part", "# Part\n\ntext"),
    ],
    ids=[
        "front matter",
        "a new slide",
        "a slide less",
        "its note is elsewhere",
        "numbers of others change",
        "hidden",
        "no section any more",
    ],
)
def test_what_concerns_more_than_one_slide_is_left_to_the_whole_build(tmp_path: Path, old: str, new: str) -> None:
    after = TEXT.replace(old, new)
    found = look(TEXT, after, tmp_path)
    whole = cold(after, tmp_path / "deck.md").drawn
    assert whole is not None
    assert found is None or found.known.drawn.looks == whole.looks


def test_a_slide_that_depends_on_others_is_never_believed_alone(tmp_path: Path) -> None:
    """Its link is explained on another slide: alone it would be plain text."""
    text = "## A\n\n[here][x] words\n\n## B\n\ntext\n\n## C\n\n[x]: https://example.org\n\ntext\n"
    assert look(text, text.replace("words", "more words"), tmp_path) is None


def test_one_glance_follows_another_without_a_build_between(tmp_path: Path) -> None:
    start = known(cold(TEXT, tmp_path / "deck.md"))
    text = TEXT
    for old, new in (
        ("- one", "- one more"),
        ("print(1)", "print(1)\nprint(2)"),
        ("## First", "## Premier"),
        ("- two", "- 2"),
    ):
        text = text.replace(old, new)
        assert start is not None
        found = glance(start, text, Disk(tmp_path), REQUEST)
        whole = cold(text, tmp_path / "deck.md").drawn
        assert found is not None
        assert whole is not None
        assert found.known.drawn.looks == whole.looks
        start = found.known


MARP = """---
marp: true
paginate: true
---

# A

text

---
<!-- _class: invert -->

# B

* one
* two

---

# C

words
"""


@pytest.mark.parametrize(
    ("old", "new", "slide"),
    [
        ("* two", "* two\n* three", "b"),
        ("_class: invert", "_backgroundColor: tomato", "b"),
        ("text", "other text", "a"),
        ("# C", "# D\n\n![w:300](a.png)", "d"),
    ],
)
def test_a_glance_at_a_deck_of_another_dialect_is_what_the_whole_build_gives(
    tmp_path: Path, old: str, new: str, slide: str
) -> None:
    after = MARP.replace(old, new)
    found = look(MARP, after, tmp_path)
    whole = cold(after, tmp_path / "deck.md")
    assert found is not None
    assert whole.drawn is not None
    assert found.changed == slide
    assert found.known.drawn.looks == whole.drawn.looks
    assert changed_slide(cold(MARP, tmp_path / "deck.md"), whole) == slide


def test_a_deck_that_becomes_one_of_another_dialect_is_left_to_the_whole_build(tmp_path: Path) -> None:
    text = "# A\n\ntext\n\n---\n\n# B\n"
    assert look(text, text.replace("text", "* text <!-- _class: lead -->\n\n![bg](a.png)"), tmp_path) is None


def test_problems_of_a_deck_of_another_dialect_are_where_its_author_wrote_them(tmp_path: Path) -> None:
    made = cold(MARP.replace("* two", "![](missing.png)"), tmp_path / "deck.md")
    told = state(made.talk, made.drawn, made.report, stale=False)
    assert [(each["line"], each["slide"]) for each in told["problems"] if each["code"] == "missing-file"] == [(16, "b")]
    assert [each["line"] for each in told["slides"]] == [6, 11, 20]


def test_there_is_nothing_to_see_before_the_first_build(tmp_path: Path) -> None:
    assert known(Build(report=cold(TEXT, tmp_path / "deck.md").report)) is None


@pytest.mark.parametrize(
    ("before", "after", "where"),
    [
        ("abc", "abc", (3, 3)), ("abc", "abxc", (2, 2)), ("abc", "ac", (1, 2)), ("aaa", "aa", (2, 3)),
        ("", "a", (0, 0)), ("a", "", (0, 1)), ("abcabc", "abcXabc", (3, 3)), ("abc", "xbc", (0, 1)),
        ("abc", "abx", (2, 3)),
    ],
)  # fmt: skip
def test_where_two_texts_differ(before: str, after: str, where: tuple[int, int]) -> None:
    assert difference(before, after) == where


def test_the_body_begins_behind_the_front_matter() -> None:
    assert TEXT[body_start(TEXT) :].lstrip().startswith("# Part")
    assert body_start("# A\n") == 0
    assert body_start("---\ntitle: x\n---") == len("---\ntitle: x\n---")
