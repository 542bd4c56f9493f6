"""What ``--safe`` promises of a stranger's deck, in every output (SECURITY.md)."""

import re
from contextlib import nullcontext
from io import BytesIO
from zipfile import ZipFile

import pytest

from slidegen.backends.base import Options
from slidegen.diagnostics import Report
from slidegen.output import Memory as Files
from slidegen.pipeline import Request, place_deck, read_deck, write_output
from slidegen.source import Source
from slidegen.world import Memory, World

REFUSED = (
    "file:///etc/passwd",
    "\\\\\\\\host\\\\share",
    "//host/share",
    "smb://host/share",
    "ms-word:ofe",
    "/etc/passwd",
)
WAYS = (
    "[words](<{}>)",
    "<a href='{}'>words</a>",
    "[![words](a.svg)](<{}>)",
    "| a |\n|---|\n| [words](<{}>) |",
    "words[^1]\n\n[^1]: [there](<{}>)",
    "Words.\n\nNote:\n[words](<{}>)",
    '```mermaid\nflowchart LR\na-->b\nclick a "{}"\n```',
)
PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'


def outputs(text: str, *, safe: bool = True, world: World | None = None) -> tuple[str, Report]:
    """All that the PowerPoint file and the page of *text* hold, and what was said."""
    report, files = Report(), Files()
    request = Request(outputs=("pptx", "html", "notes"), options=Options(safe=safe), debug=True)
    world = world or Memory({"a.svg": PICTURE})
    deck = read_deck(Source("deck.md", text), world, report, request)
    assert deck is not None
    talk = place_deck(deck, world, report, request)
    assert talk is not None
    for name in talk.placed:
        write_output(talk, name, "deck", nullcontext(files), world, report, request)
    parts = [data for name, data in files.files.items() if not name.endswith(".pptx")]
    with ZipFile(BytesIO(files.files["deck.pptx"])) as archive:
        parts += [archive.read(name) for name in archive.namelist() if name.endswith((".rels", ".xml"))]
    return "\n".join(part.decode(errors="replace") for part in parts), report


@pytest.mark.parametrize("address", REFUSED)
@pytest.mark.parametrize("way", WAYS)
def test_links_of_strangers_lead_to_no_file_and_no_other_machine(way: str, address: str) -> None:
    written, report = outputs(f"# Deck\n\n{way.format(address)}\n")
    shown = address.replace("\\\\", "\\")
    assert not re.search(r'(?:href|Target|data-player)="' + re.escape(shown), written)
    assert "unsafe-link" in [each.code for each in report]


@pytest.mark.parametrize("address", ["https://example.org/a", "mailto:a@example.org", "#deck", "other.pdf"])
def test_harmless_links_of_strangers_stay(address: str) -> None:
    written, report = outputs(f"# Deck\n\n[words]({address})\n")
    assert "unsafe-link" not in [each.code for each in report]
    assert address.removeprefix("#") in written


def test_authors_may_link_to_their_own_files() -> None:
    written, report = outputs("# Deck\n\n[words](file:///home/me/a.pdf)\n", safe=False)
    assert "file:///home/me/a.pdf" in written
    assert "unsafe-link" not in [each.code for each in report]


def test_no_html_of_strangers_runs_or_loads() -> None:
    hostile = (
        '<iframe src="https://example.org"></iframe><script>hurt()</script>\n<img src="https://example.org/x.png">\n\n'
        '```html embed\n<form action="https://example.org"><input name=a></form><b onclick="hurt()">b</b>\n```\n'
    )
    written, _ = outputs(f"# Deck\n\n{hostile}")
    for trace in ("<iframe src", "hurt()", "<form", "onclick", 'src="https://example.org'):
        assert trace not in written


def test_the_page_of_a_stranger_runs_known_scripts_only() -> None:
    written, _ = outputs("# Deck\n\n<script>hurt()</script>\n")
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', written)
    assert policy is not None
    rules = dict(
        rule.strip().split(" ", 1) for rule in policy[1].replace("&#39;", "'").split(";") if " " in rule.strip()
    )
    assert rules["default-src"] == "'none'"
    assert all(source.startswith("'sha256-") for source in rules["script-src"].split())
    assert "http" not in rules.get("connect-src", "") + rules.get("img-src", "") + rules.get("frame-src", "")
