"""One browser for all themes."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.harness import launched


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    with launched() as opened:
        yield opened
