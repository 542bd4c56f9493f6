"""Agenda and speaker slides fill themselves, unless the author filled them."""

from collections.abc import Iterable

from slidegen.model.blocks import Block, Columns, Group, Heading, List, Paragraph, Picture
from slidegen.model.deck import Author, Deck, Meta, Section, Slide, SlideSettings
from slidegen.model.inlines import Link, Text
from slidegen.model.walk import all_blocks, block_inlines, inline_text
from slidegen.resolve.generated import fill
from slidegen.source import Source
from tests.narrow import a

ANN = Author(
    name="Ann Other",
    role="Engineer",
    affiliation="Example Ltd",
    email="ann@example.org",
    url="https://example.org/ann/",
    photo="ann.jpg",
    bio="Writes kernels.\n\nReads\nletters.",
)


def filled(
    layout: str, *blocks: Block, authors: tuple[Author, ...] = (), sections: tuple[Section, ...] = ()
) -> tuple[Slide, Slide]:
    slide = Slide(
        id="x",
        kind="content",
        title=Heading(level=2, inlines=(Text("X"),)),
        blocks=blocks,
        notes=(),
        settings=SlideSettings(layout=layout),
        section=None,
        span=None,
    )
    deck = Deck(source=Source("d", ""), meta=Meta(authors=authors), slides=(slide,), sections=sections)
    return slide, fill(deck, slide)


def words(blocks: Iterable[Block]) -> str:
    return " ".join(inline_text(line) for block in all_blocks(blocks) for line in block_inlines(block))


def test_an_agenda_links_to_the_sections() -> None:
    _, slide = filled("agenda", sections=(Section(name="One", slide="one"), Section(name="Two", slide="two")))
    (agenda,) = slide.blocks
    assert isinstance(agenda, List)
    assert [a(Paragraph, item.blocks[0]).inlines for item in agenda.items] == [
        (Link("#one", (Text("One"),)),),
        (Link("#two", (Text("Two"),)),),
    ]


def test_a_long_agenda_stands_in_two_columns_and_counts_on() -> None:
    _, slide = filled("agenda", sections=tuple(Section(name=str(each), slide=f"s{each}") for each in range(9)))
    (agenda,) = slide.blocks
    assert isinstance(agenda, Columns)
    lists = [a(List, column.blocks[0]) for column in agenda.columns]
    assert [(each.start, len(each.items)) for each in lists] == [(1, 5), (6, 4)]


def test_an_agenda_without_sections_and_other_layouts_stay_as_they_are() -> None:
    for layout in ("agenda", "content", ""):
        before, after = filled(layout, authors=(ANN,))
        assert after is before


def test_what_the_author_wrote_counts() -> None:
    written = Paragraph(inlines=(Text("mine"),))
    for layout in ("agenda", "speaker"):
        before, after = filled(layout, written, authors=(ANN,), sections=(Section(name="One", slide="one"),))
        assert after is before


def test_a_speaker_fills_the_regions_of_the_layout() -> None:
    _, slide = filled("speaker", authors=(ANN,))
    assert all(isinstance(block, Group) for block in slide.blocks)
    groups = {a(Group, block).name: a(Group, block).blocks for block in slide.blocks}
    assert list(groups) == ["picture", "name", "role", "body", "links"]
    assert groups["picture"] == (Picture(source="ann.jpg", alt="Ann Other", fit="cover"),)
    assert words(groups["name"]) == "Ann Other"
    assert words(groups["role"]) == "Engineer, Example Ltd"
    assert [words((block,)) for block in groups["body"]] == ["Writes kernels.", "Reads letters."]
    assert words(groups["links"]) == "example.org/ann ann@example.org"


def test_only_what_is_known_is_shown() -> None:
    _, slide = filled("speaker", authors=(Author(name="Ann"),))
    assert [a(Group, block).name for block in slide.blocks] == ["name"]


def test_several_speakers_stand_side_by_side() -> None:
    bob = Author(name="Bob", bio="Bob tests.")
    _, slide = filled("speaker", authors=(ANN, bob))
    (columns,) = slide.blocks
    assert isinstance(columns, Columns)
    assert slide.settings.layout == "content"
    assert len(columns.columns) == 2
    assert isinstance(columns.columns[0].blocks[0], Picture)
    assert words(columns.columns[1].blocks) == "Bob Bob tests."


def test_a_crowd_is_a_list() -> None:
    crowd = tuple(Author(name=f"Person {number}", photo="p.jpg") for number in range(6))
    _, slide = filled("speaker", authors=crowd)
    (people,) = slide.blocks
    assert isinstance(people, List)
    assert words(slide.blocks) == " ".join(author.name for author in crowd)


def test_addresses_are_web_addresses() -> None:
    _, slide = filled("speaker", authors=(Author(name="Ann", url="javascript:alert(1)"),))
    link = Link("https://javascript:alert(1)", (Text("javascript:alert(1)"),))
    assert slide.blocks[-1] == Group(name="links", blocks=(Paragraph(inlines=(link,)),))
