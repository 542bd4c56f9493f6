"""Every text of every theme in every mode can be read on all that it stands on: WCAG 2's level AA."""

import pytest

from slidegen.model.style import Colour
from slidegen.theme.theme import Theme
from tests.theme.pairs import Pair, Surface, pairs
from tests.theme.shipped import in_each_mode, whole

TONES = pytest.mark.parametrize("inverse", [False, True], ids=["base", "inverse"])


@TONES
@in_each_mode
def test_all_text_stands_out_from_what_it_stands_on(theme: Theme, inverse: bool) -> None:
    assert sorted({pair.problem for pair in pairs(theme, inverse=inverse) if pair.problem}) == []


@in_each_mode
def test_all_kinds_of_text_are_looked_at(theme: Theme) -> None:
    kinds = {kind for pair in pairs(theme, inverse=False) for kind in KINDS if kind in pair.what}
    assert kinds == set(KINDS)


KINDS = (
    "deck-title level 0", "body level 4", "footer level 0", "number level 0", "bullet of body", "link in footnote",
    "visited link in body", "marked", "key", "keyword on page, listing, lit line", "line number",
    "title on page, listing", "table's header", "lit cell", "panel caution", "text of a chart", "name of series 7",
    "bar of series 1", "dimmed bar", "node", "group", "edge", "picture #000000, scrim", "picture #ffffff, scrim",
)  # fmt: skip


def test_a_pair_tells_what_is_wrong() -> None:
    page = Surface(whole("plain"), False, "#ffffff", "page")
    grey = page.pair("quiet text", Colour("#888888"), 4.5)
    assert grey.problem == "quiet text on page: #888888 on #ffffff: 3.54 < 4.5"
    assert Pair("quiet text", "#666666", "#ffffff", 4.5).problem == ""
    assert page.below(Colour("#000000", 0.5), "veil").ground == "#808080"
