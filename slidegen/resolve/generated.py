"""Slides that fill themselves: the agenda from the sections, the speaker from the front matter."""

import msgspec

from slidegen.model.blocks import Block, Column, Columns, Group, List, ListItem, Paragraph, Picture
from slidegen.model.deck import Author, Deck, Slide
from slidegen.model.inlines import Inline, LineBreak, Link, Marked, Text

MAX_SPEAKERS = 4
"""How many authors stand side by side; more share a list."""

MAX_LINES = 8
"""How many sections an agenda lists one below the other; more stand in two columns."""


def fill(deck: Deck, slide: Slide) -> Slide:
    """*slide* with its content, if its layout fills itself and the author wrote none."""
    if slide.blocks:
        return slide
    match slide.settings.layout:
        case "agenda" if deck.sections:
            return msgspec.structs.replace(slide, blocks=_agenda(deck))
        case "speaker" if len(deck.meta.authors) == 1:
            return msgspec.structs.replace(slide, blocks=_speaker(deck.meta.authors[0]))
        case "speaker" if deck.meta.authors:
            # The speaker layout has places for one; several stand in columns on a plain content slide.
            settings = msgspec.structs.replace(slide.settings, layout="content")
            return msgspec.structs.replace(slide, blocks=_speakers(deck.meta.authors), settings=settings)
    return slide


def _agenda(deck: Deck) -> tuple[Block, ...]:
    items = tuple(
        ListItem(blocks=(Paragraph(inlines=(Link(f"#{section.slide}", (Text(section.name),)),)),))
        for section in deck.sections
    )
    if len(items) <= MAX_LINES:
        return (List(ordered=True, items=items),)
    half = (len(items) + 1) // 2
    lists = (List(ordered=True, items=items[:half]), List(ordered=True, items=items[half:], start=half + 1))
    return (Columns(columns=tuple(Column(blocks=(each,)) for each in lists)),)


def _speaker(author: Author) -> tuple[Block, ...]:
    groups: list[Group] = []
    if author.photo:
        groups.append(Group(name="picture", blocks=(_photo(author),), span=author.span))
    groups.append(Group(name="name", blocks=(_paragraph(author, (Text(author.name),)),), span=author.span))
    if position := _position(author):
        groups.append(Group(name="role", blocks=(_paragraph(author, (Text(position),)),), span=author.span))
    if author.bio:
        groups.append(Group(name="body", blocks=_biography(author), span=author.span))
    if links := _links(author):
        groups.append(Group(name="links", blocks=(_paragraph(author, links),), span=author.span))
    return tuple(groups)


def _speakers(authors: tuple[Author, ...]) -> tuple[Block, ...]:
    if len(authors) <= MAX_SPEAKERS:
        return (Columns(columns=tuple(Column(blocks=_card(author), span=author.span) for author in authors)),)
    return (List(ordered=False, items=tuple(ListItem(blocks=_words(author)) for author in authors)),)


def _card(author: Author) -> tuple[Block, ...]:
    return (_photo(author), *_words(author)) if author.photo else _words(author)


def _words(author: Author) -> tuple[Block, ...]:
    """Who an author is, in one paragraph, and the biography."""
    lines: list[Inline] = [Marked("strong", (Text(author.name),))]
    if position := _position(author):
        lines += [LineBreak(), Text(position)]
    if links := _links(author):
        lines += [LineBreak(), *links]
    return (_paragraph(author, tuple(lines)), *_biography(author))


def _paragraph(author: Author, inlines: tuple[Inline, ...]) -> Paragraph:
    return Paragraph(inlines=inlines, span=author.span)


def _photo(author: Author) -> Picture:
    return Picture(source=author.photo, alt=author.name, fit="cover", span=author.span)


def _position(author: Author) -> str:
    return ", ".join(filter(None, (author.role, author.affiliation)))


def _biography(author: Author) -> tuple[Block, ...]:
    return tuple(
        _paragraph(author, (Text(" ".join(part.split())),)) for part in author.bio.split("\n\n") if part.strip()
    )


def _links(author: Author) -> tuple[Inline, ...]:
    links: list[Inline] = []
    if author.url:
        shown = author.url.removeprefix("https://").removeprefix("http://").rstrip("/")
        target = author.url if author.url.startswith(("https://", "http://")) else f"https://{author.url}"
        links.append(Link(target, (Text(shown),)))
    if author.email:
        links += [LineBreak()] * bool(links) + [Link(f"mailto:{author.email}", (Text(author.email),))]
    return tuple(links)
