"""What keeps a diagram from being drawn, as values of exceptions that layout turns into diagnostics."""

INSTALL = 'pip install "slidegen[diagrams]"'


class DiagramError(Exception):
    """Why there is no drawing: the *code* and message of a diagnostic.

    ``start`` and ``end`` are the place in the diagram's source, in characters; -1: the whole of it.
    """

    def __init__(self, code: str, message: str, *, start: int = -1, end: int = -1, help: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.start = start
        self.end = end
        self.help = help


def missing(library: str, language: str) -> DiagramError:
    """The error for a *library* that is not installed."""
    return DiagramError(
        "missing-extra", f"`{language}` diagrams need `{library}`, which is not installed", help=INSTALL
    )
