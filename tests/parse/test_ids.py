import pytest

from slidegen.diagnostics import Report
from slidegen.parse.ids import Ids, slug
from slidegen.source import Source
from tests.parse.helpers import codes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hello, World!", "hello-world"),
        ("  A -- b_c  ", "a-b-c"),
        ("Größe & Maß", "größe-maß"),
        ("日本語 の題", "日本語-の題"),
        ("e\u0301te\u0301", "été"),
        ("C++ / 2.0", "c-20"),
        ("!?", ""),
    ],
)
def test_slugs_keep_letters_of_all_scripts(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_made_ids_are_numbered() -> None:
    ids = Ids(Report())
    assert [ids.made("a") for _ in range(3)] == ["a", "a-2", "a-3"]
    assert ids.made("a-2") == "a-2-2"


def test_given_ids_go_first() -> None:
    report = Report()
    source = Source("a", "xyz")
    first, second = source.span(0, 1), source.span(1, 2)
    ids = Ids(report)
    ids.reserve("a", first)
    assert ids.made("a") == "a-2"
    assert ids.given("a", first) == "a"
    assert codes(report) == []
    assert ids.given("a", second) == "a-3"
    assert codes(report) == ["duplicate-id"]
