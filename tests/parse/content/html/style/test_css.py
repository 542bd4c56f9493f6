"""What a ``style`` attribute says."""

import pytest

from slidegen.parse.content.html.style import css


def test_declarations() -> None:
    found = css.declarations("Color: RED !important; width:40%;; broken; a: b:c")
    assert found == {"color": "red", "width": "40%", "a": "b:c"}


@pytest.mark.parametrize(
    ("value", "colour"),
    [
        ("red", "#ff0000"),
        ("RebeccaPurple", "#663399"),
        ("#abc", "#aabbcc"),
        ("#abcd", "#aabbcc"),
        ("#11223344", "#112233"),
        ("rgb(1, 2, 3)", "#010203"),
        ("rgba(255 128 0 / 50%)", "#ff8000"),
        ("rgb(100%, 0%, 0%)", "#ff0000"),
        ("rgb(999, -5, 0)", "#ff0000"),
        ("hsl(120, 100%, 25%)", "#008000"),
        ("hsl(240deg 100% 50%)", "#0000ff"),
        ("transparent", None),
        ("#12", None),
        ("rgb(1,2)", None),
        ("url(x)", None),
        ("var(--x)", None),
    ],
)
def test_colours(value: str, colour: str | None) -> None:
    assert css.colour(value) == colour


@pytest.mark.parametrize(
    ("value", "share"),
    [
        ("50%", 0.5),
        ("640px", 0.5),
        ("640", 0.5),
        ("25vw", 0.25),
        ("2000px", 1.0),
        ("0", None),
        ("auto", None),
        ("", None),
    ],
)
def test_widths_are_shares(value: str, share: float | None) -> None:
    assert css.share(value) == share


@pytest.mark.parametrize(
    ("value", "size"), [("0.8em", 0.8), ("50%", 0.5), ("small", 0.85), ("1em", None), ("99em", 4.0), ("x", None)]
)
def test_font_sizes_are_factors(value: str, size: float | None) -> None:
    assert css.text_size(value) == size


@pytest.mark.parametrize(
    ("value", "shares"),
    [
        ("1fr 2fr", [0.33, 0.67]),
        ("repeat(3, 1fr)", [0.33, 0.33, 0.33]),
        ("repeat(2, minmax(0, 1fr))", [0.5, 0.5]),
        ("40% 60%", [0.4, 0.6]),
        ("320px 1fr", [0.25, 0.75]),
        ("[a] 1fr [b] 1fr", [0.5, 0.5]),
        ("auto auto", [0.5, 0.5]),
        ("repeat(auto-fit, minmax(1px, 1fr))", []),
        ("subgrid", []),
    ],
)
def test_tracks_of_a_grid(value: str, shares: list[float]) -> None:
    found = css.tracks(value)
    assert [round(track / sum(found), 2) for track in found] == shares
