"""What films and sounds show before they play, drawn for those without a poster of their own.

Drawings are as large as their place, in pixels, so that their text is set in the theme's sizes. Their ground is the
theme's own dark (or raised) colour; a picture cannot follow a change of theme colours.
"""

from html import escape

from slidegen.layout.text.measure import Face
from slidegen.layout.text.wrap import Word, starts
from slidegen.model.assets import Asset, asset_key
from slidegen.theme.theme import Theme
from slidegen.units import EMU_PER_PT, EMU_PER_PX, Rect, to_pixels

MARK = 0.13
"""The radius of the play mark, as a share of the shorter side of its film."""

_SMALLEST, _LARGEST = 14.0, 46.0
_LINES = 2
_LEADING = 1.3


def film_poster(rect: Rect, title: str, address: str, theme: Theme, face: Face) -> Asset:
    """A dark panel with a play mark; of a film that is online also its title and where it is."""
    width, height = round(to_pixels(rect.width)), round(to_pixels(rect.height))
    ground, ink = _ground(theme)
    style = theme.styles["caption"]
    size = style.size * EMU_PER_PT / EMU_PER_PX
    lines = _wrapped(title, face, (width - 2 * size) / (1.15 * size)) if title else []
    texts = [(line, 1.15 * size, 1.0) for line in lines]
    if address:
        texts.append((_shown_address(address, face, (width - 2 * size) / (0.9 * size)), 0.9 * size, 0.72))
    below = sum(text_size * _LEADING for _, text_size, _ in texts)
    if height - below < 4 * _SMALLEST:  # a place for the mark alone
        texts, below = [], 0.0
    radius = _radius(width, height - below)
    gap = 0.6 * size if texts else 0.0
    middle = (height - below - gap) / 2
    parts = [
        f'<rect width="{width}" height="{height}" fill="{ground}"/>',
        f'<rect x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" fill="none" stroke="{ink}"'
        ' stroke-opacity="0.18"/>',
        play_mark(width / 2, middle, radius, ink, ground),
    ]
    y = middle + radius + gap
    for line, text_size, opacity in texts:
        y += text_size * _LEADING
        parts.append(_text(line, width / 2, y - 0.3 * text_size, text_size, ink, opacity, theme, face, "middle"))
    return _asset(width, height, "".join(parts))


def mark_only(size: float, theme: Theme) -> Asset:
    """A play mark that is *size* pixels wide, for a poster of the author's own."""
    ground, ink = _ground(theme)
    side = round(size)
    return _asset(side, side, play_mark(side / 2, side / 2, side / 2, ink, ground))


def mark_size(rect: Rect) -> float:
    """How many pixels wide the play mark of a film in *rect* is."""
    return 2 * _radius(to_pixels(rect.width), to_pixels(rect.height))


def sound_poster(rect: Rect, duration: float | None, theme: Theme, face: Face) -> Asset:
    """A strip like those by which browsers control a sound: play, time, track and loudness."""
    width, height = round(to_pixels(rect.width)), round(to_pixels(rect.height))
    ground, ink = theme.palette["surface"], theme.palette["text"]
    size, middle = 0.27 * height, height / 2
    time = f"0:00 / {clock(duration)}" if duration else "0:00"
    x = 1.35 * height
    track = x + face.width(time) * size + 0.35 * height
    end = max(track + 4, width - 1.3 * height)
    speaker = width - 0.75 * height
    unit = 0.12 * height
    parts = (
        # Not round: not all viewers let the slide show through what a poster leaves open.
        f'<rect width="{width}" height="{height}" fill="{ground}"/>',
        _triangle(0.72 * height, middle, 0.17 * height, ink),
        _text(time, x, middle + 0.35 * size, size, ink, 1.0, theme, face, "start"),
        f'<rect x="{track:.1f}" y="{middle - 2}" width="{end - track:.1f}" height="4" rx="2" fill="{ink}"'
        ' fill-opacity="0.25"/>',
        f'<path d="M{speaker - 1.4 * unit:.1f} {middle - 0.6 * unit:.1f}h{0.8 * unit:.1f}l{1.1 * unit:.1f} {-unit:.1f}'
        f'v{3.2 * unit:.1f}l{-1.1 * unit:.1f} {-unit:.1f}h{-0.8 * unit:.1f}z" fill="{ink}"/>',
        f'<path d="M{speaker + 1.2 * unit:.1f} {middle - unit:.1f}a{1.4 * unit:.1f} {1.4 * unit:.1f} 0 0 1 0'
        f' {2 * unit:.1f}" fill="none" stroke="{ink}" stroke-width="{0.4 * unit:.1f}" stroke-linecap="round"/>',
    )
    return _asset(width, height, "".join(parts))


def clock(seconds: float) -> str:
    """*seconds* as ``1:05``."""
    whole = round(seconds)
    return f"{whole // 60}:{whole % 60:02d}"


def play_mark(x: float, y: float, radius: float, ink: str, ground: str) -> str:
    """A disc with a triangle."""
    return (
        f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{ink}"/>'
        f"{_triangle(x + 0.06 * radius, y, 0.48 * radius, ground)}"
    )


def _radius(width: float, height: float) -> float:
    return max(_SMALLEST, min(_LARGEST, MARK * min(width, height)))


def _triangle(x: float, y: float, size: float, colour: str) -> str:
    left, right = x - 0.72 * size, x + size
    return (
        f'<path d="M{left:.1f} {y - size:.1f}L{right:.1f} {y:.1f}L{left:.1f} {y + size:.1f}z" fill="{colour}"'
        f' stroke="{colour}" stroke-width="{0.16 * size:.1f}" stroke-linejoin="round"/>'
    )


def _ground(theme: Theme) -> tuple[str, str]:
    """A dark colour of the theme, and the one that is read on it."""
    palette = theme.palette
    if theme.mode == "dark":
        return palette["surface"], palette["text"]
    return palette["text"], palette["background"]


def _wrapped(text: str, face: Face, limit: float) -> list[str]:
    """*text* in lines of *limit* ems; what does not fit into the last of them is cut, with an ellipsis."""
    parts = text.split()
    blank = face.width(" ")
    firsts = list(dict.fromkeys(starts([Word(blank, face.width(part)) for part in parts], limit)))
    ends = [*firsts[1:], len(parts)]
    lines = [" ".join(parts[first:end]) for first, end in zip(firsts, ends, strict=True)]
    if len(lines) > _LINES:
        lines = [*lines[: _LINES - 1], lines[_LINES - 1] + " …"]
    return [_cut(line, face, limit) for line in lines]


def _shown_address(address: str, face: Face, limit: float) -> str:
    """*address* as people write it, if *limit* ems hold it; else its host, cut if need be."""
    text = address.partition("://")[2].removeprefix("www.").rstrip("/")
    return text if face.width(text) <= limit else _cut(text.partition("/")[0], face, limit)


def _cut(line: str, face: Face, limit: float) -> str:
    if face.width(line) <= limit:
        return line
    end = len(line)
    while end > 1 and face.width(line[:end].rstrip() + "…") > limit:
        end -= 1
    return line[:end].rstrip(" …") + "…"


def _text(
    text: str, x: float, y: float, size: float, colour: str, opacity: float, theme: Theme, face: Face, anchor: str
) -> str:
    """A line as wide as *face* has it, also where pictures are shown without that font."""
    family = escape(theme.fonts.body.shown)
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-family="{family}" font-size="{size:.1f}" text-anchor="{anchor}"'
        f' textLength="{face.width(text) * size:.1f}" lengthAdjust="spacingAndGlyphs"'
        f' fill="{colour}" fill-opacity="{opacity:g}">{escape(text)}</text>'
    )


def _asset(width: int, height: int, content: str) -> Asset:
    data = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f"{content}</svg>"
    ).encode()
    return Asset(key=asset_key(data), kind="svg", data=data, width=width, height=height)
