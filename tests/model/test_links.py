"""Addresses are read as browsers read them."""

import pytest

from slidegen.model.links import scheme_of


@pytest.mark.parametrize(
    ("address", "scheme"),
    [("HTTP://x", "http"), ("a/b:c", ""), ("java\tscript:x", "javascript"), (" \x01data:x", "data"), ("#id", "")],
)
def test_the_scheme_is_what_stands_before_the_first_colon(address: str, scheme: str) -> None:
    assert scheme_of(address) == scheme
