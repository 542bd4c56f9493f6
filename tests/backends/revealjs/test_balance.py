import pytest
from hypothesis import given
from hypothesis import strategies as st

from slidegen.backends.revealjs.balance import balanced


@pytest.mark.parametrize(
    "html",
    [
        "",
        "plain &amp; &#233; text &lt;b&gt;",
        '<div class="a">x<br>y<img src="a.png"></div>',
        "<ul><li>a<li>b</ul>",
        "<table><tr><td>a<td>b</table>",
        '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>',
        "<script>if (a < b && c) { x('</div') }</script>",
        "<!-- a note --><p>x",
    ],
)
def test_sound_html_stays_as_written(html: str) -> None:
    assert balanced(html) == html


@pytest.mark.parametrize(
    ("html", "sound"),
    [
        ("<div><b>x", "<div><b>x</b></div>"),
        ("x</div></section>y", "xy"),
        ("<div><i>x</div>y", "<div><i>x</i></div>y"),
        ("</main><p>x</p>", "<p>x</p>"),
    ],
)
def test_slips_are_mended(html: str, sound: str) -> None:
    assert balanced(html) == sound


@given(
    st.lists(st.sampled_from(["<div>", "</div>", "<b>", "</b>", "<section>", "</section>", "x", "<br>"])).map("".join)
)
def test_all_elements_end(html: str) -> None:
    made = balanced(html)
    for tag in ("div", "b", "section"):
        assert made.count(f"<{tag}>") == made.count(f"</{tag}>") == html.count(f"<{tag}>")
    assert made.replace("<", "\0<").count("x") == html.count("x")
