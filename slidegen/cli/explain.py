"""``slidegen explain``: what a diagnostic code or a rule means."""

import inspect
import re

import click

from slidegen.diagnostics import did_you_mean
from slidegen.diagnostics.codes import CODES
from slidegen.errors import UsageError

WIDTH = 88

EPILOG = """\b
Examples:
  slidegen explain overflow
  slidegen explain 'warning[missing-alt]'
  slidegen explain --list | grep chart"""


@click.command(epilog=EPILOG)
@click.option("--list", "listed", is_flag=True, help="List all codes, a line each.")
@click.argument("code", required=False)
def command(listed: bool, code: str | None) -> int:
    """Explain a diagnostic code or a rule, such as overflow; without CODE, list them all.

    Of a code that a rule of slidegen check tells, also how the rule decides.
    """
    if listed or code is None:
        width = max(map(len, CODES))
        for name in sorted(CODES):
            click.echo(f"{name:<{width}}  {CODES[name].severity:<7}  {CODES[name].summary}")
        return 0
    found = re.fullmatch(r"\s*\w*\[([^\]]*)\]?:?\s*", code)  # `error[overflow]`, as it was printed
    name = (found[1] if found is not None else code).strip().lower()
    rule = _rule(name)
    if name not in CODES and not rule:
        raise UsageError(f"there is no code `{name}`; {did_you_mean(name, tuple(CODES), 'codes')}")
    if name in CODES:
        about = CODES[name]
        click.echo(f"{about.severity}[{name}]: {about.summary}\n\n{click.wrap_text(about.explanation, WIDTH)}")
    if rule:
        click.echo(f"\nThe rule `{name}`:\n\n{rule}" if name in CODES else f"The rule `{name}`:\n\n{rule}")
    return 0


def _rule(name: str) -> str:
    """The documentation of the rule *name*, in lines; empty: there is no such rule."""
    from slidegen.check.run import documentation

    try:
        text = inspect.cleandoc(documentation(name)).replace("``", "`")
    except UsageError:
        return ""
    return click.wrap_text(text, WIDTH, preserve_paragraphs=True)
