import pytest

from slidegen.model.deck import Meta
from tests.parse.helpers import codes, read


def meta(*lines: str) -> Meta:
    deck, report = read("\n".join(("---", *lines, "---", "", "## A")))
    assert codes(report) == []
    return deck.meta


def test_every_key_has_a_place() -> None:
    found = meta("title: T", "theme: ink", "code:", "  theme: dark", "vars:", "  x: 1")
    assert {key: span.text for key, span in found.spans.items() if "." in key or key in ("title", "theme")} == {
        "title": "T",
        "theme": "ink",
        "code.theme": "dark",
        "vars.x": "1",
    }


def test_authors_are_names_or_maps() -> None:
    assert [author.name for author in meta("author: Ada").authors] == ["Ada"]
    found = meta("author:", "  - Ada", "  - name: Grace", "    bio: |", "      One", "", "      Two").authors
    assert [author.name for author in found] == ["Ada", "Grace"]
    assert found[1].bio == "One\n\nTwo\n"


def test_no_and_numbers_stay_as_written() -> None:
    assert meta("title: no").title == "no"
    assert meta("title: 1.10").title == "1.10"
    assert meta("date: 2026-11-24").date == "2026-11-24"


@pytest.mark.parametrize(
    ("line", "help"),
    [
        ("macros: {}", "write `math: {macros: ...}`"),
        ("paginate: true", "write `numbers: true`"),
        ("accent: accent2", "write `theme: {name: ..., accent: ...}`"),
        ("mode: dark", "write `theme: {name: ..., mode: ...}`"),
        ("slideNumber: true", "write `numbers: true`"),
        ("institute: X", "write `author: {name: ..., affiliation: ...}`"),
        ("them: ink", "did you mean `theme`?"),
    ],
)
def test_keys_of_other_tools_are_told_with_what_to_write_instead(line: str, help: str) -> None:
    _, report = read(f"---\n{line}\n---\n\n## A")
    assert [(one.code, one.help) for one in report] == [("unknown-key", help)]


def test_a_theme_may_have_options() -> None:
    found = meta("theme: {name: ink, mode: light, fonts: {body: X}}")
    assert (found.theme, found.theme_options) == ("ink", (("mode", "light"), ("fonts.body", "X")))
    assert found.spans["theme.fonts.body"].text == "X"


def test_fonts_may_be_embedded() -> None:
    assert meta("embed-fonts: true").embed_fonts
    assert not meta("embed-fonts: no").embed_fonts
    _, report = read("---\nembed-fonts: maybe\n---\n\n## A")
    assert codes(report) == ["bad-value"]


def test_three_dots_close_front_matter() -> None:
    deck, report = read("---\ntitle: T\n...\n\n## A")
    assert (deck.meta.title, len(deck.slides), codes(report)) == ("T", 2, [])


def test_a_second_rule_is_no_front_matter() -> None:
    for text in ("---\n\ntext\n\n---\n\nmore", "---\n![a](b)\n---\n\nmore", "---\n> q\n---\nmore"):
        deck, report = read(text)
        assert (deck.meta, len(deck.slides)) == (Meta(), 2)
        assert "front-matter-type" not in codes(report)


def test_variables_of_the_caller_win() -> None:
    deck, _ = read("---\ntitle: for {{who}}\nvars: {who: you}\n---\n\n## {{who}}", who="me")
    assert deck.meta.title == "for me"
    assert [slide.id for slide in deck.slides] == ["for-me", "me"]


def test_blank_lines_may_stand_above_front_matter() -> None:
    deck, report = read("\n  \n---\ntitle: T\n---\n\n## A")
    assert (deck.meta.title, len(deck.slides), codes(report)) == ("T", 2, [])
    _, report = read("\n\n---\ntitle: T\n\n## A")
    assert codes(report)[0] == "front-matter-unclosed"
    assert report.diagnostics[0].span is not None
    assert (report.diagnostics[0].span.first.line, report.diagnostics[0].span.text) == (3, "---")
