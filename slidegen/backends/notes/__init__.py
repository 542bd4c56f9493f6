"""The notes output: what the speaker says, as a script and on a teleprompter."""

from slidegen.backends.notes.backend import BACKEND

__all__ = ["BACKEND"]
