"""Addresses of films on YouTube and Vimeo: the many forms of one, and what the site offers for frames."""

import re
from typing import NamedTuple

# The patterns are compiled as they are used: few decks show films.
_SITE = r"(?i)https?://(?:[\w-]+\.)*(?:youtu\.be|youtube\.com|youtube-nocookie\.com|vimeo\.com)/\S+"
_YOUTUBE = r"/(?:shorts|live|embed|v)/([\w-]{11})(?:/|$)"
_SHORT = r"/([\w-]{11})/?$"
_NAME = r"[\w-]{11}"
_VIMEO = r"/(?:video/|(?:channels|groups)/[\w-]+/(?:videos/)?)?(\d{5,12})(?:/([0-9a-f]{6,20}))?/?$"
_TIME = r"(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?"


class Online(NamedTuple):
    """A film on ``site``: the ``player`` for frames, and the second from which the address has it ``start``."""

    site: str
    player: str
    start: float


def online(address: str) -> Online | None:
    """The film at *address*; None: it is no address of one."""
    if address[:4].lower() != "http" or not re.fullmatch(_SITE, address):
        return None
    from urllib.parse import parse_qs, urlsplit

    parts = urlsplit(address)
    query = {key: values[0] for key, values in parse_qs(parts.query).items()}
    host = parts.hostname or ""
    if host.endswith("vimeo.com"):
        return _vimeo(parts.path, query, parts.fragment)
    name = query.get("v", "") if parts.path == "/watch" else ""
    if not name and (found := re.match(_SHORT if host == "youtu.be" else _YOUTUBE, parts.path)):
        name = found[1]
    if not re.fullmatch(_NAME, name):
        return None
    start = _seconds(query.get("t") or query.get("start") or "")
    from_start = f"&start={start:.0f}" if start else ""
    player = f"https://www.youtube-nocookie.com/embed/{name}?autoplay=1&rel=0{from_start}"
    return Online("YouTube", player, start)


def _vimeo(path: str, query: dict[str, str], fragment: str) -> Online | None:
    found = re.match(_VIMEO, path)
    if found is None:
        return None
    key = found[2] or query.get("h", "")
    private = f"&h={key}" if key.isalnum() else ""
    start = _seconds(fragment.removeprefix("t=")) if fragment.startswith("t=") else 0.0
    at = f"#t={start:.0f}s" if start else ""
    return Online("Vimeo", f"https://player.vimeo.com/video/{found[1]}?autoplay=1&dnt=1{private}{at}", start)


def _seconds(text: str) -> float:
    """``90``, ``90s``, ``1m30s`` as seconds, 0 for anything else."""
    found = re.fullmatch(_TIME, text[:20])
    if found is None:
        return 0.0
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return float(hours * 3600 + minutes * 60 + seconds)
