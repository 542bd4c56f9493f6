"""Lines put together out of what was written and what stands for it, each with the line that it comes from."""

Written = list[tuple[str, int]]


class Assembly:
    """Text in lines. Lines of which nothing is left are dropped within HTML, and blank elsewhere."""

    def __init__(self) -> None:
        self.lines: Written = []
        self._text = ""
        self._line = -1
        self._block = ""
        self._dropped = False

    def keep(self, text: str, line: int) -> None:
        """Add *text* as written, which begins in *line*."""
        first, *rest = text.split("\n")
        self._add(first, line)
        for number, part in enumerate(rest, 1):
            self._end(written=True)
            self._add(part, line + number)

    def put(self, text: str, line: int) -> None:
        """Add *text* that stands for something in *line*."""
        first, *rest = text.split("\n")
        self._add(first, line)
        for part in rest:
            self._end(written=False)
            self._add(part, line)

    def drop(self, line: int) -> None:
        """Leave out something in *line*."""
        self._add("", line)
        self._dropped = True

    def done(self) -> Written:
        """All lines."""
        self._end(written=True)
        return self.lines

    def _add(self, text: str, line: int) -> None:
        if self._line < 0 or (text.strip() and not self._text.strip()):
            self._line = line
        self._text += text

    def _end(self, *, written: bool) -> None:
        text, line, dropped = self._text, self._line, self._dropped
        self._text, self._line, self._dropped = "", -1, False
        if not text.strip():
            if dropped and written and self._block.startswith("<"):
                return
            self._block = ""
        elif not self._block:
            self._block = text.lstrip()
        self.lines.append((text, line))
