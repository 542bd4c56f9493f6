"""Options that several commands share."""

import os
from collections.abc import Callable
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])

FORMATS = ("text", "json", "github", "sarif")


def paths(function: Command) -> Command:
    return click.argument("paths", nargs=-1, required=True, metavar="DECK...")(function)


def outputs(function: Command, usual: str = "the deck's or pptx,html") -> Command:
    """``-t``; *usual* are the formats without it."""
    return click.option(
        "-t",
        "--to",
        "outputs",
        metavar="FORMATS",
        callback=_outputs,
        help=f"Formats, with commas: pptx, html, pdf, png, notes, handout, md.  [default: {usual}]",
    )(function)


def _outputs(_: click.Context, __: click.Parameter, value: str | None) -> tuple[str, ...]:
    if value is None:
        return ()
    from slidegen import registry
    from slidegen.diagnostics import did_you_mean

    names = tuple(dict.fromkeys(name for part in value.split(",") if (name := part.strip())))
    if not names:
        raise click.BadParameter("name at least one format")
    for name in names:
        if not registry.has_backend(name):
            hint = did_you_mean(name, registry.backend_names(), "formats")
            raise click.BadParameter(f"there is no output format `{name}`; {hint}")
    return names


def _theme(_: click.Context, __: click.Parameter, value: str) -> str:
    return known_theme(value) if value else ""


def known_theme(value: str) -> str:
    """*value* if it names a theme; the whole path of a folder with one, and of a PowerPoint template.

    Raises a usage error for others.
    """
    from slidegen.theme.find import FILE, is_template, shipped_names, theme_names

    if value in shipped_names():
        return value
    if os.path.isfile(os.path.join(value, FILE)):
        return os.path.abspath(value)
    if is_template(value) and os.path.isfile(value):
        return os.path.abspath(value)
    if is_template(value) and not os.path.isdir(value):
        raise click.BadParameter(f"`{value}` is not there")
    if os.path.isdir(value):
        raise click.BadParameter(f"there is no {FILE} in `{value}`")
    if value not in theme_names():
        from slidegen.diagnostics import did_you_mean

        raise click.BadParameter(f"there is no theme `{value}`; {did_you_mean(value, theme_names(), 'themes')}")
    return value


def variables(function: Command) -> Command:
    return click.option(
        "--var",
        "variables",
        multiple=True,
        metavar="NAME=VALUE",
        callback=_variables,
        help="Set a variable for {{ NAME }}.",
    )(function)


def _variables(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    found = {}
    for value in values:
        name, sign, text = value.partition("=")
        if not sign or not name.strip():
            raise click.BadParameter(f"`{value}` is not NAME=VALUE")
        found[name.strip()] = text
    return found


def _dialect(_: click.Context, __: click.Parameter, value: str) -> str:
    if not value:
        return ""
    from slidegen.diagnostics import did_you_mean
    from slidegen.parse.dialects.names import DIALECTS, OWN

    if value not in (OWN, *DIALECTS):
        hint = did_you_mean(value, (OWN, *DIALECTS), "dialects")
        raise click.BadParameter(f"there is no dialect `{value}`; {hint}")
    return value


def dialect(function: Command) -> Command:
    return click.option(
        "--from",
        "dialect",
        metavar="DIALECT",
        default="",
        callback=_dialect,
        help="Whose Markdown it is: slidegen, marp, ...  [default: what it looks like]",
    )(function)


def packed_options(function: Command) -> Command:
    """As :func:`deck_options`, for all that goes on a memory stick."""
    return reading_options(outputs(function, "pptx,html,pdf,notes"))


def deck_options(function: Command) -> Command:
    """What changes how a deck is read and laid out, and what is made of it."""
    return reading_options(outputs(function))


def reading_options(function: Command) -> Command:
    """What changes how a deck is read and laid out."""
    for option in (
        click.option(
            "--root",
            "roots",
            multiple=True,
            type=click.Path(exists=True, file_okay=False),
            metavar="DIR",
            help="A further folder that decks may read from.",
        ),
        click.option(
            "--allow-remote",
            is_flag=True,
            help="Fetch pictures and films that decks name by http(s) addresses, once, into a cache.",
        ),
        click.option("--audience", metavar="NAME", default="", help="Leave out what is marked `for` others."),
        variables,
        click.option(
            "--theme", metavar="NAME|DIR|FILE", default="", callback=_theme, help="A theme, instead of the deck's own."
        ),
    ):
        function = option(function)
    return function


def report_options(function: Command) -> Command:
    """What changes how problems are told."""
    for option in (
        click.option("--debug", is_flag=True, help="Show tracebacks of slidegen's own failures."),
        click.option(
            "--format",
            "format",
            type=click.Choice(FORMATS),
            default="text",
            show_default=True,
            help="How to tell problems.",
        ),
        click.option("-q", "--quiet", is_flag=True, help="Tell problems only: no summary, no progress."),
        click.option("--strict", is_flag=True, help="Let warnings fail, too."),
        click.option(
            "--jobs", type=click.IntRange(1), metavar="N", help="Decks built at the same time.  [default: processors]"
        ),
    ):
        function = option(function)
    return function


PORT = 8000


def page_options(function: Command) -> Command:
    """Where a deck is shown in the browser."""
    for option in (
        click.option(
            "--host", default="127.0.0.1", metavar="ADDRESS", help="Let the network in: 0.0.0.0, or one address."
        ),
        click.option(
            "--port",
            type=click.IntRange(0, 65535),
            default=PORT,
            show_default=True,
            metavar="PORT",
            help="Where to listen; if it is taken, the next that is free. 0: any.",
        ),
        click.option("--open", "opens", is_flag=True, help="Open the page in the browser."),
        click.argument("path", metavar="DECK"),
    ):
        function = option(function)
    return function


def refuse_open(*, safe: bool, roots: tuple[str, ...], allow_remote: bool) -> None:
    """Raise a usage error where a stranger's deck is to be given more than its own folder."""
    for name, given in (("--root", roots), ("--allow-remote", allow_remote)):
        if safe and given:
            raise click.UsageError(f"--safe keeps a stranger's deck in its own folder: leave out {name}")
