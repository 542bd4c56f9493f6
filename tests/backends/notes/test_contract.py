"""The notes backend does what every backend must do."""

from slidegen.backends.notes import BACKEND
from slidegen.model.placed import PlacedDeck
from tests.backends.contract import FilesContract
from tests.backends.revealjs.sample import THEME, everything


class TestNotesBackend(FilesContract):
    backend = BACKEND
    theme = THEME

    def deck(self) -> PlacedDeck:
        return everything()
