"""One browser for all tests of a run."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from slidegen.backends.base import Options
from slidegen.backends.revealjs import BACKEND
from slidegen.diagnostics import Report
from slidegen.model.placed import PlacedDeck
from slidegen.world import Memory
from tests.backends.revealjs.sample import THEME, everything
from tests.browser.harness import launched
from tests.browser.talks import Folder


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with launched() as opened:
        yield opened


def write_deck(deck: PlacedDeck, folder: Path, options: Options | None = None) -> Path:
    """The page of *deck*, written to *folder*."""
    BACKEND.write(deck, THEME, "deck", Folder(folder), Memory(), options or Options(), Report())
    return folder / "deck.html"


@pytest.fixture(scope="session")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample deck as one file."""
    return write_deck(everything(), tmp_path_factory.mktemp("single"))


@pytest.fixture(scope="session")
def linked_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample deck with its files beside it."""
    return write_deck(everything(), tmp_path_factory.mktemp("linked"), Options(linked=True))
