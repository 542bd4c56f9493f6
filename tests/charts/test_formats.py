"""A format gives an Excel code and the text that Excel makes of it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from slidegen.charts.written.codes import parse_code
from slidegen.charts.written.excel import NumberFormat
from slidegen.charts.written.formats import FormatSpec, complete, logarithmic, read_format
from slidegen.charts.written.units import read_unit


@pytest.mark.parametrize(
    ("code", "value", "text"),
    [
        ("0", 2.5, "3"),
        ("0", -2.5, "-3"),
        ("0.0", 0.25, "0.3"),
        ("0.00", 1.005, "1.01"),
        ("#,##0", 1234567, "1,234,567"),
        ("#,##0.0", -1234.56, "-1,234.6"),
        ("0%", 0.455, "46%"),
        ("0.0%", 0.455, "45.5%"),
        ('0.0,"k"', 12345, "12.3k"),
        ('0.0,,"M"', 1250000, "1.3M"),
        ("0.00E+00", 123456, "1.23E+05"),
        ("0.0E+00", 0.00999, "1.0E-02"),
        ('#,##0.0 "ms"', 5, "5.0 ms"),
        ("0.##", 5, "5."),
        ("0.0#", 5.25, "5.25"),
        ("#", 0, ""),
        ("000", 7, "007"),
        ("$#,##0", 1500, "$1,500"),
        ("[$€-407]0", 3, "€3"),
        ("0;(0);\\-", -4, "(4)"),
        ("0;(0);\\-", 0, "-"),
        ('[>=1000]0.0,"k";0', 1500, "1.5k"),
        ('[>=1000]0.0,"k";0', 999, "999"),
        ('[Red]0;[Blue]0', 1, "1"),
    ],
)  # fmt: skip
def test_codes_give_the_texts_of_excel(code: str, value: float, text: str) -> None:
    made = parse_code(code)
    assert isinstance(made, NumberFormat)
    assert (made.code, made.text(value)) == (code, text)


@pytest.mark.parametrize(
    ("format", "values", "code", "texts"),
    [
        (",.1f", (1234.5, 2), "#,##0.0", ("1,234.5", "2.0")),
        (".0%", (0.25, 0.5), "0%", ("25%", "50%")),
        ("%", (0.125, 0.5), "0.0%", ("12.5%", "50.0%")),
        ("$,.2f", (5,), "$#,##0.00", ("$5.00",)),
        ("d", (5.4,), "0", ("5",)),
        ("+.1f", (1, -1, 0), "+0.0;-0.0;0.0", ("+1.0", "-1.0", "0.0")),
        ("~s", (0, 500000, 1500000), '0.0,,"M"', ("0.0M", "0.5M", "1.5M")),
        (".2s", (42000000,), '0,,"M"', ("42M",)),
        (".2e", (123456,), "0.00E+00", ("1.23E+05",)),
        (",", (12345,), "#,##0", ("12,345",)),
    ],
)
def test_formats_of_d3_become_codes(format: str, values: tuple[float, ...], code: str, texts: tuple[str, ...]) -> None:
    spec = read_format(format)
    assert isinstance(spec, FormatSpec)
    made = complete(spec, values)
    assert (made.code, tuple(made.text(value) for value in values)) == (code, texts)


@pytest.mark.parametrize("text", ["0.0 ms", "ms", "0 0", "", "%0", "0;0;0;0", "[nope]0"])
def test_what_is_no_format_is_told(text: str) -> None:
    assert isinstance(read_format(text), str)


@pytest.mark.parametrize(
    ("values", "texts"),
    [
        ((1, 2), ("1", "2")),
        ((0.5, 12.25), ("0.5", "12.3")),
        ((9999, 5), ("9999", "5")),
        ((12345, 5), ("12,345", "5")),
        ((2_000_000, 500_000), ("2.0M", "0.5M")),
        ((3_000_000_000,), ("3\u00a0bn",)),
        ((0.00001,), ("1E-05",)),
        ((1e18,), ("1E+18",)),
    ],
)
def test_without_a_format_the_figures_decide(values: tuple[float, ...], texts: tuple[str, ...]) -> None:
    made = complete(None, values)
    assert tuple(made.text(value) for value in values) == texts


@pytest.mark.parametrize(
    ("unit", "value", "text"),
    [("$", 5, "$5"), ("%", 5, "5%"), ("ms", 5, "5\u00a0ms"), ("B", 5e6, "5\u00a0MB"), ("users", 5e6, "5M\u00a0users")],
)
def test_units_stand_where_they_are_read(unit: str, value: float, text: str) -> None:
    assert complete(None, (value,), unit=read_unit(unit)).text(value) == text


def test_a_negative_amount_has_its_sign_first() -> None:
    assert complete(None, (-5.0,), unit=read_unit("$")).text(-5.0) == "-$5"


def test_powers_of_ten_stay_readable() -> None:
    made = logarithmic((0.01, 1.0, 1000.0, 1e6))
    assert [made.text(value) for value in (0.01, 1.0, 1000.0, 1e6)] == ["0.01", "1", "1,000", "1M"]


@given(st.lists(st.floats(-1e14, 1e14), min_size=1, max_size=6), st.sampled_from(["", "ms", "$", "%", "B"]))
@example([1.0, 4.4e-287], "")
@example([1.0, 2e-10], "")
def test_codes_that_are_made_can_be_read_and_say_the_same(values: list[float], unit: str) -> None:
    made = complete(None, values, unit=read_unit(unit))
    read = parse_code(made.code)
    assert isinstance(read, NumberFormat)
    assert [read.text(value) for value in values] == [made.text(value) for value in values]


@pytest.mark.parametrize(
    ("values", "code", "texts"),
    [
        ((0.15, 4.8, 55.1), "[>=1]0.0;0.00", ["0.15", "4.8", "55.1"]),
        ((1.25, 155.0), "[>=10]0;0.00", ["1.25", "155"]),
        ((12.4, 1550.0), "0", ["12", "1550"]),
        ((-0.15, 55.1), "0.0", ["-0.2", "55.1"]),
    ],
)
def test_small_values_beside_large_ones_are_told_as_they_are(
    values: tuple[float, ...], code: str, texts: list[str]
) -> None:
    made = complete(None, values)
    assert (made.code, [made.text(value) for value in values]) == (code, texts)
    assert complete(None, values, exact=True).code in ("0.00", "0.0")
