"""The evening's checklist names commands and options that there are."""

import re
from pathlib import Path

import click
import pytest

from slidegen.cli.main import COMMANDS, commands
from slidegen.starting import KINDS

TEXT = (Path(__file__).parents[2] / "docs/night-before.md").read_text("utf-8")
CALLS = sorted(set(re.findall(r"`slidegen ([a-z]+)([^`]*)`", TEXT)))


def test_the_evening_has_its_commands_in_the_order_of_help() -> None:
    order = [name for name, _ in re.findall(r"\| `slidegen (\w+)( [^`]*)`", TEXT)]
    assert order == ["new", "serve", "check", "time", "rehearse", "doctor", "pack"]
    assert set(order) <= set(COMMANDS)


@pytest.mark.parametrize(("name", "rest"), CALLS)
def test_what_is_called_exists(name: str, rest: str) -> None:
    command = commands.get_command(click.Context(commands), name)
    assert command is not None
    known = {option for parameter in command.params for option in parameter.opts}
    assert set(re.findall(r"--[a-z-]+", rest)) <= known


def test_every_kind_has_its_story() -> None:
    assert tuple(re.findall(r"(?m)^\| `(\w+)` \|", TEXT)) == KINDS
