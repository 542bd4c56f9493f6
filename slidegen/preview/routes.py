"""Which address of a preview is what. Addresses are looked up in tables, and never lead to the file system."""

from html import escape
from pathlib import Path
from urllib.parse import quote

from slidegen.preview.drawn import Drawn
from slidegen.preview.http import Answer, RefusedError

HTML = "text/html; charset=utf-8"
TYPES = {".html": HTML, ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}
PAGES = {"": "index.html", "speaker": "speaker.html"}
"""The pages around a deck, by their addresses."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src 'self' data:; media-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)
"""What the pages around a deck may load: what this server has, and nothing else."""

WAITING = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>slidegen</title></head>
<body><p>There is nothing to show yet: see the problems.</p>{live}</body></html>
"""
"""Stands for a deck that could not be built even once."""

_HERE = Path(__file__).parent


def page_files() -> dict[str, Answer]:
    """All that the pages around a deck are made of, by address; read once, so that no address leads to the disk."""
    found = {"page/live.js": _HERE / "static" / "live.js"}
    for path in sorted((_HERE / "page").rglob("*")):
        if path.suffix in TYPES:
            found["page/" + path.relative_to(_HERE / "page").as_posix()] = path
    answers = {name: Answer(media_type=TYPES[path.suffix], body=path.read_bytes()) for name, path in found.items()}
    pages = {
        address: Answer(media_type=HTML, body=answers[f"page/{name}"].body, headers={"Content-Security-Policy": POLICY})
        for address, name in PAGES.items()
    }
    return {**answers, **pages}


def deck_page(drawn: Drawn | None, version: int) -> Answer:
    """The deck itself; its own policy is in it, but for who may show it in a frame: these pages alone."""
    frames = {"Content-Security-Policy": "frame-ancestors 'self'"}
    if drawn is not None:
        return Answer(media_type=HTML, body=drawn.page(version), headers=frames)
    live = '<script src="page/live.js" id="live" data-version="0" data-frame=""></script>'
    policy = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-ancestors 'self'"
    return Answer(media_type=HTML, body=WAITING.format(live=live).encode(), headers={"Content-Security-Policy": policy})


def asset(drawn: Drawn | None, name: str) -> Answer:
    """A file that the deck uses."""
    thing = drawn.things.get(name) if drawn is not None else None
    if thing is None:
        raise RefusedError(404, "the deck has no such file")
    # A picture that an author draws as SVG may hold scripts; opened by itself, it is a page of this server.
    guard = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox"}
    return Answer(media_type=thing.media_type, body=thing.data, headers={**guard, "Accept-Ranges": "bytes"})


def list_page(decks: dict[str, str]) -> Answer:
    """The decks of a folder: their files by the names that they have in addresses."""
    rows = "".join(f'<li><a href="{quote(name)}/">{escape(file)}</a></li>' for name, file in decks.items())
    page = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Decks</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1"><style>'
        "body{font:1.1rem/1.7 system-ui,sans-serif;max-width:40rem;margin:12vh auto;padding:0 1rem;color:#222}"
        "a{color:#0b57a4}@media(prefers-color-scheme:dark){body{background:#181818;color:#ddd}a{color:#8cc4ff}}"
        f"</style></head><body><h1>Decks</h1><ul>{rows}</ul></body></html>"
    )
    policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
    return Answer(media_type=HTML, body=page.encode(), headers={"Content-Security-Policy": policy})
