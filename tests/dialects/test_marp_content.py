"""What stands on Marp's slides, one behaviour a test."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from slidegen.model.blocks import Columns, List, ListItem, Picture
from slidegen.model.deck import Deck, Slide
from slidegen.model.walk import inline_text
from tests.dialects.reading import dump, read, told
from tests.dialects.test_marp import one, slides

# pictures


def test_sizes_are_attributes_and_the_rest_is_alternative_text() -> None:
    picture = one("![w:640px h:360 A brown dog](dog.png)\n").blocks[0]
    assert isinstance(picture, Picture)
    assert (picture.width, picture.height, picture.alt) == (0.5, 0.5, "A brown dog")


def test_a_picture_beside_text_is_as_large_in_its_place() -> None:
    picture = one("# A\n\n- text\n\n![w:240](dog.png)\n").blocks[-1]
    assert isinstance(picture, Picture)
    assert picture.width == 0.5


def test_pictures_alone_on_a_line_stand_side_by_side() -> None:
    columns = one("# A\n\n![w:300](a.png) ![](b.png)\n").blocks[0]
    assert isinstance(columns, Columns)
    assert len(columns.columns) == 2


def test_a_word_that_css_centres_pictures_by_is_no_alternative_text() -> None:
    picture = one(
        "<style>\nimg[alt~='mid'] { display: block; margin: 0 auto; }\n</style>\n\n![mid Dog](a.png)\n"
    ).blocks[0]
    assert isinstance(picture, Picture)
    assert (picture.align, picture.alt) == ("center", "Dog")


@pytest.mark.parametrize(
    ("words", "layout"),
    [("bg right", "image-right"), ("bg left:30%", "image-left"), ("left bg right:40%", "image-right")],
)
def test_a_split_background_is_beside_the_text(words: str, layout: str) -> None:
    slide = one(f"# A\n\n![{words}](a.png)\n\ntext\n")
    assert slide.settings.layout == layout
    assert isinstance(slide.blocks[-1], Picture)


def test_several_backgrounds_are_all_shown() -> None:
    assert (
        dump(
            "![bg](a.png)\n![bg](b.png)\n\n# A\n\n---\n\n![bg left](c.png)\n![bg](d.png)\n\n# B\n\ntext\n", "marp"
        ).count("Picture")
        == 4
    )


def test_a_background_that_is_to_be_seen_whole_is_a_picture() -> None:
    found = slides(
        "# A\n\n![bg contain](a.png)\n\n---\n\n# B\n\n![bg](b.png)\n\n---\n\n# C\n\n![bg fit opacity:.2](c.png)\n"
    )
    assert [slide.settings.background_image for slide in found] == ["", "b.png", "c.png"]
    assert found[2].settings.background_opacity == 0.2


def test_filters_are_told_once_for_each() -> None:
    said = [line for line in told("---\nmarp: true\n---\n![blur:3px](a.png) ![sepia](b.png)\n") if "filters" in line]
    assert len(said) == 2


# steps, comments, styles


def items(slide: Slide) -> list[ListItem]:
    return [item for block in slide.blocks if isinstance(block, List) for item in block.items]


@pytest.mark.parametrize(("mark", "comes"), [("*", True), ("-", False), ("+", False), ("1.", False), ("1)", True)])
def test_stars_and_brackets_come_one_by_one(mark: str, comes: bool) -> None:
    found = items(one(f"# A\n\n{mark} one\n{mark.replace('1', '2')} two [x](y)\n"))
    assert [item.attributes.has("step") for item in found] == [comes, comes]


@pytest.mark.parametrize("content", ["### Heading", "![](a.png)", "> quote", "```\n  code\n  ```"])
def test_whatever_an_item_holds_comes(content: str) -> None:
    assert "{.step}" in dump(f"# A\n\n* {content}\n", "marp")


@pytest.mark.parametrize(
    "body",
    [
        "*\tone\n*\ttwo\n",
        "1. a\n\t* one\n\t* two\n",
        "- * one\n  * two\n",
        "> * one\n> * two\n",
        "* [ ] [one](x)\n* [x] two\n",
    ],
    ids=["tabs", "below a tab", "in an item", "in a quote", "tasks"],
)
def test_items_come_wherever_they_stand(body: str) -> None:
    shown = dump(f"# A\n\n{body}", "marp")
    assert shown.count("{.step}") == 2
    assert '{.step}"' not in shown


def test_css_that_is_not_closed_is_told() -> None:
    assert told("---\nmarp: true\n---\n- a\n\n<style>\nh1 {}\n\n---\n\n# B\n")[-1].startswith(
        "6: untranslated: the CSS is not"
    )


def test_words_behind_css_are_shown() -> None:
    assert '"words"' in dump("<style scoped>\np {}\n</style> words\n", "marp")


def test_stars_that_make_no_item_are_left() -> None:
    assert "step" not in dump("# A\n\n    * code\n\n```\n* code\n```\n\ntext *emphasis*\n", "marp")


def test_other_comments_are_notes() -> None:
    slide = one("# A\n\n<!-- first -->\n\n- text <!-- second --> more\n\n<!--\nthird\n\nfourth\n-->\n")
    assert [inline_text(note.inlines) for note in slide.notes if hasattr(note, "inlines")] == [
        "first", "second", "third", "fourth",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "prose", ["Note: remember the key", "remember: class: is at nine", "We begin.\nclass: nine\nThen we end.", "todo"]
)
def test_prose_with_a_colon_is_a_note(prose: str) -> None:
    slide = one(f"- a\n\n<!-- {prose} -->\n")
    assert len(slide.notes) == 1
    assert slide.settings.classes == ()


@pytest.mark.parametrize("comment", ["prettier-ignore", "markdownlint-disable MD033", "fit", ""])
def test_comments_for_tools_go_nowhere(comment: str) -> None:
    assert one(f"- a\n\n<!-- {comment} -->\n").notes == ()


def test_comments_in_code_are_shown() -> None:
    shown = dump("- `<!-- _class: a -->`\n\n```html\n<!-- note -->\n```\n", "marp")
    assert 'code("<!-- _class: a -->")' in shown
    assert "| <!-- note -->" in shown
    assert "notes" not in shown


def test_settings_of_slidegens_own_are_taken() -> None:
    slide = one("- a\n\n<!-- timing: 2m -->\n<!-- allow: small-text -->\n")
    assert (slide.settings.timing, slide.settings.allowed, slide.notes) == (120, ("small-text",), ())


@pytest.mark.parametrize(
    "prose", ["layout: show the grid", "timing: not yet", "hidden: the second door", "for: students"]
)
def test_what_only_begins_like_a_setting_is_a_note(prose: str) -> None:
    assert len(one(f"- a\n\n<!-- {prose} -->\n").notes) == 1


def test_a_note_cannot_end_its_slide() -> None:
    found = slides("# A\n\n- a\n\n<!--\none\n\n---\n\n```\nNote:\n:::\n-->\n\n---\n\n# B\n\n- b\n")
    assert [slide.title is not None for slide in found] == [True, True]


def test_lines_that_begin_notes_elsewhere_are_shown() -> None:
    slide = one("# A\n\nNote:\n\ntext\n\n???\n\nmore\n")
    assert slide.notes == ()
    assert len(slide.blocks) == 4


def test_the_end_of_a_line_is_one() -> None:
    assert "break" in dump("one\ntwo\n", "marp")


def test_dollars_in_prose_are_dollars() -> None:
    assert dump("It costs $5 and $6.\n", "marp").count("formula") == 0
    assert dump("Here $x$ is one.\n", "marp").count("formula") == 1


def test_css_is_left_out_but_makes_columns() -> None:
    css = ".two { display: grid; grid-template-columns: 3fr 1fr } section { color: red }"
    for text in (
        f"---\nmarp: true\nstyle: |\n  {css}\n---\n",
        f"---\nmarp: true\n---\n<style>\n{css}\n</style>\n\n",
        f"---\nmarp: true\n---\n<style scoped>{css}</style>\n\n",
    ):
        shown = dump(f"{text}<div class='two'>\n<div>\n\n- a\n\n</div>\n<div>\n\n- b\n\n</div>\n</div>\n")
        assert "Column width=0.75" in shown
        assert "Style" not in shown


def test_links_to_pages_lead_to_slides() -> None:
    deck, report = read("---\nmarp: true\n---\n# A\n\n- [there](#2)\n\n---\n\n# B\n", "marp")
    assert deck.slides[1].id == "2"
    assert [each for each in report if each.severity != "info"] == []


def test_keys_of_slidegens_own_stay() -> None:
    deck, report = read(
        "---\nmarp: true\nmath: katex\nduration: 20m\nvars:\n  who: you\ncheck:\n  allow: [alt]\n---\n- {{ who }}\n"
    )
    assert (deck.meta.duration, deck.meta.allowed, deck.meta.variables) == (1200, ("alt",), (("who", "you"),))
    assert [each.code for each in report] == ["dialect"]


def test_what_is_wrong_with_such_a_key_is_told_at_its_line() -> None:
    said = told("---\nmarp: true\nvars:\n  a: b\nduration: soon\n---\n- a\n")
    assert said[1].startswith("5: bad-value")


# whatever is written

MARKS = st.sampled_from(
    ["---", "***", "# A", "## B <!-- fit -->", "* one", "- two", "1) three", "  * four", "> five", "```", "~~~",
     "    code", "<!--", "-->", "<!-- note -->", "<!-- _class: lead -->", "<!-- class:", "headingDivider: 1",
     "![bg](a.png)", "![bg left:30% blur](b.png)", "![w:300](c.png) ![h:10%](d.png)", "![", "](x", "<div class='x'>",
     "</div>", "<style>", "</style>", ".x { display: grid }", "$$", "$x", "`", "``` `", "Note:", "???", ":::",
     "| a | b |", "|---|---|", "===", "[1]: x", "", "\t", "words", "{.step}", "\\", "<br>", "&amp;", "[a](#1)"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(MARKS, max_size=25))
def test_reading_never_fails(lines: list[str]) -> None:
    deck, _ = read("\n".join(("---", "marp: true", "---", *lines)), "marp")
    assert isinstance(deck, Deck)


WORDS = st.from_regex(r"[a-z]{4,8}", fullmatch=True)
FORMS = st.sampled_from(
    ["# {}", "## {}", "* {}", "1) {}", "- {}", "  - {}", "> {}", "{}", "**{}**", "`{}`", "| {} |",
     "[{}](https://example.org)", "* [{}](x)", "* ### {}", "{} <!-- n -->", "<b>{}</b>", "{}\n---", "- {}\n---",
     "# <!-- fit --> {}", "* [ ] {}", "1. {}\n* b"]
)  # fmt: skip
BETWEEN = st.sampled_from(["\n", "\n\n", "\n\n---\n\n", "\n\n***\n\n", "\n<!-- _class: lead -->\n\n"])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(FORMS, WORDS, BETWEEN), max_size=15))
def test_no_word_is_lost(parts: list[tuple[str, str, str]]) -> None:
    text = "".join(form.format(word) + between for form, word, between in parts)
    shown = dump(f"---\nmarp: true\n---\n{text}", "marp")
    assert [word for _, word, _ in parts if word not in shown] == []
