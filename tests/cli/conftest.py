"""The command line as tests call it."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

import msgspec
import pytest

from slidegen.cli.main import main

REPOSITORY = Path(__file__).parent.parent.parent


Run: TypeAlias = "Callable[..., Ended]"
NOTHING: Mapping[str, str] = {}


class Ended(msgspec.Struct):
    """How a run of the command ended, and what it printed."""

    code: int
    out: str
    err: str


@pytest.fixture
def slidegen(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command in this process, in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def run(*args: object) -> Ended:
        with pytest.raises(SystemExit) as ended:
            main([str(arg) for arg in args])
        printed = capsys.readouterr()
        assert "Traceback" not in printed.err
        assert isinstance(ended.value.code, int)
        return Ended(ended.value.code, printed.out, printed.err)

    return run


@pytest.fixture
def shell(tmp_path: Path) -> Run:
    """Runs the command as a process of its own, in an empty folder."""

    def run(*args: object, input: bytes = b"", env: Mapping[str, str] = NOTHING) -> Ended:
        environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONDONTWRITEBYTECODE": "1"}
        done = subprocess.run(
            [sys.executable, "-m", "slidegen", *map(str, args)],
            input=input,
            capture_output=True,
            cwd=tmp_path,
            env={**environment, **env},
            timeout=60,
            check=False,
        )
        assert b"Traceback" not in done.stderr, done.stderr.decode()
        return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run
