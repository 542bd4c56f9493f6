"""The workbook inside a chart, as openpyxl reads it."""

from datetime import datetime
from io import BytesIO
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from slidegen.backends.pptx.charts.sheet import ISO_DATE, Cell, Column, letters
from slidegen.backends.pptx.charts.workbook import number_text, workbook_bytes


def opened(*columns: Column) -> Worksheet:
    book = load_workbook(BytesIO(workbook_bytes(columns)))
    assert book.sheetnames == ["Sheet1"]
    return book["Sheet1"]


def cells(*columns: Column) -> list[list[Any]]:
    """The sheet's values by column, names first."""
    return [list(column) for column in opened(*columns).iter_cols(values_only=True)]


def column(name: str, *values: Cell, number: int = 0, form: str = "General") -> Column:
    return Column(number, name, values, form)


def test_names_stand_above_values() -> None:
    assert cells(column("City", "Oslo", "Rome"), column("Rain", 1.5, 2.0, number=1)) == [
        ["City", "Oslo", "Rome"],
        ["Rain", 1.5, 2],
    ]


def test_missing_values_are_empty_cells() -> None:
    assert cells(column("Rain", 1.0, None, 3.0)) == [["Rain", 1, None, 3]]


@pytest.mark.parametrize(
    "text", ["=1+1", "+5", "-5", "@name", "12", "1.5", "2024-01-01", "TRUE", "#N/A", "a\nb", " a "]
)
def test_texts_stay_texts(text: str) -> None:
    sheet = opened(column("Name", text))
    assert sheet["A2"].value == text
    assert sheet["A2"].data_type == "s"


def test_texts_that_look_like_formulas_stay_texts_when_edited() -> None:
    sheet = opened(column("Name", "=1+1", "one"))
    assert sheet["A2"].quotePrefix
    assert not sheet["A3"].quotePrefix


def test_dates_are_dates() -> None:
    sheet = opened(column("Day", 45_292.0, form=ISO_DATE))
    assert sheet["A2"].value == datetime(2024, 1, 1)


def test_figures_have_their_columns_format() -> None:
    sheet = opened(column("Part", 0.25, form='0.0"%"'), column("Plain", 3.0, number=1))
    assert sheet["A2"].number_format == '0.0"%"'
    assert sheet["B2"].number_format == "General"


def test_a_sheet_without_rows_has_its_names() -> None:
    assert cells(column("Rain")) == [["Rain"]]


def test_a_text_too_long_for_a_cell_is_cut() -> None:
    assert len(cells(column("Long", "x" * 40_000))[0][1]) == 32_767


def test_what_looks_like_a_coded_character_is_none() -> None:
    assert b"_x005F_x0041_" in unpacked(workbook_bytes((column("_x0041_"),)))


def unpacked(data: bytes) -> bytes:
    from zipfile import ZipFile

    with ZipFile(BytesIO(data)) as archive:
        return archive.read("xl/sharedStrings.xml")


def test_equal_data_are_equal_to_the_byte() -> None:
    one = column("Rain", 1.0, None, "x")
    assert workbook_bytes((one,)) == workbook_bytes((one,))


@pytest.mark.parametrize(
    ("value", "text"), [(1.0, "1"), (-0.5, "-0.5"), (0.1 + 0.2, "0.30000000000000004"), (1e300, "1e+300"), (3, "3")]
)
def test_numbers_are_exact(value: float, text: str) -> None:
    assert number_text(value) == text


@pytest.mark.parametrize(("number", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_have_letters(number: int, name: str) -> None:
    assert letters(number) == name
