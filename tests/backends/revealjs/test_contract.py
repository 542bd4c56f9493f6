"""The reveal.js backend does what every backend must do."""

import re
from collections.abc import Mapping

from slidegen.backends.revealjs import BACKEND
from slidegen.model.placed import PlacedDeck
from tests.backends.contract import BackendContract
from tests.backends.revealjs.helpers import text_of
from tests.backends.revealjs.sample import THEME, everything


class TestRevealBackend(BackendContract):
    backend = BACKEND
    theme = THEME

    def deck(self) -> PlacedDeck:
        return everything()

    def slide_words(self, files: Mapping[str, bytes]) -> list[list[str]]:
        sections = re.findall(r'<section class="slide.*?</section>', files["talk.html"].decode(), re.DOTALL)
        return [text_of(section).split() for section in sections]
