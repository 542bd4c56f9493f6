import re

from hypothesis import given, settings
from hypothesis import strategies as st

from slidegen.backends.base import Options
from slidegen.diagnostics import Report
from slidegen.model.blocks import Token
from slidegen.model.frames import CodeFrame, TableFrame, TextFrame
from slidegen.model.placed import PlacedDeck
from slidegen.model.text import Break, Paragraph, Run
from tests.backends.revealjs.helpers import outline, page, text_of, written
from tests.backends.revealjs.sample import bullet, code_frame, deck, everything, numbered, paragraph, slide, text_frame


def words_of(placed: PlacedDeck) -> list[str]:
    """Every word that the deck shows or says in its notes."""
    words: list[str] = []

    def take(paragraphs: tuple[Paragraph, ...]) -> None:
        for each in paragraphs:
            words.extend("".join(p.text if isinstance(p, Run) else " " for p in each.pieces).split())

    for each in placed.slides:
        if each.hidden:
            continue
        words.extend(each.footer.split())
        take(each.notes)
        for region in each.regions:
            for frame in region.frames:
                if isinstance(frame, TextFrame):
                    take(frame.paragraphs)
                elif isinstance(frame, TableFrame):
                    take(tuple(cell.paragraph for row in frame.rows for cell in row.cells))
                elif isinstance(frame, CodeFrame):
                    words.extend(frame.title.split())
                    words.extend(" ".join("".join(t.text for t in line.tokens) for line in frame.lines).split())
    return words


def test_the_sample_loses_no_word() -> None:
    placed = everything()
    text = text_of(page(placed)).split()
    missing = [word for word in words_of(placed) if word not in text]
    assert missing == []


TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=20)
RUNS = st.builds(
    Run,
    text=TEXT,
    bold=st.sampled_from([None, True, False]),
    italic=st.sampled_from([None, True]),
    code=st.booleans(),
    highlight=st.booleans(),
    link=st.sampled_from(["", "https://example.org/", "#a"]),
)
PIECES = st.lists(st.one_of(RUNS, st.just(Break())), max_size=4).map(tuple)
PARAGRAPHS = st.one_of(
    st.builds(lambda pieces: paragraph(*pieces), PIECES),
    st.builds(
        lambda pieces, level: bullet(*[p for p in pieces if isinstance(p, Run)], level=level), PIECES, st.integers(0, 4)
    ),
    st.builds(
        lambda text, value, level: numbered(text, value, level=level), TEXT, st.integers(0, 99), st.integers(0, 4)
    ),
    st.builds(lambda pieces: paragraph(*pieces, kind="quote"), PIECES),
    st.builds(lambda pieces: paragraph(*pieces, kind="attribution"), PIECES),
    st.builds(lambda pieces: paragraph(*pieces, kind="term"), PIECES),
    st.builds(lambda pieces: paragraph(*pieces, kind="definition"), PIECES),
    st.builds(lambda pieces: paragraph(*pieces, kind="item"), PIECES),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PARAGRAPHS, max_size=8), TEXT, TEXT)
def test_no_deck_loses_a_word_or_leaves_an_element_open(paragraphs: list[Paragraph], title: str, line: str) -> None:
    code = code_frame()
    listing = CodeFrame(
        **{name: getattr(code, name) for name in code.__struct_fields__ if name not in ("lines", "title")},
        lines=(type(code.lines[0])(number=1, tokens=(Token("string", line), Token("", title))),),
        title=title,
    )
    placed = deck(slide("a", title, text_frame(*paragraphs), listing))
    html = page(placed)
    outline(html)
    text = text_of(html)
    for word in words_of(placed):
        assert word in text


def test_equal_decks_give_equal_bytes() -> None:
    assert written(everything()) == written(everything())
    assert written(everything(), Options(linked=True)) == written(everything(), Options(linked=True))


def test_the_page_is_sound_html() -> None:
    ids = [values["id"] for _, values in outline(page(everything())).elements if "id" in values]
    assert len(ids) == len(set(ids))


def test_nothing_is_named_that_lies_elsewhere() -> None:
    html = re.sub(r"<script>.*?</script>", "", page(everything()), flags=re.DOTALL)
    named = re.findall(r"""(?:src|href)="([^"]*)"|url\(["']?([^"')]*)""", html)
    for address in (one or other for one, other in named):
        assert address.startswith(("data:", "#/", "https://example.org/")), address
    assert not re.search(r"<link\b|@import", html)


def test_a_linked_deck_is_a_small_page_with_files_beside_it() -> None:
    files = written(everything(), Options(linked=True), stem="out/my talk")
    html = files["out/my talk.html"].decode()
    assert len(html) < 40_000
    assert 'src="my%20talk_files/reveal.js"' in html
    assert {name.rpartition(".")[2] for name in files} == {"html", "css", "js", "woff", "png"}
    assert all(name == "out/my talk.html" or name.startswith("out/my talk_files/") for name in files)
    assert "data:" not in html.replace("img-src data:", "").replace("media-src data:", "").replace("font-src data:", "")


def test_unsafe_links_are_told_and_their_text_stays() -> None:
    report = Report()
    html = page(deck(slide("a", "A", text_frame(paragraph(Run(text="click", link="javascript:x"))))), report=report)
    assert [each.code for each in report] == ["unsafe-link"]
    assert ">click</p>" in html


def test_a_strangers_inline_html_is_cleaned_as_a_whole() -> None:
    runs = (Run(text="", html='<kbd onclick="x">'), Run(text="Enter"), Run(text="", html="</kbd>"))
    assert ">Enter</kbd>" in page(deck(slide("a", "A", text_frame(paragraph(*runs)))))
    report = Report()
    html = page(deck(slide("a", "A", text_frame(paragraph(*runs)))), Options(safe=True), report)
    assert "<kbd>Enter</kbd>" in html
    assert [each.code for each in report] == ["html-sanitised"]
