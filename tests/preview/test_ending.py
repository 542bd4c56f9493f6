"""How a preview ends: nobody is left on the line."""

import gc
import socket
from pathlib import Path

import pytest

from slidegen.preview.session import Settings
from tests.preview.sample import REQUEST
from tests.preview.served import served


@pytest.mark.parametrize("attempt", range(10))
def test_connections_that_come_as_it_ends_are_closed(attempt: int, tmp_path: Path) -> None:
    (tmp_path / "deck.md").write_text("# A\n")
    with served(Settings(path=str(tmp_path / "deck.md"), request=REQUEST)) as server:
        server.ask("/")
        callers = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(20)]
    for caller in callers:
        caller.close()
    gc.collect()  # what was not closed warns now, and warnings are errors
