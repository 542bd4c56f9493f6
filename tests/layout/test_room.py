"""Regions give way to titles and footnotes."""

from msgspec.structs import replace

from slidegen.layout.placing import prepare
from slidegen.layout.regions.plan import Fill
from slidegen.layout.room import MARGIN, grow, shorten
from slidegen.model.blocks import Heading
from slidegen.model.style import Anchor
from slidegen.units import Rect, inches
from tests.layout.helpers import BODY, TITLE, inlines, kit, paragraph, words


def fill(rect: Rect, *, title: str = "", anchor: Anchor = "top") -> Fill:
    region = replace(TITLE if title else BODY, anchor=anchor)
    heading = Heading(level=2, inlines=inlines(title)) if title else None
    blocks = [] if title else [paragraph()]
    return Fill(region=region, name=region.name, slot=region.name, rect=rect, blocks=list(blocks), title=heading)


PLACE = Rect(inches(1), inches(1), inches(10), inches(1))
BELOW = Rect(inches(1), inches(2.2), inches(10), inches(4))


def test_a_title_that_fits_moves_nothing() -> None:
    title, body = prepare(fill(PLACE, title="Short"), kit()), prepare(fill(BELOW), kit())
    grow(title, [body])
    assert (title.rect, title.grown, body.rect) == (PLACE, 0, BELOW)


def test_a_title_grows_downwards_and_the_body_starts_lower() -> None:
    title, body = prepare(fill(PLACE, title=words(60)), kit()), prepare(fill(BELOW), kit())
    grow(title, [body])
    assert title.rect.y == PLACE.y
    assert title.grown > 0
    assert title.excess(1.0) == 0
    assert body.rect.y > title.rect.bottom
    assert body.rect.bottom == BELOW.bottom


def test_a_title_that_hangs_grows_upwards_first() -> None:
    title, body = prepare(fill(PLACE, title=words(60), anchor="bottom"), kit()), prepare(fill(BELOW), kit())
    grow(title, [body])
    assert MARGIN <= title.rect.y < PLACE.y
    assert title.excess(1.0) == 0


def test_what_stands_beside_a_title_stays() -> None:
    aside = Rect(PLACE.right + inches(0.2), PLACE.y, inches(1), inches(5))
    title, body = prepare(fill(PLACE, title=words(60)), kit()), prepare(fill(aside), kit())
    grow(title, [body])
    assert body.rect == aside


def test_footnotes_shorten_what_reaches_into_them() -> None:
    body = prepare(fill(BELOW), kit())
    beside = prepare(fill(Rect(PLACE.right + inches(0.2), BELOW.y, inches(1), BELOW.height)), kit())
    foot = prepare(fill(Rect(inches(1), inches(5), inches(10), inches(1))), kit())
    shorten([body, beside], foot)
    assert body.rect.bottom < foot.rect.y
    assert beside.rect.height == BELOW.height
