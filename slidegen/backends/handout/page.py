"""The page of a handout: a row a slide, its picture left, its notes right, or room to write."""

from typing import TypeAlias

from slidegen.backends.base import Paper
from slidegen.backends.revealjs.content.text import notes_html
from slidegen.backends.revealjs.markup import css_string, number
from slidegen.backends.revealjs.stills import Still, Stills
from slidegen.units import Size, to_pixels

Millimetres: TypeAlias = float

PAPERS: dict[Paper, tuple[Millimetres, Millimetres]] = {"a4": (210, 297), "letter": (215.9, 279.4)}
"""Width and height."""

SIDE: Millimetres = 14
TOP: Millimetres = 14
BOTTOM: Millimetres = 16
GAP: Millimetres = 6

WIDTHS = {1: 1.0, 2: 0.58, 3: 0.52, 6: 0.36}
"""How much of a line a slide takes, by how many slides stand on a page. Below one that takes all stand its notes."""

TYPE = {1: 11.0, 2: 10.0, 3: 9.0, 6: 7.5}
"""The size of notes in points."""

LINES = {1: 11, 2: 12, 3: 8, 6: 4}
"""How many lines to write on there are in place of notes."""

_PIXELS = 96 / 25.4


def handout_html(stills: Stills, up: int, paper: Paper) -> str:
    """The handout of *stills*, *up* to a page."""
    width, height = PAPERS[paper]
    line = width - 2 * SIDE
    slide = _slide_width(line, height, stills.deck.size, up)
    variables = {
        "--paper": f"{number(width)}mm",
        "--row": f"{number((height - TOP - BOTTOM) / up - GAP - 1)}mm",
        "--gap": f"{number(GAP)}mm",
        "--slide": f"{number(slide)}mm",
        "--notes": f"{number(TYPE[up])}pt",
        "--scale": number(slide * _PIXELS / to_pixels(stills.deck.size.width) * 1000) + "e-3",
    }
    title = stills.deck.meta.title or (stills.deck.slides[0].title if stills.deck.slides else "")
    names = "below" if WIDTHS[up] == 1 else "beside"
    lines = "<i></i>" * LINES[up]
    rows = "".join(_row(still, stills, lines) for still in stills.stills)
    return stills.page(f'<div class="{names}">{rows}</div>', "handout.css", variables, before=_sheet(title, paper))


def _slide_width(line: Millimetres, height: Millimetres, size: Size, up: int) -> Millimetres:
    """As wide as the *line* allows, and no higher than half of its share of the page where its notes stand below."""
    share = (height - TOP - BOTTOM) / up - GAP
    highest = share * (0.6 if WIDTHS[up] == 1 else 1)
    return min(line * WIDTHS[up], highest * size.width / size.height)


def _sheet(title: str, paper: Paper) -> str:
    """The paper, with the title and the page's number at its foot."""
    width, height = PAPERS[paper]
    small = "font: 8pt system-ui, sans-serif; color: #666; vertical-align: top; padding-top: 4mm"
    foot = (
        f"@bottom-left{{content:{css_string(title)};{small}}}"
        f'@bottom-right{{content:counter(page) " / " counter(pages);{small}}}'
    )
    margin = f"{number(TOP)}mm {number(SIDE)}mm {number(BOTTOM)}mm"
    return f"@page{{size:{number(width)}mm {number(height)}mm;margin:{margin};{foot}}}\n"


def _row(still: Still, stills: Stills, lines: str) -> str:
    slide = still.slide
    mark = f'<div class="mark">{slide.number}</div>' if slide.number is not None else ""
    notes = notes_html(slide.notes, slide.note_steps, stills.context)
    said = f'<div class="said">{notes}</div>' if notes else f'<div class="empty" aria-hidden="true">{lines}</div>'
    return f'<article><div class="slides">{still.html}</div><div class="words">{mark}{said}</div></article>\n'
