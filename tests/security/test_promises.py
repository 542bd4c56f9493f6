"""SECURITY.md names tests that exist, and gives each promise one."""

import ast
import re
from pathlib import Path


def test_every_promise_has_tests_that_exist(root: Path) -> None:
    text = (root / "SECURITY.md").read_text(encoding="utf-8")
    promises = re.findall(r"(?m)^\| (?!promise|---).*\|$", text)
    assert len(promises) >= 15
    for promise in promises:
        named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", promise)
        assert named, promise
        for file, name in named:
            tree = ast.parse((root / file).read_text(encoding="utf-8"))
            functions = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
            assert name in functions, f"{file}::{name}"
