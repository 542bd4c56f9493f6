"""Fitting: sizes go down the theme's scale until the text of a region fits."""

from collections.abc import Iterable
from math import ceil

from slidegen.diagnostics import Report, Severity
from slidegen.layout.parts.code import CodePart
from slidegen.layout.parts.part import Part
from slidegen.layout.parts.table import TablePart
from slidegen.layout.parts.text import TextPart
from slidegen.layout.placing import Placing
from slidegen.model.deck import FitMode
from slidegen.source import Span
from slidegen.units import EMU_PER_PT, Emu, to_points

TITLE_STEPS = 2
"""Titles are set at the theme's size or one step below it."""

TEMPLATE_STEPS = 4
"""Those of PowerPoint templates go down further: their places often have room for one line of the full size only."""


SQUEEZED = 0.4
"""The scale at which squeezing ends."""


def fit(placings: Iterable[Placing], scales: tuple[float, ...], mode: FitMode) -> None:
    """Find each region's scale. Regions alike (columns, steps) are set alike: as the fullest of them needs it.

    A listing alone in its region, and figures, are as large as fits: their sizes are no steps of the scale. All
    listings get the size of the smallest. What is squeezed goes on below the scale.
    """
    placings = tuple(placings)
    steps = scales if mode in ("shrink", "squeeze", "split") else scales[:1]
    if mode == "squeeze":
        steps = _squeezed(steps)
    peers: dict[tuple[str, str], list[Placing]] = {}
    for placing in placings:
        if placing.is_listing:
            placing.scale = placing.fit(_small_steps(steps[-1]))
        else:
            peers.setdefault((placing.region.role, placing.region.style.name), []).append(placing)
    for (role, _), alike in peers.items():
        allowed = steps
        if role == "title":
            allowed = (
                steps if mode == "squeeze" else steps[: TITLE_STEPS if alike[0].region.home is None else TEMPLATE_STEPS]
            )
        if role == "figure" and len(steps) > 1:
            style = alike[0].region.style
            allowed = _small_steps(style.minimum / style.size)
        scale = min(placing.fit(allowed) for placing in alike)
        for placing in alike:
            placing.scale = scale
    _alike(placings)


def _squeezed(steps: tuple[float, ...]) -> tuple[float, ...]:
    """*steps*, and smaller ones behind them."""
    last = round(steps[-1] * 100)
    return (*steps, *(percent / 100 for percent in range(last - 3, round(SQUEEZED * 100) - 1, -3)))


def _alike(placings: tuple[Placing, ...]) -> None:
    """Set all listings in one size."""
    found = [
        (part, part.size(width, placing.scale))
        for placing in placings
        for part, width in placing.parts()
        if isinstance(part, CodePart)
    ]
    smallest = min((size for _, size in found), default=0.0)
    for part, _ in found:
        part.limit = smallest


def _small_steps(last: float) -> tuple[float, ...]:
    """From 1 down to *last*, a hundredth a step."""
    return tuple(percent / 100 for percent in range(100, min(100, round(last * 100)) - 1, -1))


def tell(placing: Placing, mode: FitMode, report: Report, slide: Span | None) -> None:
    """Report what does not fit, and what was set smaller; at the place of the *slide* what has none of its own."""
    over = placing.grown or placing.excess(placing.scale)
    place = placing.stack.span or slide
    if over:
        _tell_overflow(placing, over, mode, report, place)
    elif placing.region.role == "figure" and placing.breaks(placing.scale):
        message = f"`{placing.fill.name}` is wider than its place"
        report.add("overflow", message, place, help="write it shorter (`1.2 M`), or show fewer figures")
    elif placing.scale < 1.0 and not placing.is_listing and placing.region.role != "figure":
        percent = round(placing.scale * 100)
        report.add("shrunk", f"the text of `{placing.fill.name}` was set at {percent} % to fit", place)
    if mode != "off":
        for part, width in placing.parts():
            if isinstance(part, CodePart):
                _tell_long_line(part, width, report)
            elif isinstance(part, TablePart):
                _tell_broken_word(part, width, placing.scale, report)


def _tell_overflow(placing: Placing, over: Emu, mode: FitMode, report: Report, place: Span | None) -> None:
    part, pitch = _crossing(placing)
    rows = _surplus(part, placing, over)
    count = rows or max(1, ceil(over / EMU_PER_PT / pitch))
    much = f"{count} {'row' if rows else 'line'}{'s' if count > 1 else ''} ({max(1, round(to_points(over)))} pt)"
    span = _place(placing, part) or place
    if placing.region.role == "title":
        report.add(
            "title-long",
            f"the title is {much} taller than its place",
            span,
            help="shorten it, or move a part of it into the text",
        )
        return
    severity: Severity | None = "error" if mode == "error" else "info" if mode == "off" else None
    report.add(
        "overflow",
        f"the {part.what} is {much} taller than the region `{placing.fill.name}`",
        span,
        help=_advice(part, count, mode),
        severity=severity,
    )


def _surplus(part: Part, placing: Placing, over: Emu) -> int:
    """How many rows of a table are too many; 0: it is none."""
    if not isinstance(part, TablePart):
        return 0
    return part.surplus(placing.rect.width, placing.scale, over)


def _advice(part: Part, lines: int, mode: FitMode) -> str:
    what = {
        "table": f"leave out {lines} row{'s' if lines > 1 else ''} or columns of long texts",
        "listing": f"leave out {lines} line{'s' if lines > 1 else ''}",
        "picture": "shorten the text beside the picture",
    }.get(part.what, f"shorten it by {lines} line{'s' if lines > 1 else ''}")
    more = "" if mode == "split" else ", or set `fit: split`"
    return f"{what}, go on with a new slide{more}"


def _crossing(placing: Placing) -> tuple[Part, float]:
    """The part that reaches over the region's end, and its line pitch in points."""
    room = placing.rect.height
    for part, indent, _ in placing.stack.entries:
        room -= part.least(placing.rect.width - indent, placing.scale)
        if room < 0:
            break
        room -= placing.stack.gap
    else:
        part = placing.stack.entries[-1].part
    return part, _pitch(part, placing)


def _pitch(part: Part, placing: Placing) -> float:
    if isinstance(part, TextPart):
        draft = part.drafts[-1]
        return draft.pitch * draft.factor(placing.scale)
    if isinstance(part, CodePart):
        return part.pitch(part.size(placing.rect.width, placing.scale))
    level = placing.region.style.level(0)
    return level.pitch * placing.scale


def _place(placing: Placing, part: Part) -> Span | None:
    """The span of the first paragraph that is not wholly inside, else of the part."""
    if isinstance(part, TextPart) and placing.stack.entries[0].part is part:
        room = placing.rect.height - 2 * part.inset_y
        for at, draft in enumerate(part.drafts):
            room -= draft.height(placing.rect.width - 2 * part.inset_x, placing.scale, first=not at)
            if room < 0 and draft.span is not None:
                return draft.span
    return part.span or placing.stack.span


def _tell_broken_word(part: TablePart, width: Emu, scale: float, report: Report) -> None:
    cell = part.broken(width, scale)
    if cell is not None:
        message = "a word of this cell is wider than its column, and is broken"
        report.add("overflow", message, cell.span or part.span, help="write it shorter, or leave out a column")


def _tell_long_line(part: CodePart, width: Emu, report: Report) -> None:
    line, excess = part.too_long(width)
    if not excess:
        return
    span = part.line_span(line)
    report.add(
        "overflow",
        f"line {line} of the listing is {excess} character{'s' if excess > 1 else ''} longer than its place",
        span,
        help="break the line; it goes on below until then",
    )
