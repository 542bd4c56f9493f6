"""Making a gallery: all variants, the overview, and the page that shows them."""

import os
from collections.abc import Sequence
from pathlib import Path

import click

from slidegen import output
from slidegen.browser import INSTALL, find_browser
from slidegen.cli.gallery.index import index_html
from slidegen.cli.gallery.overview import overview
from slidegen.cli.gallery.variant import Made, Work, build, variants
from slidegen.cli.run import mapped, watched
from slidegen.cli.tell import tell
from slidegen.errors import UsageError, WorldError


def make_gallery(folder: str, names: Sequence[str], mode: str) -> int:
    """Build the gallery of the themes *names* in *folder*, tell of it, and return the exit code.

    *mode*: see :func:`~slidegen.cli.gallery.variant.variants`. Raises :class:`~slidegen.errors.UsageError` once all
    else is written, if contact sheets are missing for want of a browser.
    """
    chosen = variants(names, mode)
    if not chosen:
        raise UsageError(f"none of these themes has the mode `{mode}`")
    try:
        browser = find_browser()
    except WorldError as error:
        raise UsageError(error.message) from None
    work = [Work(variant=variant, folder=folder, browser=browser) for variant in chosen]
    with mapped(build, work, min(os.cpu_count() or 1, len(work))) as results:
        made = list(watched(results, len(work)))
    _write_pages(folder, [each for each in made if each.title])
    outcomes = [each.outcome for each in made]
    tell(outcomes, format="text", quiet=False, remarks=False)
    click.echo(f"{os.path.join(folder, 'index.html')} shows all of them", err=True)
    if browser is None:
        raise UsageError(f"there are no contact sheets, because there is no browser to take them: {INSTALL}")
    if refused := next((each.refused for each in made if each.refused), ""):
        raise UsageError(f"contact sheets are missing: {refused}; {INSTALL}")
    return 1 if any(outcome.report.count("error") for outcome in outcomes) else 0


def _write_pages(folder: str, made: Sequence[Made]) -> None:
    """The overview, if there are contact sheets, and the page."""
    seen = [each for each in made if each.samples]
    with output.Disk(folder) as sink:
        if seen:
            sheets = {each.stem: Path(folder, f"{each.stem}.png").read_bytes() for each in seen}
            sink.write("overview.png", overview(seen, sheets))
        sink.write("index.html", index_html(made, has_overview=bool(seen)).encode())
