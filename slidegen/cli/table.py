"""Groups of commands as tables: each command is a module, imported when it is called."""

from collections.abc import Mapping
from importlib import import_module
from keyword import iskeyword
from typing import Any

import click


class CommandTable(click.Group):
    """A group whose commands are known by name and summary; each is imported from ``PACKAGE.NAME`` as ``command``.

    The module of one whose name is a word of Python has a ``_`` behind it. Start-up time is a feature: a build must not
    load what other commands need.
    """

    def __init__(self, *args: Any, package: str, table: Mapping[str, str], **options: Any) -> None:
        super().__init__(*args, **options)
        self._package = package
        self._table = table

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self._table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self._table:
            return None
        module = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command: click.Command = import_module(f"{self._package}.{module}").command
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        name = args[0]
        if name not in self._table and not name.startswith("-"):
            raise click.UsageError(f"there is no command `{name}`; {self.hint(name)}", ctx)
        return super().resolve_command(ctx, args)

    def hint(self, name: str) -> str:
        """What to do instead of calling *name*, which is no command."""
        from slidegen.diagnostics import nearest

        known = nearest(name, tuple(self._table))
        return f"did you mean `{known}`?" if known else f"the commands are: {', '.join(self._table)}"

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(self._table.items()))
