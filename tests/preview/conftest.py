"""One served deck for the tests that only ask."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from slidegen.preview.session import Settings
from tests.preview.sample import REQUEST, TEXT
from tests.preview.served import Served, served


@pytest.fixture(scope="session")
def deck(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A deck with a picture, in a folder with a file that is none of its own."""
    folder = tmp_path_factory.mktemp("served")
    (folder / "secret.txt").write_text("secret", encoding="utf-8")
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3" width="4" height="3"><path d="M0 0h4v3z"/></svg>'
    (folder / "box.svg").write_text(svg, encoding="utf-8")
    path = folder / "deck.md"
    path.write_text(TEXT + "\n\n## Picture\n\n![A box](box.svg)\n", encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def preview(deck: Path) -> Iterator[Served]:
    with served(Settings(path=str(deck), request=REQUEST)) as running:
        yield running
