"""Whatever is done to a deck, the page ends as a build from nothing makes it."""

from pathlib import Path
from random import Random
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.preview.sample import TEXT, Watching, cold

LINES = (
    "", "---", "# Heading", "## Slide", "### Lower", "- item", "  - deeper", "words *here*", "{.fragment}", "::: notes",
    "```python", "```", "[link](#first)", "[ref]: https://example.org", "[ref]", "note[^a]", "[^a]: text", ":::",
    "title: Other", "::: incremental", "### Lower {.fragment}",
    "| a | b |\n|---|---|\n| 1 | 2 |", "<!-- include: part.md -->", "<!-- a comment -->", "![](gone.png)", "$x^2$",
    "## First", "***", "&amp; <b>raw</b>", "> quote", "* * *", "{{ name }}", "## Slide {#own hidden}", "\\", "é ä 漢",
)  # fmt: skip


def changed(text: str, random: Random) -> str:
    """*text* with one line more, less or other."""
    lines = text.split("\n")
    at = random.randrange(len(lines) + 1)
    kind = random.choice(("insert", "insert", "delete", "replace", "type", "type", "move", "cut"))
    if kind == "insert" or at >= len(lines):
        lines.insert(at, random.choice(LINES))
    elif kind == "delete":
        del lines[at]
    elif kind == "replace":
        lines[at] = random.choice(LINES)
    elif kind == "type":
        lines[at] += random.choice(("x", " y", "*", "`", " z"))
    elif kind == "move":
        lines.insert(random.randrange(len(lines)), lines.pop(at))
    else:
        del lines[at : at + random.randrange(1, 6)]
    return "\n".join(lines)


class Page:
    """An open page: what it holds, by the keys of its pieces, and their order."""

    def __init__(self) -> None:
        self.known: dict[str, str] = {}
        self.order: list[str] = []
        self.styles: list[str] = []

    def take(self, patch: dict[str, Any]) -> None:
        known = {**self.known, **patch["slides"]}
        self.order, self.styles = patch["order"], patch["styles"]
        self.known = {key: known[key] for key in (*self.order, *self.styles)}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 2**32))
def test_a_page_that_took_all_patches_is_the_deck_as_it_is(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    path = tmp_path / "deck.md"
    (tmp_path / "part.md").write_text("## Part of another file\n\ntext\n", encoding="utf-8")
    path.write_text(TEXT, encoding="utf-8")
    watching = Watching(path)
    page, text = Page(), TEXT
    for _ in range(8):
        text = changed(text, random)
        told = watching.save(text)
        now = cold(text, path)
        drawn = watching.session.snapshot.drawn
        assert told.stale == (not now.is_whole)
        assert [each.message for each in told.build.report] == [each.message for each in now.report]
        if now.is_whole:
            assert now.drawn is not None
            assert drawn is not None
            assert drawn.looks == now.drawn.looks
            assert dict(drawn.things).keys() >= dict(now.drawn.things).keys()
    for patch in watching.patches():
        page.take(patch)
    assert drawn is not None
    assert [page.known[key] for key in page.order] == [piece.html for piece in drawn.slides]
    assert [page.known[key] for key in page.styles] == [piece.html for piece in drawn.styles]


def test_most_edits_of_words_are_shown_at_a_glance(tmp_path: Path) -> None:
    path = tmp_path / "deck.md"
    path.write_text(TEXT, encoding="utf-8")
    watching = Watching(path)
    for old, new in (("- two", "- two and a half"), ("print(1)", "print(2)"), ("Say this.", "Say that.")):
        before = len(watching.patches())
        text = path.read_text(encoding="utf-8").replace(old, new)
        told = watching.save(text)
        assert len(watching.patches()) == before + 1, "the whole build had nothing to add"
        assert told.save.count == 1
        assert told.save.seconds < told.save.age
