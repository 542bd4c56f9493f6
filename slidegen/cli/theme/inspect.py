"""``slidegen theme inspect``: what slidegen makes of a PowerPoint template."""

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from slidegen.cli.job import theme_world
from slidegen.cli.tell import show
from slidegen.diagnostics import Report
from slidegen.theme.find import is_template

if TYPE_CHECKING:
    from slidegen.theme.template.describe import Description, LayoutUse

FOOT = ("date", "footer", "number")

EPILOG = """\b
Examples:
  slidegen theme inspect corporate.potx
  slidegen theme inspect corporate.potx --format json

\b
Exit codes: 0 the template can be used; 1 it cannot, or what is written of it has errors."""


@click.command(epilog=EPILOG)
@click.argument("file", type=click.Path(exists=True, dir_okay=False))
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True, help="How to tell it."
)
def command(file: str, form: str) -> int:
    """Tell what slidegen makes of a PowerPoint template.

    Which of FILE's layouts serve for which of slidegen's, which ones are composed, its fonts and whether this machine
    has them, its colours and whether they can be read. What it says of layouts can be changed in a file beside it.
    """
    if not is_template(file):
        raise click.BadParameter(f"`{file}` is no PowerPoint template: its name must end in .potx, .pptx or .ppsx")
    from slidegen.theme.template.look import read_look

    path, report = os.path.abspath(file), Report()
    look = read_look(path, theme_world(path), report)
    if look is not None:
        from slidegen.theme.template.describe import describe
        from slidegen.theme.unshown import tell

        layouts = look.theme.layouts.values()
        tell((each for layout in layouts for each in layout.backdrop.unshown), report)
        found = describe(look)
        click.echo(_json(found) if form == "json" else "\n".join(_lines(found, os.path.splitext(file)[0])))
    show(report)
    return 1 if look is None or report.count("error") else 0


def _json(found: "Description") -> str:
    import msgspec

    return msgspec.json.format(msgspec.json.encode(found), indent=2).decode()


def _lines(found: "Description", stem: str) -> Iterator[str]:
    """The report for people."""
    title = f": {found.title}" if found.title != found.name else ""
    yield f"{found.name}{title}"
    yield ""
    masters = f"{len(found.masters)} masters" if len(found.masters) > 1 else "1 master"
    yield f"Slides    {found.width:g} x {found.height:g} in, {found.mode}, {masters}, {len(found.layouts)} layouts"
    if len(found.masters) > 1:
        yield ""
        yield "Masters"
        for at, name in enumerate(found.masters, 1):
            yield f"  {at}  {name}{'  (the main one)' * (at == found.main)}"
    yield ""
    yield "Fonts"
    for font in found.fonts:
        instead = f"is not on this machine; HTML shows {font.stand_in}" if font.stand_in else ""
        yield f"  {font.role:<10}  {font.family}{' ' if instead else ''}{instead}"
    yield ""
    yield "Palette"
    for paint in found.palette:
        told = f"  {paint.warning}" if paint.warning else ""
        yield f"  {paint.role:<10}  {paint.slot:<8}  {paint.value}  {paint.contrast:>4.1f}:1{told}"
    yield ""
    yield "Layouts of the template"
    for layout in found.layouts:
        yield from _layout(layout)
    yield ""
    yield "Layouts of slidegen"
    yield from _uses(found)
    yield ""
    yield f"To have it otherwise, write {stem}.toml, for instance:"
    yield ""
    yield "  [template]"
    yield f'  layouts = {{ {(found.composed or ("quote",))[0]} = "{found.layouts[-1].name}" }}'


def _layout(layout: "LayoutUse") -> Iterator[str]:
    kind = f" ({layout.type})" if layout.type else ""
    where = f", of master {layout.master}" if layout.master else ""
    if layout.ignored:
        use = "not used"
    elif layout.own:
        use = f"layout: {layout.own}"
    else:
        use = f"serves as {', '.join(layout.serves)}" if layout.serves else "others are composed on it"
    yield f"  {layout.name}{kind}{where}{', dark' * layout.dark}: {use}"
    for place in layout.places:
        if place.kind in FOOT:
            continue
        x, y, width, height = place.inches
        what = f"cannot be used: {place.unusable}" if place.unusable else place.region or ""
        told = f"  {what}" if what else ""
        yield f"      {place.idx:>3}  {place.kind:<8}  {width:5.2f} x {height:4.2f} in at {x:5.2f}, {y:4.2f}{told}"
    foot = [place.kind for place in layout.places if place.kind in FOOT]
    if foot:
        yield f"           {', '.join(foot)} at the foot"


def _uses(found: "Description") -> Iterator[str]:
    served = {name: layout.name for layout in found.layouts for name in layout.serves}
    composed = {name: layout.name for layout in found.layouts for name in layout.base_of}
    width = max(map(len, (*served, *composed)))
    for name in sorted((*served, *composed)):
        yield f"  {name:<{width}}  " + (served[name] if name in served else f"composed on {composed[name]}")
