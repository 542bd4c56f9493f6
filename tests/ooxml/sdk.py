"""The Open XML SDK's validator, which knows what PowerPoint's own reader knows of schemas. It needs Node."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

SCRIPT = Path(__file__).with_name("validate.mjs")
SECONDS = 240


def sdk_problems(files: Sequence[Path]) -> dict[str, list[str]]:
    """What the SDK finds wrong with each of *files*, by path. One process checks all: it starts slowly."""
    command = ["node", str(SCRIPT), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, cwd=SCRIPT.parent)
    if done.returncode:
        raise RuntimeError(f"the validator failed:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
    problems: dict[str, list[str]] = json.loads(done.stdout)
    return problems
