"""Areas cannot have gaps: PowerPoint draws a missing value as zero, which is another statement."""

import msgspec

from slidegen.charts.choose import Choice
from slidegen.charts.figures.columns import Columns
from slidegen.charts.spec import Spec
from slidegen.diagnostics import Report
from slidegen.model.chart import Series


def without_gaps(
    series: tuple[Series, ...], choice: Choice, spec: Spec, columns: Columns, report: Report
) -> tuple[Series, ...]:
    """*series* with areas that have gaps drawn as lines, or in a stack with zeros; both is told."""
    gaps = [
        (row, wanted.column)
        for one, wanted in zip(series, choice.series, strict=True)
        if one.kind == "area"
        for row, value in enumerate(one.values)
        if value is None
    ]
    if not gaps:
        return series
    row, column = gaps[0]
    where = columns.grid.place(row, column)
    if spec.stacking:
        report.add(
            "area-gap", f"a missing value counts as zero in a stack of areas: {where}",
            columns.grid.locate(row, column), help="write 0 if it is none, or take `type: column`",
        )  # fmt: skip
        return tuple(
            msgspec.structs.replace(one, values=tuple(value or 0.0 for value in one.values))
            if one.kind == "area"
            else one
            for one in series
        )
    report.add(
        "area-gap", f"areas cannot show a missing value, so lines are drawn: {where}",
        columns.grid.locate(row, column), help="write 0 if it is none, or take `type: line`",
    )  # fmt: skip
    return tuple(msgspec.structs.replace(one, kind="line") if one.kind == "area" else one for one in series)
