"""``slidegen serve``: a deck in the browser that follows its file."""

import click

from slidegen.backends.base import Options
from slidegen.cli import options
from slidegen.cli.decks import Found, find_decks
from slidegen.cli.job import STDIN, theme_roots
from slidegen.pipeline import Request

EPILOG = """\b
Examples:
  slidegen serve deck.md --open
  slidegen serve talks/                      each deck at its own address
  slidegen serve deck.md --theme ink --port 9000
  slidegen serve deck.md --host 0.0.0.0      for a phone on the same network"""


@click.command(epilog=EPILOG)
@options.page_options
@options.dialect
@options.reading_options
@click.option("--safe", is_flag=True, help="Clean the raw HTML of a stranger's deck.")
def command(
    path: str,
    opens: bool,
    port: int,
    host: str,
    dialect: str,
    theme: str,
    variables: dict[str, str],
    audience: str,
    roots: tuple[str, ...],
    allow_remote: bool,
    safe: bool,
) -> int:
    """Show a deck in the browser as it is written.

    DECK is a Markdown file, or a folder with decks. Each save shows at once, at the slide that changed; the page keeps
    its place, its films play on. Problems are told here and in the page. Ctrl-C ends it.

    Only this machine can see the page, unless --host lets others in: they need the whole address with its token.
    """
    options.refuse_open(safe=safe, roots=roots, allow_remote=allow_remote)
    if path == STDIN:
        raise click.UsageError("standard input cannot be followed: name a file")
    from slidegen.cli.preview import serve
    from slidegen.preview.session import Settings

    request = Request(
        outputs=("html",),
        theme=theme,
        variables=variables,
        audience=audience,
        dialect=dialect,
        options=Options(safe=safe, linked=True),
    )
    decks = find_decks((path,))
    names = mount_names(decks)
    settings = [
        Settings(path=deck.path, request=request, roots=(*roots, *theme_roots(theme)), remote=allow_remote, name=name)
        for deck, name in zip(decks, names, strict=True)
    ]
    return serve(settings, host=host, port=port, opens=opens)


def mount_names(decks: list[Found]) -> list[str]:
    """What each of *decks* is called in addresses: by its folder or file, told apart by a number; nothing if named."""
    import os

    names: list[str] = []
    for deck in decks:
        if not deck.below:
            names.append("")
            continue
        stem = os.path.splitext(os.path.basename(deck.path))[0]
        folder = os.path.basename(os.path.dirname(os.path.abspath(deck.path)))
        name = wanted = folder if stem == "deck" else stem
        number = 2
        while name in names:
            name, number = f"{wanted}-{number}", number + 1
        names.append(name)
    return names
