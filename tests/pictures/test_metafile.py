"""Windows metafiles as SVG."""

import struct

import pytest

from slidegen.pictures.canvas import MetafileError
from slidegen.pictures.metafile import is_metafile, to_svg
from slidegen.pictures.svg import read_svg

BLACK_PEN, NO_PEN, NO_BRUSH = 0x80000007, 0x80000008, 0x80000005


def record(kind: int, form: str = "", *values: float | bytes) -> bytes:
    """A record whose body is *values* packed as *form* says."""
    body = struct.pack(f"<{form}", *values)
    body += bytes(-len(body) % 4)
    return struct.pack("<II", kind, 8 + len(body)) + body


def emf(*records: bytes, frame: tuple[int, int, int, int] = (0, 0, 2_000, 1_000)) -> bytes:
    """A metafile for a device of 500 by 400 pixels and 100 by 80 millimetres, so of 5 pixels a millimetre."""
    bounds = struct.pack("<4i4i", 0, 0, 100, 50, *frame)
    head = bounds + b" EMF" + struct.pack("<IIIHHIII4i", 0x10000, 0, len(records) + 2, 1, 0, 0, 0, 0, 500, 400, 100, 80)
    return record(1, f"{len(head)}s", head) + b"".join(records) + record(14, "3I", 0, 16, 20)


def brush(index: int, colour: bytes) -> bytes:
    return record(39, "II4sI", index, 0, colour + b"\0", 0) + record(37, "I", index)


def polygon(*points: int) -> bytes:
    count = len(points) // 2
    return record(86, f"4iI{2 * count}h", 0, 0, 0, 0, count, *points)


def shapes(*records: bytes) -> str:
    """What is drawn, without the frame around it."""
    svg = to_svg(emf(*records)).decode()
    return svg[svg.index("<path") : svg.rindex("</svg>")]


def test_the_frame_is_the_size_in_pixels() -> None:
    found = read_svg(to_svg(emf(polygon(0, 0, 10, 0, 0, 10))))
    assert found is not None
    assert (found.width, found.height, found.removed) == (100, 50, ())


def test_a_polygon_has_brush_and_pen() -> None:
    found = shapes(brush(1, b"\xff\x80\x00"), record(37, "I", BLACK_PEN), polygon(0, 0, 10, 0, 0, 10))
    look = 'fill="#ff8000" fill-rule="evenodd" stroke="#000000" stroke-width="1.00"'
    assert found == f'<path d="M0.00 0.00L10.00 0.00 0.00 10.00Z" {look}/>'


def test_without_pen_there_is_no_line() -> None:
    assert "stroke" not in shapes(brush(1, b"abc"), record(37, "I", NO_PEN), polygon(0, 0, 10, 0, 0, 10))


def test_a_path_is_painted_once_it_is_whole() -> None:
    found = shapes(
        brush(1, b"\0\0\xff"), record(19, "I", 2), record(59), record(27, "2i", 1, 2), record(54, "2i", 3, 4),
        record(88, "4iI6h", 0, 0, 0, 0, 3, 5, 6, 7, 8, 9, 10), record(61), record(60), record(62, "4i", 0, 0, 0, 0),
    )  # fmt: skip
    assert (
        found == '<path d="M1.00 2.00L3.00 4.00C5.00 6.00 7.00 8.00 9.00 10.00Z" fill="#0000ff" fill-rule="nonzero"/>'
    )


def test_holes_are_in_the_path_of_what_they_are_in() -> None:
    many = record(91, "4iIIII8h", 0, 0, 0, 0, 2, 4, 2, 2, 0, 0, 9, 9, 1, 1, 8, 8)
    assert shapes(record(37, "I", BLACK_PEN), many).count("M") == 2


def test_lengths_are_mapped_from_window_to_view() -> None:
    mapped = (record(17, "I", 8), record(10, "2i", 100, 100), record(9, "2i", 1000, 1000), record(12, "2i", 5, 5),
              record(11, "2i", 100, 100))  # fmt: skip
    assert 'd="M5.00 5.00L15.00 5.00 5.00 25.00Z"' in shapes(*mapped, polygon(100, 100, 200, 100, 100, 300))


def test_the_world_can_be_turned_and_put_back() -> None:
    doubled = record(35, "6f", 2, 0, 0, 2, 10, 0)
    found = shapes(record(33), doubled, polygon(1, 1, 2, 1, 1, 2), record(34, "i", -1), polygon(1, 1, 2, 1, 1, 2))
    assert 'd="M12.00 2.00L14.00 2.00 12.00 4.00Z"' in found
    assert 'd="M1.00 1.00L2.00 1.00 1.00 2.00Z"' in found


def test_wide_pens_are_as_wide_on_the_device() -> None:
    pen = record(95, "I4I3I4sII", 1, 0, 0, 0, 0, 0x10000, 6, 0, b"\x01\x02\x03\0", 0, 0) + record(37, "I", 1)
    line = record(87, "4iI4h", 0, 0, 0, 0, 2, 0, 0, 10, 0)
    assert shapes(pen, line) == (
        '<path d="M0.00 0.00L10.00 0.00" fill="none" fill-rule="evenodd" stroke="#010203" stroke-width="6.00"/>'
    )


def test_ellipses_and_rectangles_are_drawn() -> None:
    found = shapes(record(37, "I", BLACK_PEN), record(42, "4i", 0, 0, 20, 10), record(43, "4i", 0, 0, 20, 10))
    assert found.count("C") == 4
    assert "L20.00 0.00 20.00 10.00 0.00 10.00Z" in found


@pytest.mark.parametrize(
    ("records", "why"),
    [
        ((record(84, "4i", 0, 0, 0, 0),), "it holds more than plain shapes"),
        ((record(81, "4i", 0, 0, 0, 0),), "it holds more than plain shapes"),
        ((record(39, "II4sI", 1, 3, b"abcd", 0),), "it is painted with patterns"),
        ((record(35, "6f", float("nan"), 0, 0, 1, 0, 0),), "it is damaged"),
        ((record(86, "4iI", 0, 0, 0, 0, 0x7FFFFFFF),), "it is damaged"),
        ((), "it holds no plain shapes"),
    ],
)
def test_what_would_look_otherwise_is_refused(records: tuple[bytes, ...], why: str) -> None:
    with pytest.raises(MetafileError, match=why):
        to_svg(emf(*records))


def test_a_metafile_cut_off_anywhere_is_drawn_or_refused() -> None:
    whole = emf(
        brush(1, b"abc"), polygon(0, 0, 10, 0, 0, 10), record(91, "4iIIII8h", 0, 0, 0, 0, 2, 4, 2, 2, *range(8))
    )
    for length in range(44, len(whole)):
        assert is_metafile(whole[:length])
        try:
            assert read_svg(to_svg(whole[:length])) is not None
        except MetafileError as error:
            assert str(error).startswith("it ")


def test_a_frame_without_size_is_refused() -> None:
    with pytest.raises(MetafileError, match="it has no size"):
        to_svg(emf(polygon(0, 0, 10, 0, 0, 10), frame=(0, 0, 0, 0)))
