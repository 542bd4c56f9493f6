"""The PDF backend does what every backend must do."""

from collections.abc import Mapping

import pytest

from slidegen.backends.pdf import BACKEND
from slidegen.model.placed import PlacedDeck
from tests.backends.contract import BackendContract
from tests.backends.pdf.reading import page_words
from tests.backends.revealjs.sample import THEME, everything


@pytest.mark.render
class TestPdfBackend(BackendContract):
    backend = BACKEND
    theme = THEME

    def deck(self) -> PlacedDeck:
        return everything()

    def slide_words(self, files: Mapping[str, bytes]) -> list[list[str]]:
        return page_words(files["talk.pdf"])
