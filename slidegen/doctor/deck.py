"""What the outputs of one deck would miss on this machine, and on the one that presents."""

from collections.abc import Iterator
from contextlib import nullcontext

from slidegen import cache, output, pipeline
from slidegen.diagnostics import Diagnostic, Report, Severity
from slidegen.doctor.finding import Finding, State
from slidegen.doctor.machine import PRINTED, browser
from slidegen.doctor.remedies import install_fonts
from slidegen.recording import Recording
from slidegen.source import Source
from slidegen.theme.find import shipped_names
from slidegen.theme.fonts.files import text_families
from slidegen.world import SHIPPED

STATES: dict[Severity, State] = {"error": "missing", "warning": "hint", "info": "hint"}

TOLD = frozenset({
    "missing-font", "font-file", "font-not-embedded", "fonts-not-embedded", "network", "remote-failed", "html-network",
    "media-not-played", "missing-extra", "large-output", "missing-file", "unreadable-file", "outside-folder",
    "too-large",
})  # fmt: skip
"""The diagnostics that are about what a deck needs, and not about what it says."""


def of_deck(source: Source, world: Recording, request: pipeline.Request) -> Iterator[Finding]:
    """What each output of the deck *source* would miss; all are made, but for what a browser prints."""
    report = Report()
    deck = pipeline.read_deck(source, world, report, request)
    talk = pipeline.place_deck(deck, world, report, request) if deck is not None else None
    if talk is None:
        yield Finding(topic=source.name, state="missing", text="it cannot be built", remedy=_check(source))
        return
    yield from (_told(each) for each in report if each.code in TOLD)
    yield from _remote(world)
    if others := sum(each.severity == "error" and each.code not in TOLD for each in report):
        text = f"it has {others} error{'s' * (others != 1)}"
        yield Finding(topic="Deck", state="missing", text=text, remedy=_check(source))
    for name in talk.placed:
        found = list(_of_output(name, talk, world, request))
        yield from found or [Finding(topic=name, state="ok", text="nothing is missing", output=name)]


def _of_output(name: str, talk: pipeline.Talk, world: Recording, request: pipeline.Request) -> Iterator[Finding]:
    if name in PRINTED:
        printer = browser()
        if printer.state != "ok":
            yield Finding(topic=name, state="missing", text=printer.text, remedy=printer.remedy, output=name)
        return
    report = Report()
    pipeline.write_output(talk, name, "deck", nullcontext(output.Null()), world, report, request)
    yield from (_told(each, name) for each in report if each.code in TOLD)
    if name == "pptx":
        yield from _fonts(talk, world)


def _told(diagnostic: Diagnostic, name: str = "") -> Finding:
    place = (
        f" (line {diagnostic.span.source.position(diagnostic.span.start).line})" if diagnostic.span is not None else ""
    )
    return Finding(
        topic=name or "Deck",
        state=STATES[diagnostic.severity],
        text=f"{diagnostic.message}{place}",
        remedy=diagnostic.help,
        output=name,
    )


def _fonts(talk: pipeline.Talk, world: Recording) -> Iterator[Finding]:
    """The fonts that PowerPoint would lack on this very machine."""
    families = [family for family in text_families(talk.theme) if not family.stand_in]
    lacking = [family for family in families if not world.installed(family.name)]
    if not lacking:
        return
    names = ", ".join(f"`{family.name}`" for family in lacking)
    ships = talk.theme.name in shipped_names() and all(family.faces[0].file.startswith(SHIPPED) for family in lacking)
    carried = "; the file carries them, which not every PowerPoint heeds" if talk.deck.meta.embed_fonts else ""
    yield Finding(
        topic="pptx",
        state="hint",
        text=f"not installed here: {names}. PowerPoint on this machine would take others{carried}",
        remedy=install_fonts(talk.theme.name) if ships else "install them, or write `embed-fonts: true`",
        output="pptx",
    )


def _remote(world: Recording) -> Iterator[Finding]:
    """Whether what was not fetched is at hand from an earlier build."""
    for address, had in world.addresses.items():
        if not had and cache.recall(cache.cache_key("remote", address)) is not None:
            text = f"{address} was fetched by an earlier build and is kept"
            yield Finding(
                topic="Deck", state="hint", text=text, remedy="build with --allow-remote; it needs no network"
            )


def _check(source: Source) -> str:
    from shlex import quote

    return f"slidegen check {quote(source.name)}"
