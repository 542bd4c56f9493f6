"""Front matter of slidegen's own in decks of other tools."""

from tests.dialects.reading import read

SLIDEV = (
    "---\nlayout: cover\nhighlighter: shiki\n{}\n---\n\n# A\n\n---\nlayout: two-cols\n---\n\n# B\n\n::right::\n\nx\n"
)


def test_keys_that_slidegen_alone_has_hold_once() -> None:
    deck, report = read(SLIDEV.format("duration: 20m\nfit: split\ntheme: ink"))
    assert (deck.meta.duration, deck.meta.fit, deck.meta.theme) == (1200.0, "split", "ink")
    assert "duplicate-key" not in [each.code for each in report]


def test_a_theme_of_another_tools_does_not() -> None:
    deck, _ = read(SLIDEV.format("theme: seriph"))
    assert (deck.meta.theme, deck.meta.fit) == ("", "squeeze")
