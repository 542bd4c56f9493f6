"""The build report as a file: JSON for programs, Markdown for people."""

from collections.abc import Iterator, Sequence

from slidegen.cli.account.model import Account
from slidegen.cli.account.words import font, groups, picture, time, verdict
from slidegen.cli.tell import size

JSON, MARKDOWN = ".json", ".report.md"
VERSION = 1
"""Grows if a key of the JSON ever changes its meaning; keys are added without."""


def report_file(accounts: Sequence[Account], name: str) -> bytes:
    """*accounts* as the file *name*, whose ending tells the format."""
    if name.lower().endswith(JSON):
        return _json(accounts)
    return ("\n".join(line for account in accounts for line in _markdown(account)).rstrip("\n") + "\n").encode()


def _json(accounts: Sequence[Account]) -> bytes:
    import msgspec

    document = {"version": VERSION, "decks": [_object(account) for account in accounts]}
    return msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n"


def _object(account: Account) -> dict[str, object]:
    import msgspec

    whole: dict[str, object] = msgspec.to_builtins(account)
    whole["slides"] = dict(account.slides)
    whole["summary"] = verdict(account)
    return whole


def _markdown(account: Account) -> Iterator[str]:
    yield from (f"# Build report: {_plain(account.deck)}", "", _plain(verdict(account)), "")
    for name, notices in groups(account):
        if name:
            yield from (f"## {name.capitalize() if ' ' in name else name}", "")
        rows = [
            (
                str(each.slide or ""),
                each.title if each.slide is not None else "(the deck)",
                each.kind,
                each.message,
                str(each.place) if each.place is not None else "",
            )
            for each in notices
        ]
        yield from _table(("Slide", "Title", "Kind", "What", "Where"), rows)
    pictures = [(str(shown.slide), shown.source, picture(shown)) for shown in account.pictures]
    yield from _part("Pictures", ("Slide", "File", "Size"), pictures)
    yield from _part("Fonts", ("Font", "Use"), [(use.name, font(use, account.outputs)) for use in account.fonts])
    yield from _part("Files", ("File", "Size"), [(each.path, size(each.size)) for each in account.files])
    yield from _part("Time", ("Stage", "Time"), [(stage.name, time(stage.seconds)) for stage in account.stages])


def _part(name: str, heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    if rows:
        yield from (f"## {name}", "")
        yield from _table(heads, rows)


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"| {' | '.join('---' for _ in heads)} |"
    yield from (f"| {' | '.join(map(_plain, row))} |" for row in rows)
    yield ""


def _plain(text: str) -> str:
    """*text* in one line of a table; code in it stays code."""
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")
