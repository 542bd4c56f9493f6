"""``slidegen rehearse``: a preview that records how long each slide takes."""

import sys
from typing import TYPE_CHECKING

import click

from slidegen.backends.base import Options
from slidegen.cli import options
from slidegen.cli.decks import find_decks
from slidegen.cli.job import STDIN, Job, theme_roots
from slidegen.errors import UsageError
from slidegen.pipeline import Request

if TYPE_CHECKING:
    from slidegen.cli.timing.rehearsing import Kept

EPILOG = """\b
Examples:
  slidegen rehearse talk.md --open
  slidegen time talk.md                      what was learned from it

\b
Press Start in the page when you begin to speak, and Stop at the end.
The times are kept in talk.rehearsal.json beside the deck."""


@click.command(epilog=EPILOG)
@options.page_options
@options.dialect
@options.reading_options
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
) -> int:
    """Present a talk and keep its times.

    How long each slide takes is recorded while you rehearse. The deck is shown in the browser as by `serve`, with a
    bar to start, pause and stop. Going back adds to the same slide. After each run the times are kept beside the deck,
    and compared to the estimates and to earlier runs. From then on `slidegen time` and the speaker view go by what you
    rehearsed. Ctrl-C ends it.
    """
    from slidegen.cli.preview import serve
    from slidegen.cli.timing.rehearsing import Rehearsing
    from slidegen.preview.session import Settings

    decks = find_decks((path,))
    if path == STDIN or len(decks) != 1:
        raise UsageError("one talk is rehearsed at a time: name its Markdown file")
    request = Request(
        outputs=("html",),
        theme=theme,
        variables=variables,
        audience=audience,
        dialect=dialect,
        options=Options(linked=True),
    )
    places = (*roots, *theme_roots(theme))
    job = Job(path=decks[0].path, request=request, roots=places, remote=allow_remote)
    settings = Settings(path=job.path, request=request, roots=places, remote=allow_remote)
    rehearsing = Rehearsing(job, _tell)
    try:
        return serve([settings], host=host, port=port, opens=opens, rehearsal=rehearsing)
    finally:
        rehearsing.end()


def _tell(kept: "Kept") -> None:
    from slidegen.cli.timing.cells import screen
    from slidegen.cli.timing.compared import compared

    sys.stdout.write("\n" + "\n".join(line.rstrip() for line in compared(kept, screen())) + "\n\n")
    sys.stdout.flush()
