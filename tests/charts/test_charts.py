"""What an author asks of a chart is what its data say, or a diagnostic tells why not."""

import pytest

from slidegen.model.blocks import Chart, CodeBlock, Table
from slidegen.model.chart import ChartData
from slidegen.model.inlines import Code, Link, Marked
from slidegen.model.walk import all_inlines, child_blocks, inline_text
from tests.charts.helpers import chart, fence, lowered, place

ROWS = "\n---\nk,a,b\nx,1,4\ny,2,5\nz,3,6"


def labels(data: ChartData) -> list[str]:
    assert data.y is not None
    return [tick.label for tick in data.y.ticks]


@pytest.mark.parametrize("kind", ["column", "bar", "line", "area", "radar"])
def test_kinds_with_categories(kind: str) -> None:
    made = chart(f"type: {kind}{ROWS}")
    assert (made.kind, [one.name for one in made.series], made.categories) == (kind, ["a", "b"], ("x", "y", "z"))
    assert made.x is not None and made.x.kind == "category"


@pytest.mark.parametrize("kind", ["pie", "doughnut"])
def test_slices_tell_their_shares(kind: str) -> None:
    made = chart(f"type: {kind}\n---\nk,v\nx,1\ny,3")
    assert (made.series[0].labels, made.series[0].shares, made.legend, made.y) == (("25%", "75%"), True, "direct", None)


@pytest.mark.parametrize(
    ("rows", "told"), [(["1"] * 6, False), (["1"] * 7, True), (["900", "1"], False), (["900", "1", "2"], True)]
)
def test_pies_of_many_or_tiny_slices_are_advised_against(rows: list[str], told: bool) -> None:
    table = "\n".join(f"{at},{value}" for at, value in enumerate(rows))
    chart(f"type: pie\n---\nk,v\n{table}", None, ("chart-crowded",) if told else ())


def test_points_have_places() -> None:
    made = chart("type: scatter\n---\nx,y\n1,10\n2,20\n4,40")
    assert (made.series[0].xs, made.series[0].values) == ((1, 2, 4), (10, 20, 40))
    assert made.x is not None and (made.x.kind, made.x.title) == ("value", "x")
    bubbles = chart("type: bubble\n---\nname,x,y,n\np,1,10,5\nq,2,20,8")
    assert (bubbles.series[0].sizes, bubbles.categories) == ((5, 8), ("p", "q"))


def test_a_combo_has_two_axes_with_common_grid_lines() -> None:
    made = chart("type: combo\ny:\n  - a\n  - {column: b, axis: right, colour: accent2, name: Rate}" + ROWS)
    assert [(one.kind, one.right, one.name) for one in made.series] == [("column", False, "a"), ("line", True, "Rate")]
    assert made.y is not None and made.y2 is not None and len(made.y.ticks) == len(made.y2.ticks)


def test_stacks_are_added_up() -> None:
    assert labels(chart("type: column\nstacked: true" + ROWS))[-1] in ("9", "10")
    percent = chart("type: area\npercent: true" + ROWS)
    assert (percent.stacking, labels(percent)[0], labels(percent)[-1]) == ("percent", "0%", "100%")


def test_bars_start_at_zero_and_lines_need_not() -> None:
    rows = "\n---\nk,v\na,100\nb,101\nc,103"
    column, line = chart("type: column" + rows), chart("type: line" + rows)
    assert column.y is not None and line.y is not None
    assert (column.y.minimum, line.y.minimum > 90) == (0, True)


def test_limits_are_kept_and_a_cut_axis_is_told() -> None:
    made = chart("type: column\nmin: 50\nmax: 120\n---\nk,v\na,100\nb,101", None, ("axis-cut",))
    assert made.y is not None and (made.y.minimum, made.y.maximum) == (50, 120)


def test_a_logarithmic_axis_has_powers_of_ten() -> None:
    made = chart("type: line\nlog: true\n---\nk,v\na,3\nb,2000")
    assert labels(made) == ["1", "10", "100", "1,000", "10,000"]


def test_a_logarithmic_axis_counts_in_billions_where_that_leaves_nothing_out() -> None:
    assert labels(chart("type: line\nlog: true\n---\nk,v\na,2e5\nb,2e9"))[-3:] == ["100M", "1bn", "10bn"]
    assert labels(chart("type: line\nlog: true\n---\nk,v\na,0.2\nb,2e9"))[-2:] == ["1,000M", "10,000M"]


@pytest.mark.parametrize(
    ("limits", "ends", "codes"),
    [("min: 1\nmax: 10000", (1, 10_000), ()), ("min: 2\nmax: 5e3", (1, 10_000), ("axis-rounded",))],
)
def test_ends_of_logarithmic_axes_are_powers_of_ten(limits: str, ends: object, codes: tuple[str, ...]) -> None:
    made = chart(f"type: line\nlog: true\n{limits}\n---\nk,v\na,3\nb,2000", None, codes)
    assert made.y is not None and (made.y.minimum, made.y.maximum) == ends


def test_areas_with_gaps_are_lines_and_in_a_stack_zeros() -> None:
    rows = "\n---\nk,a,b\nx,1,2\ny,,3\nz,4,5"
    plain = chart("type: area" + rows, None, ("area-gap",))
    assert [(one.kind, one.values) for one in plain.series] == [("line", (1, None, 4)), ("line", (2, 3, 5))]
    stacked = chart("type: area\nstacked: true" + rows, None, ("area-gap",))
    assert [(one.kind, one.values) for one in stacked.series] == [("area", (1, 0, 4)), ("area", (2, 3, 5))]


def test_points_with_names_are_labelled_with_these() -> None:
    named = chart("type: scatter\nlabels: true\n---\nname,x,y\nOslo,1,10\nBergen,2,20")
    assert named.series[0].labels == ("Oslo", "Bergen")
    assert chart("type: scatter\nlabels: true\n---\nx,y\n1,10\n2,20").series[0].labels == ("10", "20")


def test_values_are_not_written_across_error_bars_unless_asked_for() -> None:
    rows = "\n---\nk,v,e\na,10,1\nb,20,2"
    assert chart("type: column\ny: {column: v, errors: e}" + rows).series[0].labels == ()
    assert chart("type: column\nlabels: true\ny: {column: v, errors: e}" + rows).series[0].labels == ("10", "20")


def test_dates_have_ticks_at_natural_places() -> None:
    made = chart("type: line\n---\nd,v\n2020-01-01,1\n2020-06-01,2\n2022-03-01,3")
    assert made.x is not None and made.x.kind == "date"
    assert [tick.label for tick in made.x.ticks][:2] == ["Jan 2020", "Jul 2020"]
    assert made.dates[0] == 43831


def test_years_that_follow_one_another_are_categories() -> None:
    assert chart("type: line\n---\ny,v\n2010,1\n2011,2\n2012,3").dates == ()
    assert len(chart("type: line\n---\ny,v\n2010,1\n2011,2\n2015,3").dates) == 3


@pytest.mark.parametrize(
    ("values", "low", "high"),
    [("5", 0, 5), ("0", 0, 1), ("-3", -4, 0), ("7\nb,7", 0, 8)],
)
def test_few_or_equal_values_have_an_axis(values: str, low: float, high: float) -> None:
    made = chart(f"type: column\n---\nk,v\na,{values}")
    assert made.y is not None
    assert (made.y.minimum, made.y.maximum) == (low, high)


def test_error_bars_widen_the_axis() -> None:
    made = chart("type: line\ny: {column: v, errors: e}\n---\nk,v,e\na,10,1\nb,20,15")
    assert made.series[0].plus == (1, 15)
    assert made.y is not None and made.y.maximum >= 35


def test_errors_down_and_up_may_differ() -> None:
    made = chart("type: column\ny: {column: v, errors: [lo, hi]}\n---\nk,v,lo,hi\na,10,1,4\nb,20,-2,5")
    assert (made.series[0].minus, made.series[0].plus) == ((1, 2), (4, 5))
    block, (told,) = lowered(fence("type: column\ny: {column: v, errors: [a, b, c]}\n---\nk,v\na,10"))
    assert isinstance(block, Chart) and place(told)[1] == "[a, b, c]"
    assert told.help is not None and "[down, up]" in told.help


def test_room_for_bubbles_does_not_go_beyond_zero() -> None:
    made = chart("type: bubble\n---\nx,y,n\n4,0,5\n100,20,8")
    assert made.x is not None and made.y is not None
    assert (made.x.minimum, made.y.minimum) == (0, 0)
    far = chart("type: bubble\n---\nx,y,n\n-4,60,5\n100,90,8")
    assert far.x is not None and far.x.minimum < -4


def test_bubbles_of_negative_size_are_told_and_left_out() -> None:
    made = chart("type: bubble\n---\nx,y,n\n4,1,5\n9,2,-8", None, ("chart-mismatch",))
    assert made.series[0].sizes == (5, None)


def test_an_axis_of_one_value_starts_at_zero() -> None:
    made = chart("type: line\n---\nk,v\na,4")
    assert made.y is not None and made.y.minimum == 0


def test_labels_below_columns_have_room_above_the_names() -> None:
    made = chart("type: column\n---\nk,v\na,4.5\nb,-5")
    assert made.y is not None and made.y.minimum < -5


def test_units_are_told_once() -> None:
    made = chart("type: column\nunit: ms\ny: v\n---\nk,v\na,1\nb,2")
    assert made.y is not None and (made.y.title, labels(made)[-1], made.series[0].labels) == ("v (ms)", "2", ("1", "2"))
    assert labels(chart("type: column\nunit: $\n---\nk,v\na,1\nb,2"))[-1] == "$2"


@pytest.mark.parametrize(
    ("keys", "rows", "texts"),
    [
        ("unit: ms", "a,1.5\nb,", ("1.5 ms", "")),
        ("unit: $\nformat: '.2f'", "a,1.5\nb,2", ("$1.50", "$2.00")),
        ("unit: MB/s\ny: {column: v, errors: e}", "a,12,0.5\nb,9,2", ("12.0 ± 0.5 MB/s", "9.0 ± 2.0 MB/s")),
        ("unit: ms\ny: {column: v, errors: [e, v]}", "a,12,2\nb,9,", ("12 +12 −2 ms", "9 +9 −0 ms")),
        ("unit: ms", "a,50%\nb,7%", ("50%", "7%")),
    ],
)
def test_values_are_told_with_their_errors_and_whole_unit(keys: str, rows: str, texts: tuple[str, ...]) -> None:
    head = "k,v,e" if rows.split("\n")[0].count(",") == 2 else "k,v"
    (only, *_) = chart(f"type: column\n{keys}\n---\n{head}\n{rows}").series
    assert tuple(text.replace("\u00a0", " ") for text in only.texts) == texts


def test_places_of_points_are_told_as_they_were_written() -> None:
    assert chart("type: scatter\n---\nd,v\n2024-01-31,1\n2024-02-03,2").x_texts == ("2024-01-31", "2024-02-03")


def test_percent_signs_of_figures_stay() -> None:
    made = chart("type: column\n---\nk,v\na,10%\nb,20%")
    assert (made.series[0].values, made.series[0].labels) == ((0.1, 0.2), ("10%", "20%"))


@pytest.mark.parametrize(
    ("asked", "texts"),
    [("true", ("1", "3", "2")), ("false", ()), ("last", ("", "", "2")), ("max", ("", "3", ""))],
)
def test_labels_are_as_asked(asked: str, texts: tuple[str, ...]) -> None:
    assert chart(f"type: line\nlabels: {asked}\n---\nk,v\na,1\nb,3\nc,2").series[0].labels == texts


@pytest.mark.parametrize(
    ("keys", "legend"),
    [
        ("type: line", "direct"),
        ("type: column", "top"),
        ("type: line\nlegend: right", "right"),
        ("legend: false", "none"),
    ],
)
def test_the_legend_is_where_it_is_best_read(keys: str, legend: str) -> None:
    assert chart(keys + ROWS).legend == legend


def test_highlights_stand_out() -> None:
    series = chart("highlight: b" + ROWS).series
    assert [one.dimmed for one in series] == [True, False]
    assert [one.lit for one in chart("highlight: z" + ROWS).series] == [(2,), (2,)]
    assert [one.lit for one in chart("highlight: [b, z]" + ROWS).series] == [(), (2,)]


def test_caption_source_and_alternative_text() -> None:
    block, told = lowered(fence("caption: C\nsource: https://www.kernel.org/a\nalt: A" + ROWS))
    assert isinstance(block, Chart) and told == []
    assert inline_text(block.caption).split() == ["C", "Source:", "kernel.org/a"]
    assert block.data.summary == "A"


def test_captions_are_markdown_with_exact_places() -> None:
    keys = "source: 'ran `fio` [twice](https://x.org)'\ncaption: an *early* run"
    block, told = lowered(fence(keys + ROWS))
    assert isinstance(block, Chart) and not told
    inlines = list(all_inlines(block.caption))
    assert inline_text(block.caption) == "an early run Source: ran fio twice"
    (link,) = [inline for inline in inlines if isinstance(inline, Link)]
    (code,) = [inline for inline in inlines if isinstance(inline, Code)]
    (early,) = [inline for inline in inlines if isinstance(inline, Marked)]
    assert (link.target, inline_text(early.children)) == ("https://x.org", "early")
    assert code.span is not None and code.span.text == "`fio`"


def test_captions_of_charts_in_quotes_are_markdown() -> None:
    text = '# T\n\n> ```chart\n> source: "a *b*"\n> ---\n> k,v\n> x,1\n> ```\n'
    quote, told = lowered(text)
    (inner,) = child_blocks(quote)
    assert isinstance(inner, Chart) and not told and inline_text(inner.caption) == "Source: a b"


def test_without_one_the_figures_are_summed_up() -> None:
    assert chart("type: column\ntitle: T\n---\nyear,v\n2010,1\n2011,5").summary == (
        "Column chart: T. v by year. Lowest 1 (2010), highest 5 (2011)."
    )


def test_a_table_is_a_chart_with_the_same_keys() -> None:
    block, told = lowered(
        "# T\n\n| k | v |\n|---|---|\n| a | 1 |\n| b | 2 |\n\n: Cap\n\n{.chart type=bar unit=ms .x}\n"
    )
    assert told == [] and isinstance(block, Chart)
    assert (block.data.kind, inline_text(block.caption), block.attributes.classes) == ("bar", "Cap", ("x",))


def test_a_table_that_cannot_be_drawn_stays_one() -> None:
    block, told = lowered("# T\n\n{.chart type=pie}\n| k | v |\n|---|---|\n| a | -1 |\n| b | 2 |\n")
    assert isinstance(block, Table) and not block.attributes.has("chart")
    assert [(one.code, place(one)[1]) for one in told] == [("chart-mismatch", "-1")]


@pytest.mark.parametrize(
    ("body", "code", "at"),
    [
        ("type: colum" + ROWS, "bad-value", "colum"),
        ("y: c" + ROWS, "unknown-column", "c"),
        ("x: kk" + ROWS, "unknown-column", "kk"),
        ("file: gone.csv", "missing-file", "gone.csv"),
        ("file: ../x.csv", "outside-folder", "../x.csv"),
        ("file: https://x.org/a.csv", "network", "https://x.org/a.csv"),
        ("type: column", "no-figures", "```chart"),
        ("data: 5", "missing-file", "5"),
        ("type: pie\n---\nk,v\na,1\nb,-2", "chart-mismatch", "-2"),
        ("type: scatter\n---\nk,v\na,1\nb,2", "chart-mismatch", "```chart"),
        ("---\nk,v\na,b\nc,d", "no-figures", "a"),
        ("---\nk,v", "no-figures", "k,v"),
        ("---\nk,v\na,-\nb,NA", "no-figures", "-"),
        ("- a", "bad-chart", "- a"),
        ("type: line\ntitle: a: b" + ROWS, "yaml-syntax", ":"),
    ],
)
def test_what_cannot_be_drawn_is_told_and_shown_as_its_source(body: str, code: str, at: str) -> None:
    block, told = lowered(fence(body))
    assert isinstance(block, CodeBlock)
    assert [(one.code, place(one)[1]) for one in told] == [(code, at)]
    assert block.text == body


@pytest.mark.parametrize(
    ("body", "code", "at"),
    [
        ("colour: red" + ROWS, "unknown-key", "colour"),
        ("type: line\nlog: true\n---\nk,v\na,0\nb,5", "chart-mismatch", "0"),
        ("y:\n  - {column: a, axis: right}" + ROWS, "chart-mismatch", "right"),
        ("type: line\nstacked: true" + ROWS, "chart-mismatch", "true"),
        ("type: pie" + "\ny: [a, b]" + ROWS, "chart-mismatch", "b"),
        ("highlight: q" + ROWS, "bad-value", "q"),
        ("format: 0 ms" + ROWS, "bad-value", "0 ms"),
        ("width: 3" + ROWS, "bad-value", "3"),
        ("min: 9\nmax: 1" + ROWS, "bad-value", "1"),
        ("type: bar\ny: {column: a, type: line}" + ROWS, "chart-mismatch", "line"),
        ("data: {k: [a, b], v: [1, 2], w: [1]}", "uneven-figures", "w"),
    ],
)
def test_what_is_wrong_is_told_and_the_rest_drawn(body: str, code: str, at: str) -> None:
    block, told = lowered(fence(body))
    assert isinstance(block, Chart)
    assert [(one.code, place(one)[1]) for one in told] == [(code, at)]


@pytest.mark.parametrize(
    ("body", "help"),
    [
        ("type: stacked-bar" + ROWS, "write `type: bar` and `stacked: true`"),
        ("type: 100% stacked columns" + ROWS, "write `type: column` and `percent: true`"),
        ("type: horizontal_bar" + ROWS, "write `type: bar`: bars lie, columns stand"),
        ("type: bar-chart" + ROWS, "write `type: bar`"),
        ("type: bar-colum" + ROWS, "write `type: bar`"),
        ("type: colum" + ROWS, "did you mean `column`?"),
        ("type: column\nstacked: percent" + ROWS, "write `percent: true`"),
        ("xLabel: k" + ROWS, "write `x-title`"),
        ("y_label: k" + ROWS, "write `y-title`"),
        ("error: a" + ROWS, "write it with its series: `y: [{column: ..., errors: ...}]`"),
        ("y: {column: a, error: b}" + ROWS, "did you mean `errors`?"),
        ("y: time\n---\nk,time (ms),size\na,1,2\nb,3,4", "did you mean `time (ms)`?"),
    ],
)
def test_what_other_tools_call_otherwise_is_named(body: str, help: str) -> None:
    _, told = lowered(fence(body))
    assert [one.help for one in told] == [help]


def test_many_points_are_thinned_and_keep_their_peaks() -> None:
    rows = "\n".join(f"r{number},{number % 7 if number != 4321 else 99}" for number in range(9000))
    made = chart(f"type: line\n---\nk,v\n{rows}", None, ("figures-thinned",))
    assert len(made.series[0].values) <= 2000
    assert 99 in made.series[0].values


def test_too_many_bars_are_refused() -> None:
    rows = "\n".join(f"r{number},{number}" for number in range(2500))
    block, told = lowered(fence(f"type: column\n---\nk,v\n{rows}"))
    assert isinstance(block, CodeBlock) and [one.code for one in told] == ["bad-chart"]


def test_figures_of_an_included_file_lie_beside_it() -> None:
    block, told = lowered(
        "<!-- include: part/a.md -->", {"part/a.md": fence("file: f.csv").encode(), "part/f.csv": b"k,v\na,1\nb,2"}
    )
    assert told == [] and isinstance(block, Chart)
