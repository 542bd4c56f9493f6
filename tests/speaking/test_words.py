import pytest
from hypothesis import given
from hypothesis import strategies as st

from slidegen.speaking.words import Count, count


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", Count()),
        ("One, two – three!", Count(3)),
        ("don't stop at 1.5 or 3,000", Count(6)),
        ("state-of-the-art", Count(4)),
        ("Übergrößenträger café", Count(2)),
        ("cafe\u0301", Count(1)),
        ("हिन्दी में", Count(2)),
        ("안녕하세요 여러분", Count(2)),
        ("你好，世界。", Count(0, 4)),
        ("これはテストです", Count(0, 8)),
        ("使用 PowerPoint 演示", Count(1, 4)),
        ("_ – … 🎉", Count()),
        ("see https://example.org/a/b?c=d, or mail a.b@example.org", Count(5)),
    ],
)
def test_words_are_counted_in_any_script(text: str, found: Count) -> None:
    assert count(text) == found


def test_scripts_without_blanks_are_counted_by_their_letters() -> None:
    assert count("สวัสดี").words == pytest.approx(0.8)  # four letters; vowels above and below them are none


@given(st.text(), st.text())
def test_what_two_texts_have_is_what_they_have_together(one: str, other: str) -> None:
    assert count(f"{one} {other}").total >= max(count(one).total, count(other).total) - 1
    assert (count("one two") + count("你好")).total == count("one two 你好").total
