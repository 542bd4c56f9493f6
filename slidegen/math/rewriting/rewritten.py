"""Text that was made from other text, and where each piece of it came from."""

from bisect import bisect_right


class Rewritten:
    """A text in the making. Offsets in it lead back to offsets in the original."""

    __slots__ = ("_exact", "_origins", "_pieces", "_starts", "length")

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._starts: list[int] = []
        self._origins: list[int] = []
        self._exact: list[bool] = []
        self.length = 0

    def copy(self, text: str, origin: int) -> None:
        """Append *text*, which stands so in the original, at *origin*."""
        self._add(text, origin, exact=True)

    def put(self, text: str, origin: int) -> None:
        """Append *text*, which replaces something at *origin*."""
        self._add(text, origin, exact=False)

    def _add(self, text: str, origin: int, *, exact: bool) -> None:
        if text:
            self._pieces.append(text)
            self._starts.append(self.length)
            self._origins.append(origin)
            self._exact.append(exact)
            self.length += len(text)

    @property
    def text(self) -> str:
        return "".join(self._pieces)

    def origin(self, at: int, end: int) -> int:
        """Where the character *at* of the text comes from; *end* is the length of the original."""
        if at >= self.length:
            return end
        piece = bisect_right(self._starts, at) - 1
        return self._origins[piece] + (at - self._starts[piece] if self._exact[piece] else 0)
