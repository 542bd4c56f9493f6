"""A zip archive that others made: its parts by name, and limits to what reading them may cost."""

import struct
import zlib
from functools import cached_property
from io import BytesIO
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile, ZipInfo

from slidegen.errors import WorldError
from slidegen.theme.template.opc.refuse import refuse_by_content

MAX_MEMBERS = 20_000
MAX_BYTES = 512 * 1024 * 1024
"""How much all parts that are read may hold together."""

_MAX_RATIO, _SMALL = 200, 8 * 1024 * 1024
"""No part of a real template is pressed together that much; small ones (empty XML, plain pictures) may be."""

_DAMAGED = (BadZipFile, EOFError, NotImplementedError, OSError, RuntimeError, struct.error, ValueError, zlib.error)
"""What ``zipfile`` raises for members that are cut off, changed, encrypted or packed in ways that no office uses."""


class Archive:
    """The members of a zip file. Raises :class:`WorldError` (``template``) for what is none, or asks too much."""

    def __init__(self, data: bytes) -> None:
        refuse_by_content(data)
        try:
            self._file = ZipFile(BytesIO(data))
        except _DAMAGED:
            raise WorldError("template", "it is damaged: the end of the file is missing or changed") from None
        if len(self._file.filelist) > MAX_MEMBERS:
            raise WorldError("template", f"it has more than {MAX_MEMBERS} parts")
        self._left = MAX_BYTES

    @cached_property
    def _members(self) -> dict[str, ZipInfo]:
        """Members by name; OPC compares names without regard to case."""
        found = ((info.filename.replace("\\", "/").lstrip("/").casefold(), info) for info in self._file.filelist)
        return {name: info for name, info in found if not info.is_dir()}

    def find(self, name: str) -> str | None:
        """The name by which :meth:`read` knows the part *name*, whose case or escapes may differ; None: not there."""
        for spelled in (name, unquote(name)):
            if (key := spelled.casefold()) in self._members:
                return key
        return None

    def read(self, name: str) -> bytes:
        """The bytes of a member that :meth:`find` found."""
        info = self._members[name]
        self._left -= info.file_size
        if self._left < 0:
            raise WorldError("template", f"it is larger than {MAX_BYTES >> 20} MiB when unpacked")
        if info.file_size > _SMALL and info.file_size > _MAX_RATIO * info.compress_size:
            raise WorldError("template", f"its part `{info.filename}` is too large when unpacked")
        try:
            return self._file.read(info)
        except _DAMAGED:
            raise WorldError("template", f"it is damaged: `{info.filename}` cannot be unpacked") from None
