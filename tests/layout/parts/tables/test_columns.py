"""Widths of columns."""

from hypothesis import given
from hypothesis import strategies as st

from slidegen.layout.parts.tables.columns import Need, bounds, columns, exact


@given(
    st.lists(st.tuples(st.floats(1, 50), st.floats(0, 200)), min_size=1, max_size=8),
    st.integers(100, 2000),
)
def test_columns_fill_the_table_and_keep_their_longest_word(sizes: list[tuple[float, float]], total: int) -> None:
    least = [low for low, _ in sizes]
    most = [low + more for low, more in sizes]
    found = exact(columns(least, most, total), total)
    assert sum(found) == total
    if sum(least) <= total:
        assert all(width >= low - 1.5 for width, low in zip(found, least, strict=True))


def test_what_a_joined_cell_needs_is_shared_by_its_columns() -> None:
    needs = [Need(0, 1, 10, 10), Need(1, 1, 30, 30), Need(2, 1, 5, 5), Need(0, 2, 80, 200)]
    assert bounds(needs, 3) == ([20, 60, 5], [50, 150, 5])


def test_a_word_that_no_column_holds_leaves_the_others_their_room() -> None:
    assert columns([500, 40, 60], [500, 40, 60], 300) == [200, 40, 60]
    assert columns([500, 400, 60], [500, 400, 60], 260) == [100, 100, 60]
