"""``slidegen explain``: what a diagnostic code means."""

import click

from slidegen.diagnostics import did_you_mean
from slidegen.diagnostics.codes import CODES
from slidegen.errors import UsageError


@click.command()
@click.argument("code", required=False)
def command(code: str | None) -> int:
    """Explain a diagnostic code, such as overflow; without CODE, list them all."""
    if code is None:
        width = max(map(len, CODES))
        for name in sorted(CODES):
            click.echo(f"{name:<{width}}  {CODES[name].severity:<7}  {CODES[name].summary}")
        return 0
    name = code.partition("[")[2].rstrip("]") or code  # `error[overflow]`, as it was printed
    if name not in CODES:
        raise UsageError(f"there is no code `{name}`; {did_you_mean(name, tuple(CODES), 'codes')}")
    found = CODES[name]
    click.echo(f"{found.severity}[{name}]: {found.summary}\n\n{click.wrap_text(found.explanation, 88)}")
    return 0
