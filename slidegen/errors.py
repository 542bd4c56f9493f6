"""Exceptions.

Problems in an author's deck are values (:mod:`slidegen.diagnostics`), never exceptions. What is
raised is wrong use of the programming interface, or something the outside world refused.
"""


class SlidegenError(Exception):
    """Base of all exceptions that slidegen raises on purpose."""


class UsageError(SlidegenError):
    """The caller asked for something that does not exist or does not fit together."""


class WorldError(SlidegenError):
    """The outside refused: a file is missing, unreadable, outside the allowed folders or too large.

    ``code`` is the diagnostic code that tells an author about it, ``help`` what to do.
    """

    def __init__(self, code: str, message: str, help: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.help = help


class FontFileError(SlidegenError):
    """A file is no font that slidegen can use; the message tells why, to follow "the file"."""
