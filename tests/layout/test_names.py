"""Every slide has a name of its own for those who do not see it."""

import pytest

from tests.browser.talks import talk_of


def names(text: str, output: str = "html") -> list[str]:
    talk, _ = talk_of(text)
    return [slide.name for slide in talk.placed[output].slides]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        ("## Results\n\ntext", "Results"),
        ("> Well begun is half done.\n> — A proverb", "Well begun is half done."),
        ("![A seal](decks/tour/seal.png)", "A seal"),
        ("![](decks/tour/seal.png){.decorative}", "Slide 1"),
        ("| a | b |\n|---|---|\n| c | d |", "a"),
        ("```python\nprint(1)\n```", "print(1)"),
        (
            "Nobody reads a slide that has more words on it than can be said while it is shown",
            "Nobody reads a slide that has more words on it than can be …",
        ),
        ("a" * 80, "a" * 60 + " …"),
    ],
)
def test_a_slide_is_called_by_its_title_or_by_what_it_shows(content: str, name: str) -> None:
    assert names(content + "\n") == [name]


def test_an_empty_slide_has_its_place_for_a_name() -> None:
    assert names("## A\n\n---\n\n<!-- {layout=blank} -->\n\n---\n\n## B\n")[1] in ("Slide 2", "B")


def test_no_two_slides_are_called_alike() -> None:
    assert names("## A\n\n## A\n\n## A (2)\n\n## A\n") == ["A", "A (3)", "A (2)", "A (4)"]


def test_the_parts_of_a_split_slide_without_a_title_are_told_apart() -> None:
    found = names("---\nfit: split\n---\n\n" + "".join(f"- the same {'word ' * 40}\n" for _ in range(12)))
    assert len(found) > 1
    assert len(set(found)) == len(found)
