"""Where a build report goes: to the terminal, or to a file."""

import os
import sys
from collections.abc import Sequence

import click

from slidegen.cli.account.model import Account
from slidegen.errors import WorldError
from slidegen.output import Disk


def give(accounts: Sequence[Account], file: str) -> None:
    """Print *accounts*, or write them to *file*. Raises a click exception where that cannot be written."""
    if not file:
        from slidegen.cli.account.text import account_text
        from slidegen.cli.timing.cells import screen

        sys.stdout.write("\n".join(account_text(account, screen()) for account in accounts))
        return
    from slidegen.cli.account.files import report_file

    try:
        with Disk(os.path.dirname(file)) as sink:
            sink.write(os.path.basename(file), report_file(accounts, file))
    except WorldError as error:
        raise click.ClickException(error.message) from None
