"""Bytes that a deck shows: pictures."""

from typing import Literal, TypeAlias

import msgspec

AssetKind: TypeAlias = Literal["png", "jpeg", "gif", "webp", "avif", "svg"]

MEDIA_TYPES: dict[str, str] = {
    "png": "image/png",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "avif": "image/avif",
    "svg": "image/svg+xml",
}


class Asset(msgspec.Struct, frozen=True, kw_only=True):
    """A file's bytes, as read, with what its header tells.

    ``width`` and ``height`` are in pixels as shown (after EXIF ``orientation``, 1..8). ``key`` is the
    SHA-256 of ``data`` in hex: equal bytes are one asset.
    """

    key: str
    kind: AssetKind
    data: bytes
    width: int
    height: int
    orientation: int = 1
