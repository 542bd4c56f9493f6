"""Figures are read in all the forms in which people have them, and mistakes are found where they are."""

import pytest

from slidegen.charts.figures.dates import read_dates
from slidegen.charts.figures.numbers import Marks, find_marks, is_missing, parse
from slidegen.model.blocks import Chart, CodeBlock
from tests.charts.helpers import chart, fence, lowered, place


@pytest.mark.parametrize(
    ("text", "marks", "value"),
    [
        ("1.5", ".", 1.5), ("1,234.5", ".", 1234.5), ("1.234,5", ",", 1234.5), ("1 234", ".", 1234),
        ("1'000", ".", 1000),
        ("-3", ".", -3), ("−3", ".", -3), ("+3", ".", 3), ("45%", ".", 0.45), ("$5", ".", 5), ("-$5", ".", -5),
        ("5 €", ".", 5), ("1e3", ".", 1000), (".5", ".", 0.5), ("2_000", ".", 2000), ("3,5", ",", 3.5),
    ],
)  # fmt: skip
def test_numbers_are_understood(text: str, marks: str, value: float) -> None:
    found = parse(text, Marks(marks))
    assert found is not None
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize(
    "text", ["abc", "1,2,3", "12 ms", "1.2.3", "--5", "1e999", "١٢", "=1+1", "@x", "0x10", "9" * 99, "1e101", "-1e308"]
)
def test_what_is_no_number_is_none(text: str) -> None:
    assert parse(text, Marks()) is None


@pytest.mark.parametrize(
    ("cells", "commas", "decimal"),
    [
        (["3,5"], False, ","), (["1,234"], False, "."), (["1,234"], True, ","), (["1.234,5"], False, ","),
        (["1,234.5"], True, "."), (["1,234", "3.5"], True, "."), (["31.12.2024", "3,5"], True, ","),
    ],
)  # fmt: skip
def test_the_decimal_mark_is_found(cells: list[str], commas: bool, decimal: str) -> None:
    assert find_marks(cells, commas=commas).decimal == decimal


@pytest.mark.parametrize(
    "cell",
    ["2024-03-01", "2024/3/1", "20240301", "2024-03", "1.3.2024", "1 Mar 2024", "March 1, 2024", "Mar 2024", "3/2024",
     "13/03/2024", "2024-03-01T06:00"],
)  # fmt: skip
def test_dates_are_understood(cell: str) -> None:
    found = read_dates([cell], is_missing)
    assert found is not None and found.values[0] is not None
    assert 45352 <= found.values[0] < 45365


def test_days_and_months_are_told_apart_by_the_whole_column() -> None:
    sure, unsure = read_dates(["03/04/2024", "13/04/2024"], is_missing), read_dates(["03/04/2024"], is_missing)
    assert sure is not None and unsure is not None
    assert (sure.unsure, unsure.unsure) == (False, True)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", b"k,v\na,1.5\nb,2\nc,3\n"),
        ("a.csv", b"k;v\na;1,5\nb;2\nc;3\n"),
        ("a.tsv", b"k\tv\r\na\t1.5\r\nb\t2\r\nc\t3\r\n"),
        ("a.csv", b'\xef\xbb\xbf# a comment\n\nk,v\n"a",1.5\n# more\nb,2\n\nc,3'),
        ("a.csv", "k,v\na,1.5\nb,2\nc,3".encode("utf-16")),
        ("a.csv", "k,v\na,1.5\nb,2\nc,3".encode("utf-16-le")),
        ("a.json", b'[{"k": "a", "v": 1.5}, {"k": "b", "v": 2}, {"k": "c", "v": 3}]'),
        ("a.json", b'[["k", "v"], ["a", 1.5], ["b", 2], ["c", 3]]'),
        ("a.json", b'{"k": ["a", "b", "c"], "v": [1.5, 2, 3]}'),
    ],
)
def test_files_of_all_forms_say_the_same(name: str, data: bytes) -> None:
    made = chart(f"type: column\nfile: {name}", {name: data})
    assert (made.categories, made.series[0].values, made.series[0].name) == (("a", "b", "c"), (1.5, 2.0, 3.0), "v")


@pytest.mark.parametrize(
    "data",
    [
        "data:\n  - [k, v]\n  - [a, 1.5]\n  - [b, 2]\n  - [c, 3]",
        "data:\n  - {k: a, v: 1.5}\n  - {k: b, v: 2}\n  - {k: c, v: 3}",
        "data: {k: [a, b, c], v: [1.5, 2, 3]}",
        "data: |\n  k,v\n  a,1.5\n  b,2\n  c,3",
        "---\nk,v\na,1.5\nb,2\nc,3",
    ],
)
def test_figures_in_the_deck_say_the_same(data: str) -> None:
    made = chart(f"type: column\n{data}")
    assert (made.categories, made.series[0].values) == (("a", "b", "c"), (1.5, 2.0, 3.0))


def test_other_encodings_are_read_and_told() -> None:
    made = chart("file: a.csv", {"a.csv": "k,v\nZürich,1\nb,2".encode("cp1252")}, ("figures-assumed",))
    assert made.categories[0] == "Zürich"


@pytest.mark.parametrize("missing", ["", "-", "NA", "n/a", "NaN"])
def test_missing_values_are_gaps(missing: str) -> None:
    assert chart(f"type: line\n---\nk,v\na,1\nb,{missing}\nc,3").series[0].values == (1.0, None, 3.0)


def test_a_bad_number_is_found_in_its_file() -> None:
    _, (told,) = lowered(fence("file: a.csv"), {"a.csv": b'k,v\n"x, y",1\nb,2\nc, "oops"\n'})
    assert (told.code, place(told)) == ("bad-figure", ("a.csv:4:5", "oops"))
    assert "row 3, column `v`" in told.message


def test_a_bad_number_is_found_in_json() -> None:
    _, (told,) = lowered(
        fence("file: a.json"), {"a.json": b'[{"k": 1, "v": 2}, {"k": 2, "v": 4}, {"k": 3, "v": "oops"}]'}
    )
    assert place(told)[1] == '"oops"'


def test_a_bad_number_is_found_in_the_deck() -> None:
    _, (told,) = lowered(fence("type: column\n---\nk,v\na,1\nb,2\nc,oops"))
    assert place(told) == ("deck.md:9:3", "oops")
    _, (told,) = lowered("# T\n\n> ```chart\n> type: column\n> ---\n> k,v\n> a,1\n> b,2\n> c,oops\n> ```\n")
    assert place(told) == ("deck.md:9:5", "oops")


def test_many_mistakes_are_summed_up() -> None:
    rows = "\n".join(f"r{number},{'oops' if number % 3 == 0 else number}" for number in range(60))
    _, told = lowered(fence(f"type: column\n---\nk,v\n{rows}"))
    assert [one.code for one in told] == ["bad-figure"] * 6
    assert told[-1].message.startswith("15 more")


def test_uneven_rows_are_gaps_and_told() -> None:
    assert chart("---\nk,v,w\na,1\nb,2,3,4", None, ("uneven-figures", "uneven-figures")).series[1].values == (None, 3.0)


def test_formulas_stay_texts() -> None:
    made = chart("---\nk,v\n=cmd(),1\n@x,2")
    assert made.categories == ("=cmd()", "@x")


def test_quoted_cells_hold_separators_and_lines() -> None:
    assert chart('---\nk,v\n"a, b",1\n"c ""d""",2').categories == ("a, b", 'c "d"')


def test_a_quote_that_is_not_closed_is_told_where_it_stands() -> None:
    data = b'a,b\nx,1\n"y,2\n' + b"z,3\n" * 40_000
    _, told = lowered(fence("type: column\nfile: f.csv"), {"f.csv": data})
    assert [one.code for one in told] == ["bad-chart"]
    assert place(told[0]) == ("f.csv:3:1", '"y,2')
    assert "quote" in told[0].help


def test_columns_beyond_the_most_are_told_and_left_out() -> None:
    names, row = ",".join(f"c{number}" for number in range(250)), ",".join(["1"] * 250)
    _, told = lowered(fence(f"type: column\ny: c1\n---\n{names}\n{row}"))
    assert [(one.code, place(one)[1]) for one in told] == [("figures-cut", "c200")]


@pytest.mark.parametrize("deep", [60, 500, 100_000])
def test_json_that_is_nested_deeply_holds_no_figures(deep: int) -> None:
    _, told = lowered(fence("type: column\nfile: f.json"), {"f.json": b"[" * deep + b"]" * deep})
    assert [one.code for one in told] == ["bad-chart"]


def test_halves_of_characters_are_shown_as_such() -> None:
    made = chart(
        "type: column\nfile: f.json", {"f.json": rb'[{"n": "a\ud83d", "v": 1}, {"n": "\ud83d\ude00", "v": 2}]'}
    )
    assert made.categories == ("a\ufffd", "😀")


@pytest.mark.parametrize("values", [("1e100", "-1e100"), ("1e-300", "2e-300"), ("5e-324", "0"), ("1e100", "1")])
@pytest.mark.parametrize("kind", ["column", "line", "pie", "area\nstacked: true", "bar\npercent: true", "radar"])
def test_figures_of_any_size_have_ticks_and_texts(values: tuple[str, str], kind: str) -> None:
    body = f"type: {kind}\nlabels: true\nformat: ',.2f'\n---\nn,v,w\nx,{values[0]},1\ny,{values[1]},2"
    block, told = lowered(fence(body))
    assert isinstance(block, Chart | CodeBlock)
    assert not [one for one in told if one.code == "internal"]


def test_a_bomb_of_aliases_holds_no_figures() -> None:
    lines = [
        "data:",
        "  a0: &a0 [1, 1, 1]",
        *(f"  a{at}: &a{at} [{', '.join([f'*a{at - 1}'] * 9)}]" for at in range(1, 30)),
    ]
    block, told = lowered(fence("type: column\n" + "\n".join(lines)))
    assert isinstance(block, CodeBlock | Chart)
    assert told
