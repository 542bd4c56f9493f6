"""What an open page must change to show another build of its deck."""

from typing import Any

from slidegen.preview.drawn import Drawn, Piece, keys, settings_of


def patch(before: Drawn | None, after: Drawn, version: int, changed: str | None) -> dict[str, Any]:
    """How a page that shows *before* (None: it may show anything) comes to show *after*.

    All pieces are named in their order; only those that *before* lacks are in the patch. *changed* is the slide
    to go to; which of its steps changed is seen by the page.
    """
    known = {*keys(before.slides), *keys(before.styles)} if before is not None else set()
    return {
        "version": version,
        "frame": after.frame,
        "title": after.parts["title"],
        "settings": settings_of(after),
        "sprites": after.parts["sprites"] if before is None or _sprites(before) != _sprites(after) else None,
        "styles": keys(after.styles),
        "order": keys(after.slides),
        "ids": [piece.id for piece in after.slides],
        "slides": {piece.key: piece.html for piece in (*after.styles, *after.slides) if piece.key not in known},
        "changed": changed,
        "step": None,
    }


def _sprites(drawn: Drawn) -> str:
    return str(drawn.parts["sprites"])


def first_changed(before: Drawn, after: Drawn) -> str | None:
    """The first slide of *after* that looks or says what none in *before* does; its attributes alone do not count."""
    known = {_content(piece) for piece in before.slides}
    return next((piece.id for piece in after.slides if _content(piece) not in known), None)


def _content(piece: Piece) -> str:
    return piece.html.partition(">")[2]
