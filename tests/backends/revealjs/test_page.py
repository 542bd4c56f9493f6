import re
from html import unescape

from msgspec.structs import replace

from slidegen.backends.base import Options
from slidegen.backends.revealjs.page import policy
from slidegen.diagnostics import Report
from slidegen.model.deck import Author
from slidegen.model.frames import HtmlFrame
from tests.backends.revealjs.helpers import outline, page
from tests.backends.revealjs.sample import BODY_RECT, deck, paragraph, slide, text_frame


def test_metadata_is_escaped_and_complete() -> None:
    authors = (Author(name="Ann <a>"), Author(name="Bob"))
    talk = deck(title='A "talk"', description="", authors=authors, lang="de-CH", keywords=("x", "y"))
    head = page(talk).partition("<style")[0].replace("&#34;", "&quot;")
    assert '<meta name="author" content="Ann &lt;a&gt;, Bob">' in head
    assert '<meta name="keywords" content="x, y">' in head
    assert '<meta property="og:title" content="A &quot;talk&quot;">' in head
    assert '<meta property="og:locale" content="de_CH">' in head
    assert 'name="description"' not in head


def test_the_title_is_the_decks_or_its_first_slides() -> None:
    body = text_frame(paragraph("x", first=True))
    assert "<title>A sample talk</title>" in page(deck(slide("a", "First", body)))
    assert "<title>First</title>" in page(deck(slide("a", "First", body), title=""))
    assert "<title></title>" in page(deck(title=""))


def test_a_language_from_right_to_left_turns_the_page() -> None:
    assert '<html lang="fa" dir="rtl">' in page(replace(deck(slide("a", "A"), lang="fa"), rtl=True))
    assert '<html lang="de">' in page(deck(slide("a", "A"), lang="de"))


def test_the_policy_allows_the_pages_own_scripts_alone() -> None:
    text = policy(["one", "two"], (), linked=False)
    script = re.search("script-src ([^;]*)", text)
    assert script is not None
    assert re.fullmatch(r"('sha256-[A-Za-z0-9+/]{43}=' ?){2}", script[1])
    assert "default-src 'none'" in text
    assert "https" not in text


def test_an_authors_own_html_may_load_and_run() -> None:
    raw = HtmlFrame(
        rect=BODY_RECT,
        html='<iframe src="https://example.org"></iframe><script>hello()</script>',
        fallback=text_frame(paragraph("x")),
    )
    own = unescape(page(deck(slide("a", "A", raw))))
    assert "frame-src 'self' file: https:" in own
    assert own.split("script-src", 1)[1].split(";")[0].count("sha256") >= 3
    stranger = page(deck(slide("a", "A", raw)), Options(safe=True))
    assert "hello()" not in stranger
    assert "https:" not in stranger.split("<title>")[0]


def test_html_that_needs_a_network_is_told() -> None:
    def codes(html: str, options: Options | None = None) -> list[str]:
        report = Report()
        raw = HtmlFrame(rect=BODY_RECT, html=html, fallback=text_frame(paragraph("x")))
        page(deck(slide("a", "A", raw)), options, report)
        return [each.code for each in report]

    assert codes('<iframe src="https://example.org"></iframe>') == ["html-network"]
    assert codes('<a href="https://example.org">there</a>') == []
    assert codes('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">') == []
    assert codes('<iframe src="https://example.org"></iframe>', Options(safe=True)) == ["html-sanitised"]


def test_every_element_is_closed() -> None:
    outline(page(deck(slide("a", "A", text_frame(paragraph("x"))))))
