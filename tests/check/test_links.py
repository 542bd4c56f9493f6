"""Links that lead nowhere are told with what was probably meant, and those that stay behind with what to do."""

import pytest

from slidegen.world import Memory
from tests.check.telling import told

FILES = {"data.xlsx": b"", "my file.pdf": b"", "parts/more.pdf": b""}


def judged(target: str) -> list[tuple[str, str]]:
    """The rules that find something in a link to *target*, and their help."""
    text = f"## T\n\nSee [this]({target})."
    found = [(rule, told(rule, text, FILES)) for rule in ("broken-link", "link-left-behind")]
    assert all(each.at == target.strip("<>") for _, every in found for each in every)
    return [(rule, each.help) for rule, every in found for each in every]


@pytest.mark.parametrize(
    "target",
    [
        "https://example.org", "https://example.org:8080/a?b=c#d", "http://localhost:8000/x", "https://münchen.example/",
        "https://web.archive.org/web/2020/https://example.org/", "http://[::1]/", "mailto:a@example.org", "tel:+491234",
        "mailto:a@example.org,b@example.org?subject=Hi%20there", "mailto:?subject=Hi",
        "ftp://example.org/a", "zoommtg:x", "#t", "talk.pdf", "talk.html#/3",
    ],
)  # fmt: skip
def test_what_leads_somewhere_is_right(target: str) -> None:
    assert judged(target) == []


@pytest.mark.parametrize(
    ("target", "meant"),
    [
        ("http//example.org", "`https://example.org`"),
        ("https//example.org/a", "`https://example.org/a`"),
        ("https:/example.org", "`https://example.org`"),
        ("http:example.org/a", "`http://example.org/a`"),
        ("https://http://example.org", "`https://example.org`"),
        ("htp://example.org", "`http://example.org`"),
        ("htps://example.org", "`https://example.org`"),
        ("//example.org/a", "`https://example.org/a`"),
        ("www.example.org", "`https://www.example.org`"),
        ("example.org/talks", "`https://example.org/talks`"),
        ("maito:a@example.org", "`mailto:a@example.org`"),
        ("a@example.org", "`mailto:a@example.org`"),
        ("mailto:bob", "`mailto:name@example.org`"),
        ("mailto:", "`mailto:name@example.org`"),
        ("https://", "`https://server/page`"),
        ("https://example..org", "`https://server/page`"),
        ("https://example.org:port/", "`https://server/page`"),
        ("dats.xlsx", "`data.xlsx`"),
        ("parts/mode.pdf", "`parts/more.pdf`"),
        ("notes.pdf", "paths start at the deck's folder"),
    ],
)
def test_what_cannot_lead_anywhere_is_told_with_what_was_meant(target: str, meant: str) -> None:
    ((rule, advice),) = judged(target)
    assert rule == "broken-link"
    assert meant in advice


@pytest.mark.parametrize(
    "target",
    [
        "data.xlsx", "<my file.pdf>", "my%20file.pdf", "parts/more.pdf#page=2", "parts/", "../other.pdf",
        "file:///tmp/a", "/home/me/a.pdf", "C:/a.pdf",
    ],
)  # fmt: skip
def test_what_does_not_travel_is_a_remark(target: str) -> None:
    ((rule, advice),) = judged(target)
    assert rule == "link-left-behind"
    assert "online" in advice


def test_an_empty_link_leads_nowhere() -> None:
    (found,) = told("broken-link", "## T\n\nSee [this]().")
    assert found.message == "the link leads nowhere"


@pytest.mark.parametrize(
    "slide",
    [
        "## [T](htp://a.example)",
        "## T\n\n- a\n  - [b](htp://a.example)",
        "## T\n\n| a |\n|---|\n| [b](htp://a.example) |",
        "## T\n\n[![A](a.png)](htp://a.example)",
        "## T\n\n![qr](htp://a.example)",
        "## T\n\na\n\nNote:\n[b](htp://a.example)",
        "## T\n\na[^1]\n\n[^1]: [b](htp://a.example)",
        "## T\n\n[b][one]\n\n[one]: htp://a.example",
    ],
)
def test_links_are_found_wherever_they_stand(slide: str) -> None:
    (found,) = told("broken-link", slide)
    assert found.at in ("htp://a.example", "[b][one]")


def test_files_are_looked_for_in_the_deck_s_own_folder() -> None:
    world = Memory({"talk.md": b""})
    assert len(told("broken-link", "## T\n\n[a](data.xlsx)", world=world)) == 1
