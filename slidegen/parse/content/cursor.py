"""A place in a list of block tokens."""

from markdown_it.token import Token


class Cursor:
    """Walks over block tokens; ``end`` is where its run of tokens ends."""

    __slots__ = ("at", "end", "tokens")

    def __init__(self, tokens: list[Token], at: int = 0, end: int | None = None) -> None:
        self.tokens = tokens
        self.at = at
        self.end = len(tokens) if end is None else end

    @property
    def done(self) -> bool:
        return self.at >= self.end

    @property
    def token(self) -> Token:
        return self.tokens[self.at]

    def inside(self) -> "Cursor":
        """The run of tokens inside the construct that opens here; this cursor goes on behind it."""
        depth, at = 1, self.at + 1
        tokens = self.tokens
        while True:
            depth += tokens[at].nesting
            if depth == 0:
                break
            at += 1
        inner = Cursor(tokens, self.at + 1, at)
        self.at = at + 1
        return inner
