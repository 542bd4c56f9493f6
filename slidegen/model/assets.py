"""Bytes that a deck shows or plays: pictures, films, sounds."""

from typing import Literal, TypeAlias

import msgspec

PictureKind: TypeAlias = Literal["png", "jpeg", "gif", "webp", "avif", "svg"]
MediaKind: TypeAlias = Literal["mp4", "mov", "webm", "ogv", "m4a", "mp3", "wav", "ogg", "flac"]
AssetKind: TypeAlias = Literal[PictureKind, MediaKind]

MEDIA_TYPES: dict[str, str] = {
    "png": "image/png",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "avif": "image/avif",
    "svg": "image/svg+xml",
    "mp4": "video/mp4",
    "mov": "video/quicktime",
    "webm": "video/webm",
    "ogv": "video/ogg",
    "m4a": "audio/mp4",
    "mp3": "audio/mpeg",
    "wav": "audio/wav",
    "ogg": "audio/ogg",
    "flac": "audio/flac",
}


class Asset(msgspec.Struct, frozen=True, kw_only=True):
    """A file's bytes, as read, with what its header tells.

    ``width`` and ``height`` are in pixels as shown (after EXIF ``orientation``, 1..8), 0 for sounds. ``key`` is the
    SHA-256 of ``data`` in hex: equal bytes are one asset.
    """

    key: str
    kind: AssetKind
    data: bytes
    width: int
    height: int
    orientation: int = 1


def asset_key(data: bytes) -> str:
    """The key of an asset with these bytes."""
    from hashlib import sha256  # takes longer to import than many a deck to resolve

    return sha256(data).hexdigest()
