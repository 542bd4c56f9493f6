"""From the names of pictures, films and sounds to their bytes."""

import re

from slidegen.diagnostics import Report
from slidegen.errors import WorldError
from slidegen.model.assets import Asset
from slidegen.pictures.read import FORMATS, AssetError, read_picture
from slidegen.source import Span
from slidegen.world import World, file_help

_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]+:)?//", re.I)
_DATA = re.compile(r"data:", re.I)


class Assets:
    """The pictures of one deck; each file is read once, however often it is shown."""

    def __init__(self, world: World, report: Report) -> None:
        self._world = world
        self._report = report
        self._known: dict[str, Asset | AssetError] = {}

    def picture(self, source: str, span: Span | None) -> Asset | None:
        """The picture that *source*, a path or ``data:`` address, names; None: there is none, as the report tells."""
        if source not in self._known:
            self._known[source] = self._load(source, span)
        found = self._known[source]
        if isinstance(found, AssetError):
            self._report.add(found.code, found.message, span, help=found.help)
            return None
        return found

    def _load(self, source: str, span: Span | None) -> Asset | AssetError:
        try:
            asset, removed = read_picture(shown(source), self.content(source))
        except AssetError as refused:
            return refused
        if removed:
            parts = ", ".join(removed[:5])
            self._report.add("picture-cleaned", f"`{shown(source)}` held {parts}, which is taken out", span)
        return asset

    def content(self, source: str) -> bytes:
        """The bytes that *source*, a path or an address, names. Raises :class:`AssetError`."""
        if not source.strip():
            raise AssetError("missing-file", "the picture has no file name", "write `![what it shows](file.png)`")
        if _DATA.match(source):
            return _data_address(source)
        if _ADDRESS.match(source):
            return self._fetched(source)
        try:
            return self._world.read(source)
        except WorldError as error:
            if error.code == "missing-file" and "%" in source:
                return self._unquoted(source, error)
            raise self._refused(source, error) from None

    def _fetched(self, address: str) -> bytes:
        """The bytes at *address*, where the author allows the network."""
        try:
            return self._world.fetch(f"https:{address}" if address.startswith("//") else address)
        except WorldError as error:
            message = error.message.replace(address, shown(address))
            raise AssetError(error.code, message, file_help(self._world, error, address)) from None

    def _unquoted(self, source: str, error: WorldError) -> bytes:
        """The bytes of a path written as an address: ``my%20picture.png``."""
        from urllib.parse import unquote

        try:
            return self._world.read(unquote(source))
        except WorldError:
            raise self._refused(source, error) from None

    def _refused(self, source: str, error: WorldError) -> AssetError:
        return AssetError(error.code, error.message, file_help(self._world, error, source))


def _data_address(source: str) -> bytes:
    """The bytes in ``data:image/png;base64,...``."""
    import binascii

    head, comma, body = source.partition(",")
    if not comma or not head[5:].lower().startswith("image/") or not head.lower().endswith(";base64"):
        raise AssetError("not-an-image", f"`{shown(source)}` is no picture as `data:image/...;base64,...`", FORMATS)
    try:
        return binascii.a2b_base64(body.replace("%2B", "+").replace("%2F", "/").replace("%3D", "="))
    except binascii.Error:
        raise AssetError("broken-image", f"`{shown(source)}` is not whole base64") from None


def shown(source: str) -> str:
    """*source* as messages show it."""
    return source if len(source) <= 80 else source[:60] + "…"
