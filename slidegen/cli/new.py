"""``slidegen new``: a deck to begin with."""

import os
import shlex
import sys
from collections.abc import Callable
from typing import Any

import click

from slidegen.cli.decks import DECK, SUFFIXES, is_folder
from slidegen.errors import UsageError
from slidegen.starting import KINDS, LONGEST, SHORTEST, USUAL, Beginning, Kind, duration_text, refused, starting_deck

FILE = "talk.md"
MOST = 200
"""Characters of a title, and of a name."""

NAMES: dict[Kind, str] = {
    "talk": "talk",
    "lecture": "lecture",
    "status": "status report",
    "pitch": "pitch",
    "trip": "trip report",
}
"""What a deck of each kind is called in a sentence."""

EPILOG = """\b
Examples:
  slidegen new
  slidegen new disks.md --title "Why disks fill up" --slot 30m --theme ink
  slidegen new retreat/ --kind status --yes
  slidegen new report.md --kind trip --theme corporate.potx

\b
In a terminal it asks for what no option tells; elsewhere, and with --yes, it
takes the defaults. It never writes over a file."""


@click.command(epilog=EPILOG)
@click.argument("path", required=False, metavar="[FILE|DIR]")
@click.option("--title", metavar="TEXT", help="What the talk is called.  [default: from the file's name]")
@click.option("--author", metavar="TEXT", help="Your name.  [default: git's or the system's]")
@click.option("--kind", metavar="KIND", help=f"What it is: {', '.join(KINDS)}.  [default: talk]")
@click.option("--slot", metavar="TIME", help="How long you have, questions included: 30m, 1h 15m.")
@click.option("--event", metavar="TEXT", help="Where you speak.")
@click.option("--theme", metavar="NAME|DIR|FILE", help="How it looks.  [default: plain]")
@click.option("-y", "--yes", is_flag=True, help="Ask nothing.")
def command(
    path: str | None,
    title: str | None,
    author: str | None,
    kind: str | None,
    slot: str | None,
    event: str | None,
    theme: str | None,
    yes: bool,
) -> int:
    """Write a deck to begin with: a story with a speaker slide, an agenda, a chart to fill, and notes on what to say.

    FILE is the deck to write, talk.md by default; in a folder it is called deck.md. How many slides there are follows
    from the kind and the time. It builds as it is; what is ==marked== in it is to be replaced.
    """
    target = _target(path)
    answers = _Answers(asking=not yes and sys.stdin.isatty() and sys.stderr.isatty())
    if answers.asking and None in (title, author, kind, slot, event, theme):
        click.echo("A few questions. Enter takes what is in brackets, Ctrl-C leaves.\n", err=True)
    title = answers.take("--title", title, "Title", _title_of(target), _line)
    author = answers.take("--author", author, "Your name", _user(), _line)
    chosen: Kind = answers.take("--kind", kind, f"Kind ({', '.join(KINDS)})", KINDS[0], _kind)
    usual = duration_text(USUAL[chosen])
    seconds = answers.take("--slot", slot, "How long, with questions", usual, _slot)
    event = answers.take("--event", event, "Where (may stay empty)", "", _line_or_nothing)
    folder = os.path.dirname(target)
    look = answers.take("--theme", theme, f"Themes: {_themes()}\nTheme", "plain", lambda text: _theme(text, folder))
    deck = Beginning(title=title, author=author, kind=chosen, seconds=seconds, theme=look, event=event)
    return _write(target, starting_deck(deck), deck)


class _Answers:
    """What the author says: by an option, at a prompt, or by silence."""

    def __init__(self, *, asking: bool) -> None:
        self.asking = asking

    def take(self, option: str, given: str | None, question: str, default: str, read: Callable[[str], Any]) -> Any:
        """What *read* makes of what *option* was *given*, else of the answer to *question*, else of *default*."""
        if given is None and self.asking:
            return click.prompt(question, default=default, value_proc=read, show_default=bool(default), err=True)
        try:
            return read(default if given is None else given)
        except click.BadParameter as error:
            error.param_hint = option
            raise


def _target(path: str | None) -> str:
    """The file to write. Raises a usage error where it is there already, or is no Markdown file."""
    path = path or FILE
    target = os.path.join(path, DECK) if is_folder(path) else path
    if not target.lower().endswith(SUFFIXES):
        stem = os.path.splitext(target)[0]
        raise click.BadParameter(f"`{target}` is no name of a deck: write {shlex.quote(stem + SUFFIXES[0])}")
    if os.path.lexists(target):
        raise UsageError(
            f"`{target}` is there already, and is left as it is; give another name: slidegen new {_free(target)}"
        )
    return target


def _free(target: str) -> str:
    """A name like *target* that is free; for a folder's deck.md, that of another folder."""
    folder, name = os.path.split(target)
    stem, suffix = (folder, os.sep) if name == DECK and folder else os.path.splitext(target)
    numbers = (f"{stem}-{number}{suffix}" for number in range(2, 1000))
    return shlex.quote(next((name for name in numbers if not os.path.lexists(name)), f"other{suffix}"))


def _title_of(target: str) -> str:
    """A title from the name of the file, or of its folder; a talk without one has its title still to be found."""
    folder, name = os.path.split(os.path.abspath(target))
    stem = os.path.basename(folder) if name == DECK else os.path.splitext(name)[0]
    words = " ".join(stem.replace("_", " ").replace("-", " ").split())
    if not words or name == FILE or refused(words) is not None:
        return "A talk about one thing"
    return words[0].upper() + words[1:]


def _user() -> str:
    """The author's name, as git or the system has it."""
    import getpass
    import subprocess

    try:
        answer = subprocess.run(["git", "config", "user.name"], capture_output=True, timeout=5, check=False)
        name = answer.stdout.decode(errors="replace").strip()
    except (OSError, subprocess.SubprocessError):
        name = ""
    if not name:
        try:
            name = getpass.getuser()
        except (OSError, KeyError, ImportError):
            name = ""
    return name if name and refused(name) is None and len(name) <= MOST else "Your name"


def _line(text: str) -> str:
    text = text.strip()
    if not text:
        raise click.BadParameter("it cannot be empty")
    if (sign := refused(text)) is not None:
        raise click.BadParameter(f"it cannot have {sign}")
    if len(text) > MOST:
        raise click.BadParameter(f"it has {len(text)} characters; {MOST} are the most")
    return text


def _line_or_nothing(text: str) -> str:
    return _line(text) if text.strip() else ""


def _kind(text: str) -> Kind:
    from slidegen.diagnostics import did_you_mean

    found = next((kind for kind in KINDS if kind == text.strip().lower()), None)
    if found is None:
        raise click.BadParameter(f"there is no kind `{text}`; {did_you_mean(text, KINDS, 'kinds')}")
    return found


def _slot(text: str) -> int:
    from slidegen.yaml.values import parse_duration

    text = text.strip()
    seconds = parse_duration(f"{text}m" if text.isdigit() else text)
    if seconds is None:
        raise click.BadParameter(f"`{text}` is no time; write 30m, 1h 15m or 90s")
    if not SHORTEST <= seconds <= LONGEST:
        raise click.BadParameter(
            f"`{text}` is no slot for a talk: it has from {duration_text(SHORTEST)} to {duration_text(LONGEST)}"
        )
    return round(seconds)


def _themes() -> str:
    from slidegen.theme.find import shipped_names

    return ", ".join(shipped_names())


def _theme(text: str, folder: str) -> str:
    """What the deck in *folder* calls the theme: its name, or the path of a theme or template beside it."""
    from slidegen.cli.options import known_theme

    known = known_theme(text.strip())
    if not os.path.isabs(known):
        return known
    relative = os.path.relpath(known, os.path.abspath(folder)).replace(os.sep, "/")
    if relative.startswith("../"):
        raise click.BadParameter(f"a deck reads from its own folder only: copy `{text}` to {folder or 'this folder'}")
    return relative


def _write(target: str, text: str, deck: Beginning) -> int:
    from slidegen.output import Disk

    folder, name = os.path.split(target)
    with Disk(folder) as files:
        files.write(name, text.encode())
    quoted = shlex.quote(target)
    width = len(f"slidegen serve --open {quoted}")
    click.echo(f"{target}: a {NAMES[deck.kind]} of {duration_text(deck.seconds)}, theme {deck.theme}\n", err=True)
    for verb, what in (
        ("serve --open", "see it in the browser while you write"),
        ("check", "what could go wrong"),
        ("build", "PowerPoint and HTML"),
    ):
        click.echo(f"  {f'slidegen {verb} {quoted}':<{width}}  {what}", err=True)
    return 0
