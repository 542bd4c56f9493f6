"""The PNG backend does what every backend must do."""

import pytest

from slidegen.backends.png import BACKEND
from slidegen.model.placed import PlacedDeck
from tests.backends.contract import FilesContract
from tests.backends.revealjs.sample import THEME, everything


@pytest.mark.render
class TestPngBackend(FilesContract):
    backend = BACKEND
    theme = THEME

    def deck(self) -> PlacedDeck:
        return everything()
