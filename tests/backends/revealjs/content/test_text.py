from msgspec.structs import replace

from slidegen.backends.revealjs.content.text import flow
from slidegen.model.text import Check, Paragraph, Run
from tests.backends.revealjs.helpers import context_for, outline
from tests.backends.revealjs.sample import BODY, bullet, deck, numbered, paragraph, slide


def shape(*paragraphs: Paragraph) -> str:
    """The elements and texts of *paragraphs*, without attributes but those of numbering."""
    html = flow(paragraphs, "body", context_for())
    outline(html)
    out = []
    for part in html.replace(">", ">\0").replace("<", "\0<").split("\0"):
        if part.startswith("<"):
            words = part.strip("<>").split(" ")
            kept = [word for word in words[1:] if word.startswith(("start=", "value=", "dir="))]
            out.append("<" + " ".join([words[0], *kept]) + ">")
        elif part:
            out.append(part)
    return "".join(out)


def test_flat_items_become_nested_lists() -> None:
    assert shape(bullet("a"), bullet("b", level=1), bullet("c", level=1), bullet("d")) == (
        "<ul><li><p>a</p><ul><li><p>b</p></li><li><p>c</p></li></ul></li><li><p>d</p></li></ul>"
    )


def test_words_in_another_size() -> None:
    html = flow((paragraph("a", Run(text="b", size=0.8)),), "body", context_for())
    assert '<span style="font-size:0.8em">b</span>' in html


def test_lists_may_start_deep_and_skip_levels() -> None:
    assert shape(bullet("a", level=2), bullet("b", level=1), bullet("c", level=4), bullet("d")) == (
        "<ul><li><p>a</p></li></ul><ul><li><p>b</p><ul><li><p>c</p></li></ul></li></ul><ul><li><p>d</p></li></ul>"
    )


def test_numbers_start_where_they_say_and_jump_where_they_jump() -> None:
    assert shape(numbered("a", 3, 3), numbered("b", 4, 3), numbered("c", 9, 3)) == (
        '<ol start="3"><li><p>a</p></li><li><p>b</p></li><li value="9"><p>c</p></li></ol>'
    )
    assert shape(numbered("a", 1)) == "<ol><li><p>a</p></li></ol>"


def test_bullets_after_numbers_are_another_list() -> None:
    assert shape(numbered("a", 1), bullet("b")) == "<ol><li><p>a</p></li></ol><ul><li><p>b</p></li></ul>"


def test_numbers_inside_bullets_leave_the_outer_list_whole() -> None:
    assert shape(bullet("a"), numbered("b", 1, level=1), bullet("c")) == (
        "<ul><li><p>a</p><ol><li><p>b</p></li></ol></li><li><p>c</p></li></ul>"
    )


def test_further_paragraphs_stay_in_their_item() -> None:
    assert shape(bullet("a"), bullet("b", level=1), paragraph("more of a", kind="item"), bullet("c")) == (
        "<ul><li><p>a</p><ul><li><p>b</p></li></ul><p>more of a</p></li><li><p>c</p></li></ul>"
    )


def test_tasks_are_check_boxes_with_labels() -> None:
    html = flow((paragraph("Done", kind="item", marker=Check(checked=True)),), "body", context_for())
    assert '<input type="checkbox" disabled checked>Done</label>' in html


def test_headings_quotes_and_terms_are_what_they_are() -> None:
    assert shape(paragraph("h", kind="heading", heading=3), paragraph("p")) == "<h3>h</h3><p>p</p>"
    assert shape(paragraph("q", kind="quote"), paragraph("who", kind="attribution")) == (
        "<blockquote><p>q</p><footer><cite>who</cite></footer></blockquote>"
    )
    assert shape(paragraph("who", kind="attribution")) == "<p><cite>who</cite></p>"
    assert shape(paragraph("t", kind="term"), paragraph("d", kind="definition")) == "<dl><dt>t</dt><dd>d</dd></dl>"


def test_footnotes_are_what_references_are_described_by() -> None:
    context = context_for()
    text = paragraph("x", Run(text="1", script=1, footnote=1))
    note = paragraph(Run(text="1", script=1, footnote=1), " why", kind="footnote")
    html = flow((text, note), "body", context)
    assert 'aria-describedby="start-note-1"' in html
    assert html.count('id="start-note-1"') == 1


def test_what_the_theme_says_is_not_said_again() -> None:
    assert flow((paragraph("x", first=True), paragraph("y")), "body", context_for()) == (
        '<p class="l0" style="margin-top:0px">x</p><p class="l0">y</p>'
    )
    smaller = flow((paragraph("x", first=True, scale=0.5),), "body", context_for())
    assert f"font-size:{BODY.size / 2 * 4 / 3:g}px" in smaller


def test_there_is_no_space_above_the_first_paragraph() -> None:
    assert "margin-top:0px" in flow((paragraph("x"),), "body", context_for())


def test_paragraphs_from_right_to_left_say_so() -> None:
    assert shape(paragraph("שלום", rtl=True)) == '<p dir="rtl">שלום</p>'


def test_paragraphs_from_left_to_right_say_so_on_pages_of_the_other_direction() -> None:
    context = context_for(replace(deck(slide("a", "A")), rtl=True))
    assert '<p class="l0" dir="ltr"' in flow((paragraph("English"),), "body", context).replace(
        ' style="margin-top:0px"', ""
    )
    assert "dir=" not in flow((paragraph("שלום", rtl=True),), "body", context)
    assert '<ul role="list" dir="ltr">' in flow((bullet("English"),), "body", context)
