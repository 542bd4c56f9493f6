"""The law of the normal form: read again it is the same deck, and written again the same text."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from slidegen import pipeline
from slidegen.backends.md.deck import deck_markdown
from slidegen.diagnostics import Report
from slidegen.model.attributes import Attributes
from slidegen.model.blocks import Group, Paragraph, Rule, Variant
from slidegen.model.deck import Deck, Meta, Slide, SlideSettings
from slidegen.model.dump import dump_placed
from slidegen.model.inlines import Text
from slidegen.model.walk import all_blocks
from slidegen.source import Source
from slidegen.world import Disk, Memory, World
from tests.backends.md.settled import normal, read, settled
from tests.parse.test_properties import HOSTILE
from tests.test_cases import CASES, Case, read_cases

ROOT = Path(__file__).parent.parent.parent.parent
DECKS = sorted((ROOT / "decks").glob("**/*.md"))
AWKWARD = read_cases(Path(__file__).parent / "cases.md")
DOCS = sorted((*(ROOT / "docs").glob("*.md"), *ROOT.glob("*.md"), *(ROOT / "tests" / "cases").glob("*.md")))


def holds(text: str, world: World) -> None:
    first, before = read(text, world)
    written = deck_markdown(first)
    second, after = read(written, world)
    assert settled(second) == settled(first)
    assert deck_markdown(second) == written
    assert {each.code for each in after} <= {each.code for each in before}


@pytest.mark.parametrize("file", [*DECKS, *DOCS], ids=lambda file: file.relative_to(ROOT).as_posix())
def test_it_holds_for_each_deck_and_document(file: Path) -> None:
    holds(file.read_text(encoding="utf-8"), Disk(str(file.parent)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.file.stem}: {case.title}")
def test_it_holds_for_each_case(case: Case) -> None:
    files = {part.info.split()[1]: part.body.encode() for part in case.parts if part.info.split()[0] == "file"}
    holds(case.part("deck").body, Memory(files))


@pytest.mark.parametrize("case", AWKWARD, ids=lambda case: case.title)
def test_it_holds_for_what_is_awkward(case: Case) -> None:
    holds(case.part("deck").body, Memory({}))


@pytest.mark.parametrize("case", AWKWARD, ids=lambda case: case.title)
def test_decks_are_written_as_the_case_says(case: Case, accept: bool) -> None:
    """``--accept`` writes the normal forms anew; read the difference before committing it."""
    written = normal(case.part("deck").body)
    if accept:
        text = case.file.read_text(encoding="utf-8")
        part = next(one for one in read_cases(case.file) if one.title == case.title).part("normal")
        case.file.write_text(text[: part.start] + written + text[part.end :], encoding="utf-8")
        return
    assert written == case.part("normal").body


WORDS = st.sampled_from((
    "a", "b", "word", "1", "é", "日", "ا", " ", "*", "**", "_", "`", "[", "]", "(", ")", "<", ">", "&", "~", "~~", "^",
    "=", "==", "$", "!", "{", "}", ":", "#", "-", "+", ".", "|", "@", "\\", '"', "'", "—", "amp;", "](u)", "\n", "x^2^",
    "H~2~O", "**c**", "*d*", "`e`", "[f](g)", "[h]{.i}", "{{v}}", ";", "/", "?", "%", ",", ":rocket:", "^[j]", "\\*",
))  # fmt: skip
FORMS = st.sampled_from((
    "{}\n", "## {}\n\nb\n", "- {}\n- z\n", "1. {}\n", "> {}\n", "> q\n> — {}\n", "T\n: d {}\n", "- a\n  {}\n",
    "| {} | b |\n|---|---|\n| {} | d |\n", "![{}](a.png)\n", '![a](b.png){{caption="c {}"}}\n', "[^1]\n\n[^1]: {}\n",
    "a ^[c {}] b\n", "Note:\n{}\n", "::: left\n{}\n:::\n", "> [!TIP] {}\n> b\n", "[{}](u) x\n", "**a {} b**\n",
    "```\n{}\n```\n", "---\ntitle: T\nbibliography: b\n---\n\n{}\n", "# {} {{.step}}\n",
))  # fmt: skip


@settings(max_examples=400, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(FORMS, st.lists(WORDS, min_size=1, max_size=8)), min_size=1, max_size=3))
def test_it_holds_for_any_text_in_any_place(parts: list[tuple[str, list[str]]]) -> None:
    text = "\n---\n\n".join(form.format(*["".join(words)] * 2) for form, words in parts)
    first, _ = read(text)
    written = deck_markdown(first)
    second, _ = read(written)
    assert settled(second) == settled(first)
    assert deck_markdown(second) == written


@pytest.mark.parametrize(
    "name", ["quotes", "lists", "nested lists", "brackets", "tags", "divs", "notes", "aliases", "one line", "one title"]
)
def test_it_holds_for_hostile_texts(name: str) -> None:
    holds(HOSTILE[name], Memory({}))


def test_decks_that_were_resolved_are_written_as_what_they_became() -> None:
    """The writer takes primitives, too, which other tools make: charts as their figures, panels as callouts."""
    folder = ROOT / "decks" / "tour"
    request, report = pipeline.Request(debug=True), Report()
    source = Source("deck.md", (folder / "deck.md").read_text(encoding="utf-8"))
    deck = pipeline.read_deck(source, Disk(str(folder)), Report(), request)
    assert deck is not None
    again = pipeline.read_deck(Source("deck.md", deck_markdown(deck)), Disk(str(folder)), report, request)
    assert again is not None
    assert [each.message for each in report if each.severity == "error"] == []
    assert len(again.slides) == len(deck.slides)
    kinds = [
        [type(block).__name__ for slide in each.slides for block in all_blocks(slide.blocks)] for each in (deck, again)
    ]
    for kind in ("Chart", "Panel", "Diagram", "Table", "CodeBlock", "Picture", "Media", "FormulaBlock"):
        assert kinds[0].count(kind) == kinds[1].count(kind) > 0, kind


def test_what_the_language_has_no_words_for_is_still_written() -> None:
    text = Paragraph(inlines=(Text(" a\nb "), Text("*c*")))
    both = Variant(only=("pptx",), audience=("staff",), blocks=(text,))
    odd = Attributes(pairs=(("title", "d 'e' \"f\""),))
    slide = Slide(
        id="x", kind="content", title=None, settings=SlideSettings(footer="no"), section=None, span=None,
        blocks=(both, Group(name="", blocks=(text,)), Rule(attributes=odd)), notes=(),
    )  # fmt: skip
    assert deck_markdown(Deck(source=Source("x", ""), meta=Meta(), slides=(slide,))) == (
        '<!--\nid: x\nfooter: "no"\n-->\n\n::: only pptx\n::: for staff\n&#32;a&#10;b \\*c\\*\n:::\n:::\n\n'
        "&#32;a&#10;b \\*c\\*\n\n{title=\"d 'e' ”f”\"}\n***\n"
    )


@pytest.mark.parametrize("file", sorted((ROOT / "decks").glob("*/deck.md")), ids=lambda file: file.parent.name)
def test_slides_are_the_same_to_the_last_rectangle(file: Path) -> None:
    written, slides = _placed(file.read_text(encoding="utf-8"), file.parent)
    assert _placed(deck_markdown(written), file.parent)[1] == slides


def _placed(text: str, folder: Path) -> tuple[Deck, str]:
    """The deck *text* as written, and the dump of what it becomes on slides."""
    world, report, request = Disk(str(folder)), Report(), pipeline.Request(outputs=("html",), debug=True)
    deck = pipeline.read_deck(Source("deck.md", text), world, report, request)
    assert deck is not None
    assert deck.written is not None
    talk = pipeline.place_deck(deck, world, report, request)
    assert talk is not None
    return deck.written, dump_placed(talk.placed["html"])
