"""Decks with films, sounds and icons, as both backends get them."""

from collections.abc import Mapping

from slidegen.diagnostics import Report
from slidegen.layout import layout
from slidegen.model.placed import PlacedDeck
from slidegen.parse import parse
from slidegen.resolve import resolve
from slidegen.source import Source
from slidegen.theme.load import load_theme
from slidegen.theme.theme import Theme
from slidegen.world import Memory
from tests.resolve.media.samples import FILM, mp3, wav, webm
from tests.resolve.media.test_load import PNG, VTT

FILES: Mapping[str, bytes] = {
    "demo.mp4": FILM, "demo.vtt": VTT, "tone.wav": wav(4), "tone.mp3": mp3(), "demo.webm": webm(), "poster.png": PNG,
}  # fmt: skip

EVERYTHING = """
## A film

![Demo](demo.mp4){autoplay loop muted start=1 end=3.5}

## A film with a poster, and a sound

![Demo](demo.mp4){poster=poster.png}

![A tone](tone.wav){autoplay}

## Another sound, and a film that few play

![Tone](tone.mp3)

![Web](demo.webm)

## Online

https://youtu.be/dQw4w9WgXcQ

## Online, with a poster

![A talk](https://vimeo.com/123456789){poster=poster.png}

## Missing

![Not there](gone.mp4)

## Icons

- :icon-server: Servers
- :icon-cloud:{color=accent2} Clouds with an :icon-heart: inside

:icon-rocket:{width=20%}

> [!TIP]
> Callouts have one.

## A code

![qr](https://example.org/talk)
"""


def talk(text: str = EVERYTHING, theme: str = "plain", report: Report | None = None) -> tuple[PlacedDeck, Theme]:
    """*text* laid out, and its theme."""
    report = report if report is not None else Report()
    world = Memory(FILES)
    deck = resolve(parse(Source("deck.md", text), world, report), world, report)
    made = load_theme(theme, world, report, None)
    return layout(deck, made, world, report), made
