import pytest

from slidegen.diagnostics import Report
from slidegen.model.blocks import Block, Paragraph
from slidegen.model.walk import inline_text
from slidegen.parse import parse
from slidegen.source import Source
from slidegen.world import Memory
from tests.parse.helpers import codes, read, slide


def words(blocks: tuple[Block, ...]) -> list[str]:
    return [inline_text(block.inlines) for block in blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize(
    "text",
    [
        "## A {layout=quote timing=90s .x hidden}",
        "## A\n\n<!--\nlayout: quote\ntiming: 90s\nclass: x\nhidden: true\n-->",
    ],
)
def test_attributes_and_comments_set_the_same(text: str) -> None:
    settings = slide(text).settings
    assert (settings.layout, settings.timing, settings.classes, settings.hidden) == ("quote", 90, ("x",), True)


def test_each_setting_has_its_place() -> None:
    spans = slide("## A {#b layout=quote}\n\n<!-- timing: 2m -->").settings.spans
    assert {key: span.text for key, span in spans.items()} == {"id": "#b", "layout": "quote", "timing": "2m"}


def test_footers_are_texts_or_off() -> None:
    assert slide("## A {footer=false}").settings.footer is False
    assert slide("<!-- footer: none -->\nx").settings.footer is False
    assert slide("<!-- footer: 'no' -->\nx").settings.footer == "no"
    assert slide("<!-- footer: text -->\nx").settings.footer == "text"
    assert slide("x").settings.footer is None


def test_timing_may_go_on_by_itself() -> None:
    settings = slide("<!-- timing: 5s auto -->\nx").settings
    assert (settings.timing, settings.auto_advance) == (5, True)


@pytest.mark.parametrize(
    "comment", ["just words", "Remember: the demo", "a\nlayout: in the middle of prose", "TODO: x", "Note: x"]
)
def test_other_comments_are_notes(comment: str) -> None:
    found = slide(f"text\n\n<!-- {comment} -->")
    assert len(found.notes) == 1
    assert found.settings.layout == ""


@pytest.mark.parametrize("comment", ["// private", "prettier-ignore", "markdownlint-disable MD013", ""])
def test_comments_for_tools_and_oneself_go_nowhere(comment: str) -> None:
    assert slide(f"text\n\n<!-- {comment} -->").notes == ()


def test_a_slip_is_told_and_kept() -> None:
    deck, report = read("text\n\n<!-- layot: quote -->")
    (told,) = report
    assert (told.code, told.help) == ("unknown-setting", "did you mean `layout`?")
    assert told.span is not None
    assert told.span.text == "layot"
    assert words(deck.slides[0].notes) == ["layot: quote"]


def test_notes_may_be_a_setting() -> None:
    found = slide("<!--\nlayout: quote\nnotes: say this\n-->\ntext")
    assert (found.settings.layout, words(found.notes)) == ("quote", ["say this"])


def test_reveals_spellings_are_taken() -> None:
    settings = slide("## A {data-background-color=#fff visibility=hidden data-background-image=a.png}").settings
    assert (settings.background, settings.hidden, settings.background_image) == ("#ffffff", True, "a.png")


def test_yaml_in_a_comment_fails_at_its_line() -> None:
    _, report = read("text\n\n<!--\nlayout: quote\nclass: [a\n-->")
    assert codes(report) == ["yaml-syntax"]
    assert report.diagnostics[0].span is not None
    assert report.diagnostics[0].span.first.line in (5, 6)


@pytest.mark.parametrize(
    ("given", "colour"), [("#123", "#112233"), ("#A0B0C0", "#a0b0c0"), ("accent1", "accent1"), ("Surface", "surface")]
)
def test_backgrounds_are_colours(given: str, colour: str) -> None:
    assert slide(f"## A {{background={given}}}").settings.background == colour


@pytest.mark.parametrize(
    ("given", "help"),
    [
        ("acent1", "did you mean `accent1`?"),
        ("#12345", "write three or six hexadecimal digits, such as `#1a2b3c`"),
        ("sea.png", "this is a colour; a picture is set by `background-image`"),
    ],
)
def test_a_background_that_is_no_colour_is_told(given: str, help: str) -> None:
    deck, report = read(f"## A {{background={given}}}\n\ntext")
    (told,) = report
    assert (told.code, told.help) == ("bad-value", help)
    assert told.span is not None
    assert told.span.text == given
    assert deck.slides[0].settings.background == ""


def test_a_colour_may_come_from_a_variable() -> None:
    deck, report = read("---\nvars: {tint: '#abc'}\n---\n\n## A\n\n<!-- background: '{{ tint }}' -->\n\ntext")
    assert (deck.slides[0].settings.background, codes(report)) == ("#aabbcc", [])


def test_a_slide_for_an_output_that_does_not_exist_is_for_all() -> None:
    report = Report()
    text = "## A {only=html,ppt}\n\nx\n\n## B {only=ppt}\n\nx"
    deck = parse(Source("deck.md", text), Memory({}), report, is_output={"html", "pptx"}.__contains__)
    assert [one.settings.only for one in deck.slides] == [("html",), ()]
    assert codes(report) == ["unknown-format", "unknown-format"]
    assert [told.span.text for told in report if told.span] == ["ppt", "ppt"]


@pytest.mark.parametrize("comment", ["layout:quote", "Layout: quote", "layout=quote", "LAYOUT:quote"])
def test_a_setting_in_another_spelling_is_told_and_kept(comment: str) -> None:
    deck, report = read(f"text\n\n<!-- {comment} -->")
    (told,) = report
    assert (told.code, told.help) == ("unknown-setting", "write `layout: quote`")
    assert told.span is not None
    assert told.span.text == comment
    assert words(deck.slides[0].notes) == [comment]


def test_the_help_for_yaml_in_a_comment_is_about_the_yaml_only() -> None:
    _, report = read("text\n\n<!-- layout: a: b -->")
    assert [told.help for told in report] == ['put the value in quotes: `layout: "a: b"`']
