"""The build report for a terminal."""

import textwrap
from collections.abc import Iterator, Sequence

from slidegen.cli.account.model import Account, Notice
from slidegen.cli.account.words import font, groups, picture, time, verdict
from slidegen.cli.tell import size
from slidegen.cli.timing.cells import Screen, fitted
from slidegen.diagnostics.cells import cells
from slidegen.diagnostics.text import printable

TITLE = 20
"""Cells for the titles of slides, of a wide terminal."""

KIND = 12
NUMBER = 4
_COLOURS = {"missing": "late", "dropped": "late", "cut": "late", "substituted": "long", "doubtful": "long"}


def account_text(account: Account, screen: Screen) -> str:
    """The report, with colours where *screen* has them."""
    return "\n".join(line.rstrip() for line in _lines(account, screen)) + "\n"


def _lines(account: Account, screen: Screen) -> Iterator[str]:
    yield screen.paint("bold", f"Build report: {printable(account.deck)}")
    yield from (screen.paint(_mood(account), line) for line in textwrap.wrap(verdict(account), screen.width))
    for name, notices in groups(account):
        yield ""
        yield from [screen.paint("bold", name.capitalize() if " " in name else name)] if name else []
        yield from _notices(notices, screen)
    yield from _section("Pictures", [(shown.slide, shown.source, picture(shown)) for shown in account.pictures], screen)
    yield from _section("Fonts", [(None, use.name, font(use, account.outputs)) for use in account.fonts], screen)
    yield from _section("Files", [(None, each.path, size(each.size)) for each in account.files], screen)
    if account.stages:
        yield ""
        yield screen.paint("bold", "Time")
        yield "  " + ", ".join(f"{stage.name} {time(stage.seconds)}" for stage in account.stages)


def _notices(notices: Sequence[Notice], screen: Screen) -> Iterator[str]:
    """A row a notice; the title of a slide stands in its first row only."""
    title_width = TITLE if screen.width >= 80 else 12
    lead = NUMBER + 2 + title_width + 2 + KIND + 1
    before: int | None = -1
    for notice in notices:
        same = notice.slide == before
        number = "" if same or notice.slide is None else str(notice.slide)
        title = "" if same else notice.title if notice.slide is not None else "(the deck)"
        before = notice.slide
        kind = screen.paint(_COLOURS.get(notice.kind, "dim"), fitted(notice.kind, KIND))
        head = f"{number:>{NUMBER}}  {fitted(title, title_width)}  {kind} "
        text = printable(notice.message).replace("`", "")
        where = str(notice.place) if notice.place is not None else ""
        rows = textwrap.wrap(text, max(20, screen.width - lead)) or [""]
        if where and cells(rows[-1]) + 2 + cells(where) <= screen.width - lead:
            rows[-1] += "  " + screen.paint("dim", where)
        elif where:
            rows.append(screen.paint("dim", where))
        yield head + rows[0]
        yield from (" " * lead + row for row in rows[1:])


def _section(name: str, rows: Sequence[tuple[int | None, str, str]], screen: Screen) -> Iterator[str]:
    if not rows:
        return
    yield ""
    yield screen.paint("bold", name)
    width = min(max(cells(label) for _, label, _ in rows), screen.width // 2)
    for number, label, text in rows:
        lead = f"{number:>{NUMBER}}  " if number is not None else "  "
        indent = len(lead) + width + 2
        first, *rest = textwrap.wrap(printable(text).replace("`", ""), max(20, screen.width - indent)) or [""]
        yield f"{lead}{fitted(label, width)}  {first}"
        yield from (" " * indent + row for row in rest)


def _mood(account: Account) -> str:
    """The colour of the verdict: that of the worst."""
    colours = {_COLOURS.get(each.kind, "") for each in account.unlike}
    return "late" if "late" in colours or not account.slides else "long" if "long" in colours else "good"
