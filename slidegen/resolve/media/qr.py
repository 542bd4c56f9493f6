"""QR codes (ISO/IEC 18004): text as dark squares on a light ground, whatever the theme, with a quiet zone around them.

Scanners need the contrast that a theme's colours may lack, and squares with sharp edges.
"""

from slidegen.diagnostics import Report
from slidegen.model.assets import Asset, asset_key
from slidegen.source import Span

QUIET = 4
"""The width of the quiet zone, in squares, as the standard asks for."""

DENSE = 57
"""With more squares a side than this, about 100 characters, a code is hard to scan across a room."""

_SQUARE = 8
"""Pixels of a square in the picture's own size."""


def qr_asset(text: str, span: Span | None, report: Report) -> Asset | None:
    """The QR code of *text* as an SVG; None: it is too long, as the report tells."""
    import segno

    try:
        code = segno.make_qr(text, error="m")
    except segno.DataOverflowError:
        message = f"a QR code cannot hold {len(text):,} characters"
        report.add("qr-too-long", message, span, help="give a short address that leads there")
        return None
    side = len(code.matrix)
    if side > DENSE:
        message = f"the QR code has {side} x {side} squares, too small to scan from afar"
        report.add("qr-dense", message, span, help="give a shorter address")
    data = _drawing(code.matrix, side + 2 * QUIET).encode()
    pixels = (side + 2 * QUIET) * _SQUARE
    return Asset(key=asset_key(data), kind="svg", data=data, width=pixels, height=pixels)


def _drawing(rows: tuple[bytearray, ...], side: int) -> str:
    """An SVG of one path: each row's runs of dark squares as rectangles."""
    steps = []
    for y, row in enumerate(rows):
        x = 0
        while (start := row.find(1, x)) >= 0:
            x = row.find(0, start)
            x = len(row) if x < 0 else x
            steps.append(f"M{start + QUIET} {y + QUIET}h{x - start}v1h{start - x}z")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{side * _SQUARE}" height="{side * _SQUARE}"'
        f' viewBox="0 0 {side} {side}" shape-rendering="crispEdges"><path fill="#ffffff" d="M0 0h{side}v{side}H0z"/>'
        f'<path fill="#000000" d="{"".join(steps)}"/></svg>'
    )
