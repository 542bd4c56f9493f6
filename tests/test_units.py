"""Lengths convert exactly; neighbouring rectangles touch."""

from slidegen.units import Fractions, Rect, Size, inches, pixels, points, to_pixels, to_points


def test_lengths_in_emu() -> None:
    assert (inches(1), points(1), pixels(1)) == (914_400, 12_700, 9_525)
    assert points(72) == inches(1) == pixels(96)
    assert to_points(points(28.5)) == 28.5
    assert to_pixels(pixels(1280)) == 1280


def test_rectangles_know_their_edges_and_shrink() -> None:
    rect = Rect(10, 20, 100, 50)
    assert (rect.right, rect.bottom) == (110, 70)
    assert rect.inset(5, 10) == Rect(15, 30, 90, 30)


def test_fractions_of_neighbours_touch_on_any_slide() -> None:
    for size in (Size(12_192_000, 6_858_000), Size(9_144_001, 6_858_003)):
        thirds = [Fractions(at / 3, 0.1, 1 / 3, 0.7).on(size) for at in range(3)]
        assert thirds[0].x == 0
        assert thirds[0].right == thirds[1].x
        assert thirds[1].right == thirds[2].x
        assert thirds[2].right == size.width
