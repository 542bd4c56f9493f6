"""The links of a deck, and what can be told of an address without asking anybody."""

import posixpath
import re
from collections.abc import Iterator

import msgspec

from slidegen.diagnostics import nearest
from slidegen.errors import WorldError
from slidegen.model.blocks import Block, Media, Picture
from slidegen.model.deck import Deck
from slidegen.model.inlines import Link
from slidegen.model.links import scheme_of
from slidegen.model.walk import all_blocks, all_inlines, block_inlines
from slidegen.source import Span, whole_characters
from slidegen.world import World, file_help

OUTPUTS = (".pptx", ".html", ".pdf", ".png", ".md")
"""What slidegen itself writes beside a deck."""

_WEB = ("http", "https")
_MISSPELT = r"https?[^\w\s]{0,2}//\S"
_ADDRESS = r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+"
_HOST = r"[^\s.]+(?:\.[^\s.]+)*\.?"
_USUAL = r"https?://(?:[\w-]+\.)+[a-z]{2,}(?::\d{1,4})?(?:[/?#]\S*)?"
"""Most addresses: they need no closer look, and no library for it."""

_DOMAIN = (
    r"(?:www\.\S+|(?:[\w-]+\.)+(?:com|org|net|edu|gov|int|info|dev|app|eu|io|ai|ch|de|fr|uk|at|nl|it|es))(?:[/?#]|$)"
)


class Verdict(msgspec.Struct, frozen=True):
    """What is wrong with a link, as a diagnostic to be."""

    code: str
    message: str
    help: str


def deck_links(deck: Deck) -> Iterator[tuple[str, Span | None]]:
    """Each address that *deck* links to, in the order of slides, and where it is written."""
    for slide in deck.slides:
        title = () if slide.title is None else (slide.title,)
        yield from _of_blocks((*title, *slide.blocks, *slide.notes))
    for footnote in deck.footnotes:
        yield from _of_blocks(footnote.blocks)


def _of_blocks(blocks: tuple[Block, ...]) -> Iterator[tuple[str, Span | None]]:
    for block in all_blocks(blocks):
        match block:
            case Picture(link=target) if target:
                yield target, _behind(target, block.span)
            case Picture(source=target) if block.attributes.has("qr") and scheme_of(target):
                yield target, _place(target, block.span)
            case Media(kind="online", address=target):
                yield target, _place(target, block.span)
        for line in block_inlines(block):
            for inline in all_inlines(line):
                if isinstance(inline, Link):
                    yield inline.target, _place(inline.target, inline.span)


def _place(target: str, span: Span | None) -> Span | None:
    """Where *target* stands in *span*; all of it, if it is written in another way or elsewhere."""
    at = span.text.rfind(target) if span is not None and target else -1
    return span if span is None or at < 0 else span.source.span(span.start + at, span.start + at + len(target))


def _behind(target: str, span: Span | None) -> Span | None:
    """Where *target*, which a picture at *span* links to, stands on the line behind it: ``[![A](a.png)](target)``."""
    if span is None:
        return None
    text = span.source.text
    end = text.find("\n", span.end)
    at = text.find(target, span.end, end if end >= 0 else len(text))
    return _place(target, span) if at < 0 else span.source.span(at, at + len(target))


def judge(target: str, deck: Deck, world: World) -> Verdict | None:
    """What is wrong with a link to *target*; None: nothing that can be seen from here."""
    target = whole_characters(target)
    if target.startswith("#"):
        return None  # layout knows which slides there are
    if re.fullmatch(_USUAL, target, re.I) and "//http" not in target.lower():
        return None
    scheme = scheme_of(target)
    if re.match(_MISSPELT, target, re.I) and scheme not in _WEB:
        return _broken(target, f"https://{target.partition('//')[2]}")
    if scheme in _WEB:
        return _web(target)
    if scheme == "mailto":
        return _mail(target)
    if scheme == "file" or re.match(r"[a-zA-Z]:[\\/]|[\\/](?!/)", target):
        return Verdict("link-left-behind", f"`{target}` leads to a file of this machine alone", _TRAVEL)
    if scheme:
        meant = nearest(scheme, (*_WEB, "mailto"), 0.75)
        return _broken(target, f"{meant}:{target.partition(':')[2]}") if meant is not None else None
    if target.startswith("//"):
        return _broken(target, f"https:{target}")
    return _file(target, deck, world)


_TRAVEL = "put it online and link to that, or copy it wherever the slides go"


def _broken(target: str, meant: str) -> Verdict:
    return Verdict("broken-link", f"`{target}` is no address that leads anywhere", f"did you mean `{meant}`?")


def _web(target: str) -> Verdict | None:
    scheme, _, rest = target.partition(":")
    bare = rest.lstrip("/:")
    if not rest.startswith("//") or re.match(r"https?:?//", bare, re.I):
        return _broken(target, f"{scheme}://{re.sub('(?i)^https?:?/+', '', bare)}")
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(target)
        _ = parts.port
        host = parts.hostname or ""
    except ValueError:
        host = ""
    if not host or not (re.fullmatch(_HOST, host) or ":" in host):
        return Verdict("broken-link", f"`{target}` names no server", "an address is `https://server/page`")
    return None


def _mail(target: str) -> Verdict | None:
    from urllib.parse import unquote

    people = unquote(target[len("mailto:") :].partition("?")[0])
    wrong = next((each.strip() for each in people.split(",") if not re.fullmatch(_ADDRESS, each.strip())), None)
    if wrong is None or not (people or "?" not in target):
        return None
    return Verdict("broken-link", f"`{wrong}` is no e-mail address", "write it as `mailto:name@example.org`")


def _file(target: str, deck: Deck, world: World) -> Verdict | None:
    from urllib.parse import unquote

    path = posixpath.normpath(unquote(re.split("[?#]", target, maxsplit=1)[0]) or ".")
    folder, name = posixpath.split(path)
    if path.startswith(".."):
        return Verdict("link-left-behind", f"`{target}` leads out of the deck's folder", _TRAVEL)
    if path == "." or name in world.names(folder) or world.names(path):
        return Verdict("link-left-behind", f"`{target}` does not travel with the slides", _TRAVEL)
    stem, suffix = posixpath.splitext(name)
    own = posixpath.splitext(posixpath.basename(deck.source.name.replace("\\", "/")))[0]
    if not folder and stem == own and suffix.lower() in OUTPUTS:
        return None  # it will be there
    if re.fullmatch(_ADDRESS, target):
        return _broken(target, f"mailto:{target}")
    if re.match(_DOMAIN, target, re.I):
        return _broken(target, f"https://{target}")
    return Verdict("broken-link", f"`{target}` is not there", file_help(world, WorldError("missing-file", ""), path))
