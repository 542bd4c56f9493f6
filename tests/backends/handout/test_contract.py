"""The handout backend does what every backend must do."""

import re
from collections.abc import Mapping

import pytest

from slidegen.backends.handout import BACKEND
from slidegen.model.placed import PlacedDeck
from tests.backends.contract import BackendContract
from tests.backends.revealjs.helpers import text_of
from tests.backends.revealjs.sample import THEME, everything


@pytest.mark.render
class TestHandoutBackend(BackendContract):
    backend = BACKEND
    theme = THEME

    def deck(self) -> PlacedDeck:
        return everything()

    def slide_words(self, files: Mapping[str, bytes]) -> list[list[str]]:
        rows = re.findall(r"<article>.*?</article>", files["talk.handout.html"].decode(), re.DOTALL)
        return [text_of(row).split() for row in rows]
