"""The shape of slides, by their width and height."""

_KNOWN = {(16, 9): "16:9", (4, 3): "4:3", (16, 10): "16:10"}


def aspect(width: int, height: int) -> str | None:
    """The ``aspect`` of slides of *width* and *height*; None: nobody shows slides of such a shape."""
    if width <= 0 or height <= 0:
        return None
    for (across, down), name in _KNOWN.items():
        if abs(width / height - across / down) < 0.02:
            return name
    return f"{width}x{height}" if 0.4 < width / height < 3 and max(width, height) < 100_000 else None
