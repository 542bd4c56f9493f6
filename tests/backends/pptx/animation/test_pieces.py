"""Words that come later in cells stand where their cells are."""

import pytest

from tests.backends.pptx.animation.clicks import slide_of

TABLE = "| left | mid | right |\n|:--|:-:|--:|\n| [x]{.step} | [x]{.step} | [x]{.step} |"


@pytest.mark.parametrize("column", [0, 1, 2])
def test_a_text_box_stands_on_its_cell_as_it_is_set(column: int) -> None:
    slide = slide_of(TABLE)
    grid = [int(width) for width in slide.values("//a:gridCol/@w")]
    rows = [int(height) for height in slide.values("//a:tr/@h")]
    (left,), (top,) = (slide.values(f"//p:graphicFrame/p:xfrm/a:off/@{axis}") for axis in "xy")
    start = int(left) + sum(grid[:column])
    (box,) = slide.find(f"(//p:sp[p:txBody/a:p/a:r/a:t='x'])[{column + 1}]/p:spPr/a:xfrm")
    x, y, width, height = (
        int(str(each.get(key)))
        for each, key in zip((box[0], box[0], box[1], box[1]), ("x", "y", "cx", "cy"), strict=True)
    )
    assert int(top) + rows[0] < y < y + height < int(top) + sum(rows)
    at_left, at_right = x > start, x + width < start + grid[column]
    assert (at_left, at_right) == (column == 0, column == 2)
    assert slide.values("//a:tr[2]//a:t/text()") == []
