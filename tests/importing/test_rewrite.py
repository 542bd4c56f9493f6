"""Markdown decks, rewritten: the same slides, in slidegen's own words."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from slidegen.diagnostics import Report
from slidegen.importing.imported import Imported
from slidegen.importing.rewrite import rewrite
from slidegen.importing.same import differing, meaning
from slidegen.model.blocks import Panel
from slidegen.model.deck import Slide
from slidegen.model.inlines import Marked, Text
from slidegen.model.walk import all_blocks
from slidegen.parse import parse
from slidegen.parse.dialects import translated
from slidegen.source import Source
from slidegen.world import Disk, Memory

FOLDER = Path(__file__).parent.parent / "dialects"
DECKS = sorted(each for each in FOLDER.glob("*/*.md") if not each.name.startswith("_"))
MARP = "---\nmarp: true\n---\n\n# One\n\nfirst line\nsecond line\n\n---\n\n# Two\n\n![w:200](pics/a.png)\n"


def rewritten(text: str, files: Mapping[str, bytes] | None = None, **given: str) -> tuple[Imported, Report]:
    report = Report()
    made = rewrite(Source("deck.md", text), Memory(files), report, **given)
    assert made is not None
    return made, report


@pytest.mark.parametrize("file", DECKS, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_each_deck_of_another_tool_is_the_same_deck_when_rewritten(file: Path) -> None:
    world, dialect = Disk(file.parent), file.parent.name
    source = Source(file.name, file.read_text(encoding="utf-8"))
    before = parse(translated(source, world, Report(), dialect), world, Report())
    report = Report()
    made = rewrite(source, world, report, dialect=dialect)
    assert made is not None
    after = parse(Source("talk.md", made.text), world, Report())
    told = [each.message for each in report if each.code == "import-differs"]
    assert len(after.slides) == len(before.slides)
    assert bool(differing(before, after)) <= bool(told), "a difference that is not told"
    assert len(told) <= sum(map(_has_bare_panel, before.slides)), told
    assert made.text == rewrite_again(made.text, world), "its normal form is another"


def _has_bare_panel(slide: Slide) -> bool:
    """Whether there is a panel without a title, which HTML can make and Markdown cannot: callouts have one."""
    return any(isinstance(each, Panel) and not each.title for each in all_blocks(slide.blocks))


def rewrite_again(text: str, world: Disk) -> str:
    made = rewrite(Source("talk.md", text), world, Report(), dialect="slidegen")
    assert made is not None
    return made.text


def test_front_matter_about_reading_goes_where_it_is_not_needed() -> None:
    made, _ = rewritten(MARP)
    front, _, rest = made.text.partition("# One")
    assert front == "---\nnumbers: false\nfit: squeeze\n---\n\n"
    assert "first line\\\nsecond line\n\n# Two\n\n![](pics/a.png){width=15.625%}\n" in rest
    assert made.origin == "Marp"
    assert made.slides == 2


def test_paths_lead_to_the_same_files_from_another_folder() -> None:
    made, _ = rewritten(MARP, way="../talks")
    assert "![](../talks/pics/a.png)" in made.text
    assert made.roots == ("../talks/pics",)


def test_paths_of_all_that_a_deck_names_move() -> None:
    text = (
        "---\nlogo: l.svg\nbibliography: r.bib\n---\n\n## A {background-image=b.png}\n\n![](https://example.org/c.png)\n\n"
        "[d](d.pdf) and [e](#a)\n\n![f](f.mp4){poster=p.png}\n\n```chart\ntype: bar\nfile: g.csv\n```\n"
    )
    made, _ = rewritten(text, dialect="slidegen", way="old")
    for path in (
        "old/l.svg",
        "old/r.bib",
        "old/b.png",
        "(https://example.org/c.png)",
        "(old/d.pdf)",
        "(#a)",
        "old/f.mp4",
        "old/p.png",
        "file: old/g.csv",
    ):
        assert path in made.text, path
    assert made.roots == ()


def test_raw_html_that_names_files_is_told_when_it_moves() -> None:
    text = '## A\n\n<object data="a.swf"></object>\n'
    _, report = rewritten(text, dialect="slidegen", way="old")
    assert [each.code for each in report if each.code.startswith("import")] in (["import-approximated"], [])
    _, report = rewritten("## A\n\n```{=html}\n<img src='a.png'>\n```\n", dialect="slidegen", way="old")
    assert [each.code for each in report if each.code.startswith("import")] == ["import-approximated"]


def test_a_deck_without_slides_is_none() -> None:
    assert rewrite(Source("deck.md", ""), Memory(), Report()) is None


def test_spellings_of_one_thing_mean_the_same() -> None:
    assert meaning((Text("a"), Text("b"))) == meaning((Text("ab"),))
    assert meaning((Text("a"), Marked("strong", ()))) == meaning((Text("a"),))
    assert meaning((Marked("strong", (Text("a"),)),)) != meaning((Text("a"),))
