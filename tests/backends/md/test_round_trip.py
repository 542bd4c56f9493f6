"""The law of the normal form: read again it is the same deck, and written again the same text."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from slidegen.backends.md.deck import deck_markdown
from slidegen.world import Disk, Memory, World
from tests.backends.md.settled import normal, read, settled
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
