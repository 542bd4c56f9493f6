"""Language tags."""

import pytest

from slidegen.backends.pptx.context import language_tag


@pytest.mark.parametrize(
    ("written", "known"),
    [("en", "en-US"), ("de", "de-DE"), ("pt_BR", "pt-BR"), ("en-GB", "en-GB"), ("tlh", "tlh"), ("zh", "zh-CN")],
)
def test_languages_without_a_region_get_the_usual_one(written: str, known: str) -> None:
    assert language_tag(written) == known
