"""Films and sounds: their bytes, their posters and their captions."""

import posixpath
import re

from msgspec.structs import replace

from slidegen.diagnostics import Report
from slidegen.errors import WorldError
from slidegen.model.assets import Asset, asset_key
from slidegen.model.attributes import value_span
from slidegen.model.blocks import Captions, Media
from slidegen.pictures.read import AssetError
from slidegen.resolve.assets import Assets, shown
from slidegen.resolve.media.headers import Header, read_header, sniff
from slidegen.source import Span
from slidegen.world import World

_FORMATS = "MP4, MOV, WebM and Ogg films and M4A, MP3, WAV, Ogg and FLAC sounds are read"
_MODERN = {"hvc1": "H.265", "hev1": "H.265", "av01": "AV1", "vp09": "VP9", "vp08": "VP8"}
"""Codecs of MP4 films that PowerPoint plays on few machines, by their four-character codes."""

_CAPTIONS = re.compile(r"(?:\.(?P<lang>[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*))?\.vtt", re.IGNORECASE)


class Films:
    """The films and sounds of one deck; each file is read once, however often it is shown."""

    __slots__ = ("_assets", "_known", "_report", "_world")

    def __init__(self, assets: Assets, world: World, report: Report) -> None:
        self._assets = assets
        self._world = world
        self._report = report
        self._known: dict[str, tuple[Asset, Header] | AssetError] = {}

    def filled(self, block: Media, span: Span | None) -> Media:
        """*block* with all that its file, which is named at *span*, and those beside it hold."""
        block = self._with_poster(block)
        if block.kind == "online":
            return block
        found = self._load(block.source)
        if isinstance(found, AssetError):
            self._report.add(found.code, found.message, span, help=found.help)
            return block
        asset, header = found
        self._tell_codec(block, header, span)
        filled = replace(
            block, kind="video" if header.is_video else "audio", asset=asset, duration=header.duration,
            captions=self._captions(block.source) if header.is_video else (),
        )  # fmt: skip
        return self._trimmed(filled)

    def _load(self, source: str) -> tuple[Asset, Header] | AssetError:
        if source not in self._known:
            try:
                self._known[source] = read_media(shown(source), self._assets.content(source))
            except AssetError as refused:
                self._known[source] = refused
        return self._known[source]

    def _with_poster(self, block: Media) -> Media:
        source = block.attributes.get("poster")
        if not source:
            return block
        return replace(block, poster=self._assets.picture(source, value_span(block.attributes, "poster")))

    def _tell_codec(self, block: Media, header: Header, span: Span | None) -> None:
        modern = next((_MODERN[codec] for codec in header.codecs if codec in _MODERN), None)
        if header.kind in ("mp4", "mov") and modern is not None:
            message = f"`{shown(block.source)}` is a film in {modern}, which PowerPoint and some browsers may not play"
            self._report.add("media-not-played", message, span, help="H.264 is played everywhere")

    def _trimmed(self, block: Media) -> Media:
        """*block* cut within its own length."""
        length = block.duration
        if length is None:
            return block
        for key, moment in (("start", block.start), ("end", block.end)):
            if moment is not None and moment > length:
                message = f"`{shown(block.source)}` lasts {length:.1f} seconds; `{key}` is behind its end"
                self._report.add("media-time", message, value_span(block.attributes, key), help="it is left out")
        start = block.start if block.start < length else 0.0
        return replace(block, start=start, end=None if block.end is None or block.end >= length else block.end)

    def _captions(self, source: str) -> tuple[Captions, ...]:
        """The captions that lie beside a film: ``demo.vtt``, ``demo.de.vtt``."""
        folder, name = posixpath.split(source)
        stem = posixpath.splitext(name)[0]
        found = []
        for other in self._world.names(folder) if "://" not in source else ():
            told = _CAPTIONS.fullmatch(other[len(stem) :]) if other.startswith(stem) else None
            if told is None:
                continue
            try:
                text = self._world.read(posixpath.join(folder, other)).decode("utf-8-sig", "replace")
            except WorldError:
                continue  # a folder, say: nobody named it
            if text.startswith("WEBVTT"):
                found.append(Captions(text=text, lang=told["lang"] or ""))
        return tuple(found)


def read_media(name: str, data: bytes) -> tuple[Asset, Header]:
    """*data* as an asset, with what its header tells. Raises :class:`~slidegen.pictures.read.AssetError`."""
    family = sniff(data)
    if family is None:
        what = "is empty" if not data else "is no film and no sound that slidegen reads"
        raise AssetError("not-media", f"`{name}` {what}", _FORMATS)
    header = read_header(family, data)
    if header is None:
        raise AssetError("broken-media", f"the header of `{name}` cannot be read", "export or download it again")
    return Asset(key=asset_key(data), kind=header.kind, data=data, width=header.width, height=header.height), header
