"""The page around the slides: metadata, styles, scripts, and the policy that allows nothing else."""

import hashlib
import re
from binascii import b2a_base64
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from slidegen import __version__
from slidegen.backends.revealjs.markup import without_controls
from slidegen.model.deck import Meta
from slidegen.world import World

SHEETS = (
    "deck.css",
    "chart.css",
    "diagram.css",
    "media.css",
    "math.css",
    "table.css",
    "code.css",
    "motion.css",
    "change.css",
    "speaker.css",
)
"""Our own style sheets, in their order."""

SCRIPTS = ("speaker.js", "deck.js", "media.js", "morph.js", "change.js")
"""Our own scripts, in their order."""

_HERE = Path(__file__).parent
_RAW_SCRIPT = re.compile(r"<script\b[^>]*>(.*?)</script\s*>", re.IGNORECASE | re.DOTALL)


class Code(msgspec.Struct, frozen=True):
    """The style sheets and scripts that every deck has."""

    reveal_css: str
    deck_css: str
    plain_css: str
    reveal_js: str
    deck_js: str


def load_code(world: World) -> Code:
    """reveal.js and what is ours.

    reveal.js's own rules for paper, which make every text black and every slide as high as its text, are
    aimed at a class that no page has.
    """
    reveal_css = world.bundled("reveal.js/dist/reveal.css").decode()
    return Code(
        reveal_css=reveal_css.replace("html:not(.print-pdf)", "html.reveal-paper"),
        deck_css="".join(map(static, SHEETS)),
        plain_css=static("plain.css"),
        reveal_js=world.bundled("reveal.js/dist/reveal.js").decode(),
        deck_js="".join(map(static, SCRIPTS)),
    )


def static(name: str) -> str:
    """The text of one of our own style sheets and scripts."""
    return (_HERE / "static" / name).read_text(encoding="utf-8")


def fill(template: str, values: Mapping[str, object]) -> str:
    """The *template* of that name, filled; it escapes all *values* but those that it calls safe."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # slow to import, and only pages need it

    engine = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        finalize=lambda value: without_controls(value) if type(value) is str else value,  # not what is safe
    )
    return engine.get_template(template).render(values)


def metadata(meta: Meta) -> dict[str, str]:
    """What search engines show of the page, by name; empty where the author says nothing."""
    return {
        "description": meta.description or meta.subtitle,
        "author": ", ".join(author.name for author in meta.authors),
        "keywords": ", ".join(meta.keywords),
        "date": meta.date,
        "generator": f"slidegen {__version__}",
    }


def graph(meta: Meta) -> dict[str, str]:
    """What messengers show of the page: its Open Graph properties."""
    return {
        "og:type": "article",
        "og:title": meta.title,
        "og:description": meta.description or meta.subtitle,
        "og:locale": meta.lang.replace("-", "_"),
    }


def policy(
    scripts: Iterable[str], raw_html: Iterable[str], *, linked: bool, players: str = "", connect: str = ""
) -> str:
    """The content security policy: the page's own scripts and what it holds itself, and no address.

    *players* are sites whose films a click may show in frames; *connect* is where scripts may ask. An author's
    *raw_html* may also show frames, pictures and films of other sites, and run the scripts written in it.
    """
    raw = tuple(raw_html)
    inline = [*scripts, *(script for text in raw for script in _RAW_SCRIPT.findall(text))]
    hashes = " ".join(dict.fromkeys(f"'sha256-{_hash(script)}'" for script in inline))
    files = " 'self' file:" if linked or raw else ""
    abroad = " https:" if raw else ""
    rules = {
        "default-src": "'none'",
        "script-src": hashes + (" 'self' file:" if linked else "") or "'none'",
        "style-src": "'unsafe-inline'" + (" 'self' file:" if linked else ""),
        "img-src": f"data:{files}{abroad}",
        "media-src": f"data:{files}{abroad}",
        "font-src": "data:" + (" 'self' file:" if linked else ""),
        "frame-src": f"'self' file:{abroad}" + (f" {players}" if players else ""),
        **({"connect-src": connect} if connect else {}),
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _hash(script: str) -> str:
    return b2a_base64(hashlib.sha256(script.encode()).digest(), newline=False).decode()
