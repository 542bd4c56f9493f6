"""Server-sent events: what open pages are told, as soon as it happens."""

import asyncio
import json
from typing import Any

from slidegen.preview.http import Answer

HEAD = Answer(media_type="text/event-stream").head(None)
BEAT = 15.0
"""Seconds after which a comment is sent if nothing else is, so that pages that are gone are noticed."""

MAX_WAITING = 32 * 1024 * 1024
"""Bytes that a page may leave unread; one that is asleep is cut off, and asks anew when it wakes up."""


def event(name: str, values: dict[str, Any]) -> bytes:
    """An event on the wire. JSON has no line ends of its own."""
    return f"event: {name}\ndata: {json.dumps(values, ensure_ascii=False)}\n\n".encode()


class Hub:
    """The open pages of one deck."""

    def __init__(self) -> None:
        self._writers: set[asyncio.StreamWriter] = set()

    def __len__(self) -> int:
        return len(self._writers)

    def send(self, name: str, values: dict[str, Any]) -> None:
        """Tell all pages."""
        if not self._writers:
            return
        data = event(name, values)
        for writer in tuple(self._writers):
            self._write(writer, data)

    def _write(self, writer: asyncio.StreamWriter, data: bytes) -> None:
        if writer.is_closing() or writer.transport.get_write_buffer_size() > MAX_WAITING:
            writer.transport.abort()
            self._writers.discard(writer)
        else:
            writer.write(data)

    async def keep(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, first: bytes) -> None:
        """Tell one page what happens, beginning with *first*, until it goes away."""
        writer.write(HEAD + b"retry: 500\n\n" + first)
        self._writers.add(writer)
        try:
            while not writer.is_closing():
                try:
                    if not await asyncio.wait_for(reader.read(4096), BEAT):
                        return
                except TimeoutError:
                    self._write(writer, b": here\n\n")
        finally:
            self._writers.discard(writer)
