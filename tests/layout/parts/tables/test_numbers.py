"""Which texts are numbers."""

import pytest

from slidegen.layout.parts.tables.numbers import is_number


@pytest.mark.parametrize(
    "text", ["1", "-2.5", "1,234.50", "12 %", "€ 3", "$4.20", "30 ms", "1e9", "±3", "2×", "10 MB/s", "−5", "~40"]
)
def test_numbers_are_told(text: str) -> None:
    assert is_number(text)


@pytest.mark.parametrize("text", ["", "a", "v2.0", "Linux 2.6", "1st place here", "3 apples and more", "x86"])
def test_other_text_is_no_number(text: str) -> None:
    assert not is_number(text)
