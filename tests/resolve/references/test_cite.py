"""Citations become the words of a style, and the works they name are listed."""

import json

import pytest

from slidegen.diagnostics import Report
from slidegen.model.blocks import Block, Paragraph
from slidegen.model.deck import Deck
from slidegen.model.inlines import Link, Marked
from slidegen.model.walk import all_inlines, inline_text
from slidegen.parse import parse
from slidegen.resolve import resolve
from slidegen.source import Source, Span
from slidegen.world import Memory
from tests.narrow import a
from tests.parse.helpers import codes

BIB = r"""
@inproceedings{kivity, author = {Avi Kivity and Yaniv Kamay and Dor Laor and Uri Lublin}, title = {{kvm}: the Monitor},
  booktitle = {Linux Symposium}, year = 2007, pages = {225--230}}
@article{russell, author = {Rusty Russell}, title = {virtio}, journal = {ACM SIGOPS}, year = {2008}, month = jul}
@book{goedel, author = {G{\"o}del, Kurt}, title = {On \emph{formally} undecidable}, date = {1931-02},
  url = {https://example.org/x}}
@online{nobody, author = {{The Linux Foundation}}, title = {Unused}}
"""
FRONT = "---\nbibliography: refs.bib\n---\n"


def resolved(body: str, front: str = FRONT, **files: str) -> tuple[Deck, Report]:
    given = {"refs.bib": BIB, **{name.replace("_", "."): text for name, text in files.items()}}
    world = Memory({name: text.encode() for name, text in given.items()})
    report = Report()
    return resolve(parse(Source("deck.md", front + body), world, report), world, report), report


def said(text: str) -> str:
    """What a slide that says *text* shows for it."""
    deck, _ = resolved(f"## A\n\n{text}\n")
    return paragraphs(deck.slides[0].blocks)[0]


def paragraphs(blocks: tuple[Block, ...]) -> list[str]:
    return [inline_text(a(Paragraph, block).inlines) for block in blocks]


def links(block: Block) -> list[tuple[str, str]]:
    """Where the links of a paragraph lead, and what they say."""
    inlines = all_inlines(a(Paragraph, block).inlines)
    return [(inline.target, inline_text(inline.children)) for inline in inlines if isinstance(inline, Link)]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("x [@russell] y", "x (Russell, 2008) y"),
        ("x [@kivity, p. 3] y", "x (Kivity et al., 2007, p. 3) y"),
        ("[see @russell]", "(see Russell, 2008)"),
        ("[@russell; @goedel]", "(Gödel, 1931; Russell, 2008)"),
        ("As @russell says", "As Russell (2008) says"),
        ("As @russell [p. 9] says", "As Russell (2008, p. 9) says"),
        ("Russell says so [-@russell]", "Russell says so (2008)"),
        ("[@RUSSELL]", "(Russell, 2008)"),
    ],
)
def test_a_citation_shows_author_and_year(written: str, shown: str) -> None:
    assert said(written) == shown


def test_what_is_cited_is_listed_on_a_slide_of_its_own() -> None:
    deck, report = resolved("## A\n\n[@russell; @kivity]\n\n## B\n\n[@goedel]\n")
    assert codes(report) == []
    assert [slide.id for slide in deck.slides] == ["a", "b", "references"]
    listed = paragraphs(deck.slides[-1].blocks)
    assert [line.split()[0] for line in listed] == ["Gödel,", "Kivity,", "Russell,"]
    assert "pp. 225–230" in listed[1]
    assert not any("Linux Foundation" in line for line in listed)


def test_citations_lead_to_the_references_and_these_to_their_addresses() -> None:
    deck, _ = resolved("## A\n\n[@goedel]\n\n## References\n\nsome\n")
    assert links(deck.slides[0].blocks[0]) == [("#references-2", "1931")]
    assert deck.slides[-1].id == "references-2"
    assert links(deck.slides[-1].blocks[0]) == [("https://example.org/x", "https://example.org/x")]


@pytest.mark.parametrize("place", ["::: references\n:::", "::: {#refs}\n:::", "::: bibliography\n:::"])
def test_an_author_chooses_where_the_references_stand(place: str) -> None:
    deck, report = resolved(f"## A\n\n[@russell]\n\n## Sources {{#where}}\n\n{place}\n\n## End\n\nx\n")
    assert codes(report) == []
    assert [slide.id for slide in deck.slides] == ["a", "where", "end"]
    assert len(paragraphs(deck.slides[1].blocks)) == 1
    assert links(deck.slides[0].blocks[0]) == [("#where", "2008")]


def test_a_slide_that_is_but_titled_so_takes_the_references() -> None:
    deck, report = resolved("## A\n\n[@russell]\n\n## References\n\n## Thanks\n")
    assert codes(report) == []
    assert [slide.id for slide in deck.slides] == ["a", "references", "thanks"]
    assert len(paragraphs(deck.slides[1].blocks)) == 1
    assert deck.slides[1].settings.fit == "split"
    assert links(deck.slides[0].blocks[0]) == [("#references", "2008")]


def test_a_section_of_that_name_stays_one() -> None:
    deck, _ = resolved("## A\n\n[@russell]\n\n# References\n")
    assert [(slide.id, slide.kind) for slide in deck.slides[1:]] == [
        ("references", "section"),
        ("references-2", "content"),
    ]


def test_citations_in_titles_notes_and_footnotes_count() -> None:
    deck, _ = resolved("## A [@russell]\n\nx[^1]\n\n[^1]: [@goedel]\n\nNote:\n[@kivity]\n")
    slide = deck.slides[0]
    assert slide.title is not None
    assert inline_text(slide.title.inlines) == "A (Russell, 2008)"
    assert paragraphs(slide.notes) == ["(Kivity et al., 2007)"]
    assert paragraphs(deck.footnotes[0].blocks) == ["(Gödel, 1931)"]
    assert len(deck.slides[-1].blocks) == 3


def test_the_references_are_titled_in_the_language_of_the_deck() -> None:
    deck, _ = resolved("## A\n\n[@kivity, p. 3]\n", "---\nbibliography: refs.bib\nlang: de\n---\n")
    title = deck.slides[-1].title
    assert title is not None
    assert inline_text(title.inlines) == "Literatur"
    assert paragraphs(deck.slides[0].blocks) == ["(Kivity u.\u00a0a., 2007, S. 3)"]


def test_an_unknown_work_is_told_at_its_key_and_stays() -> None:
    deck, report = resolved("## A\n\nx [@rusell]\n\nand [@russell; @zzz]\n")
    first, second = report.diagnostics
    assert (first.code, first.help) == ("unknown-citation", "did you mean `russell`?")
    assert first.span is not None
    assert first.span.text == "@rusell"
    assert second.span is not None
    assert second.span.text == "@zzz"
    assert paragraphs(deck.slides[0].blocks) == ["x [@rusell]", "and (Russell, 2008) [@zzz]"]


def test_a_reference_to_an_equation_as_in_quarto_is_told_how_to_write_it() -> None:
    _, report = resolved("## A\n\nSee @eq-x and [@russell].\n")
    assert [(one.code, one.help) for one in report] == [("unknown-citation", "refer to an equation by `\\eqref{eq-x}`")]


def test_a_style_that_is_named_like_in_other_tools_is_told_to_be_a_file() -> None:
    _, report = resolved("## A\n\n[@russell]\n", "---\nbibliography: refs.bib\ncsl: apa\n---\n")
    assert codes(report) == ["missing-file"]
    assert "citationstyles.org" in report.diagnostics[0].help


def test_a_deck_that_cites_nothing_is_left_alone() -> None:
    deck, report = resolved("## A\n\nx\n")
    assert len(deck.slides) == 1
    assert codes(report) == []
    assert codes(resolved("## A\n\n::: references\n:::\n")[1]) == ["empty-references"]


def test_csl_json_is_read_too() -> None:
    works = [{"id": "x", "type": "book", "title": "<i>T</i> & co", "author": [{"literal": "KVM Forum"}]}]
    deck, report = resolved("## A\n\n[@x]\n", "---\nbibliography: w.json\n---\n", w_json=json.dumps(works))
    assert codes(report) == []
    (reference,) = deck.slides[-1].blocks
    assert paragraphs((reference,)) == ["KVM Forum (no date) T & co."]
    assert any(isinstance(inline, Marked) for inline in a(Paragraph, reference).inlines)


@pytest.mark.parametrize(
    "field",
    [
        {"author": "Ada"},
        {"author": [1]},
        {"author": [{"family": [], "given": {}}]},
        {"issued": "1843"},
        {"issued": {"date-parts": [[]]}},
        {"issued": {"date-parts": [[True, "x"]]}},
        {"publisher": {"name": "P"}},
        {"volume": [1]},
    ],
)
def test_values_of_the_wrong_kind_are_told_at_their_work_and_left_out(field: dict[str, object]) -> None:
    works = [{"id": "y", "title": "U"}, {"id": "x", "type": "book", "title": "T", **field}]
    deck, report = resolved("## A\n\n[@x; @y]\n", "---\nbibliography: w.json\n---\n", w_json=json.dumps(works))
    assert codes(report) == ["bad-bibliography"]
    assert f"`{next(iter(field))}` of the work `x`" in report.diagnostics[0].message
    assert a(Span, report.diagnostics[0].span).text == '"x"'
    assert [words.split()[-1] for words in paragraphs(deck.slides[-1].blocks)] == ["T.", "“U”."]


@pytest.mark.parametrize(
    "field",
    [{"author": [{"family": 1e99, "given": 2}]}, {"type": 3}, {"title": "\ud83d"}, {"categories": [], "custom": {}}],
)
def test_works_with_odd_values_are_shown(field: dict[str, object]) -> None:
    works = [{"id": "x", "type": "book", "title": "T", **field}]
    deck, report = resolved("## A\n\n[@x]\n", "---\nbibliography: w.json\n---\n", w_json=json.dumps(works))
    assert codes(report) == []
    assert "".join(paragraphs(deck.slides[-1].blocks)).encode()


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("[{", "bad-bibliography", (1, 3)),
        ("{}", "bad-bibliography", (1, 1)),
        ('[{"title": 1}]', "bad-bibliography", (1, 1)),
        ('[{"id": true}]', "bad-bibliography", (1, 1)),
    ],
)
def test_broken_json_is_told_at_its_place(text: str, code: str, place: tuple[int, int]) -> None:
    _, report = resolved("## A\n\n[@x]\n", "---\nbibliography: w.json\n---\n", w_json=text)
    first = report.diagnostics[0]
    assert first.code == code
    assert first.span is not None
    assert first.span.source.name == "w.json"
    assert (first.span.first.line, first.span.first.column) == place or text == "[{"


def test_broken_and_double_entries_of_a_bibtex_file_are_told_and_the_others_kept() -> None:
    bib = BIB + "\n@misc{bad, title={x}\n@book{russell, title={Again}}\n"
    deck, report = resolved("## A\n\n[@russell]\n", refs_bib=bib)
    assert codes(report) == ["bad-bibliography", "bad-bibliography"]
    first = report.diagnostics[0].span
    assert first is not None
    assert first.text.startswith("@misc{bad")
    assert paragraphs(deck.slides[0].blocks) == ["(Russell, 2008)"]


def test_a_missing_bibliography_is_told_where_it_is_named() -> None:
    deck, report = resolved("## A\n\n[@russell]\n", "---\nbibliography: ref.bib\n---\n")
    assert codes(report) == ["missing-file", "unknown-citation"]
    assert report.diagnostics[0].help == "did you mean `refs.bib`?"
    assert paragraphs(deck.slides[0].blocks) == ["[@russell]"]


NUMERIC = """<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text" default-locale="en-US">
<info><title>N</title><id>n</id><updated>2020-01-01T00:00:00+00:00</updated></info>
<citation><layout prefix="[" suffix="]" delimiter=","><text variable="citation-number"/></layout></citation>
<bibliography><layout suffix="."><text variable="citation-number" suffix=". "/><text variable="title"/></layout>
</bibliography></style>"""


def test_a_style_beside_the_deck_is_used() -> None:
    front = "---\nbibliography: refs.bib\ncsl: own.csl\n---\n"
    deck, report = resolved("## A\n\n[@russell] [@kivity] [@russell]\n", front, own_csl=NUMERIC)
    assert codes(report) == []
    assert paragraphs(deck.slides[0].blocks) == ["[1] [2] [1]"]
    assert links(deck.slides[0].blocks[0]) == [("#references", "1"), ("#references", "2"), ("#references", "1")]
    assert paragraphs(deck.slides[-1].blocks) == ["1. virtio.", "2. kvm: the Monitor."]


@pytest.mark.parametrize("style", ["no xml", "<a/>", '<!DOCTYPE x [<!ENTITY e "x">]><style/>'])
def test_a_broken_style_is_told_and_the_usual_one_used(style: str) -> None:
    front = "---\nbibliography: refs.bib\ncsl: own.csl\n---\n"
    deck, report = resolved("## A\n\n[@russell]\n", front, own_csl=style)
    assert codes(report) == ["bad-citation-style"]
    assert paragraphs(deck.slides[0].blocks) == ["(Russell, 2008)"]


def test_references_that_do_not_fit_are_told_where_they_were_asked_for() -> None:
    deck, _ = resolved("## A\n\n[@russell]\n\n## B\n\n::: references\n:::\n")
    (reference,) = deck.slides[-1].blocks
    assert str(a(Span, reference.span)) == "deck.md:10:1"


def test_works_that_cannot_be_sorted_stay_in_their_order() -> None:
    bib = "@misc{k2, year = {sales}, note = {x}, editor = {}}\n@book{key, title = {T}}\n"
    deck, report = resolved("## A\n\n[@key; @k2]\n", refs_bib=bib)
    assert len(deck.slides[-1].blocks) == 2
    assert [one.message.split(";")[0] for one in report] == ["the works that are cited cannot be sorted"]
