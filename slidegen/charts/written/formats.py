"""Number formats: one value gives an Excel format code for PowerPoint and the very same texts for all else.

An author writes a format in one of two notations:

* as d3 does: ``,.1f`` (thousands, one decimal), ``.0%`` (percent), ``.2e`` (scientific), ``d`` (whole numbers),
  ``+.1f`` (with its sign), ``$,.2f`` (dollars), ``.3s`` or ``~s`` (k, M, G, T: the same prefix at all numbers of an
  axis, that of the largest one). Without a precision the figures tell how many decimals
  are needed, as with ``~``; fill, width and alignment have no place in a chart.
* as Excel does: ``#,##0.0 "ms"``, ``0%``, ``0.0,,"M"``, ``[>=1000]0.0,"k";0``
  (see :mod:`slidegen.charts.written.codes`).

Decimal marks are points in every language: Excel's codes follow the settings of who looks at them, which is not known
when labels are written.
"""

import re
from collections.abc import Iterable, Sequence

import msgspec

from slidegen.charts.written.codes import parse_code
from slidegen.charts.written.excel import NumberFormat, Section
from slidegen.charts.written.units import NO_UNIT, Unit

_D3 = re.compile(
    r"(?P<sign>[-+]?)(?P<symbol>\$?)(?P<comma>,?)(?:\.(?P<precision>\d{1,2}))?(?P<trim>~?)(?P<type>[defgs%]?)"
)
_PREFIXES = ((1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k"))
_WORDS = ((1e12, "tn"), (1e9, "bn"), (1e6, "M"))
MAX_DECIMALS = 10
GROUPED_FROM = 10_000
"""Numbers of four digits are read at a glance; from here on thousands are parted."""

_LARGE, _BILLION, _HUGE, _SMALL = 1e6, 1e9, 1e15, 1e-4
_FEW_DIGITS, _ALL_DIGITS = 3, 12
_INEXACT = 0.06
"""By this share of a value its label may be off: 0.15 is not 0.2."""


class FormatSpec(msgspec.Struct, frozen=True, kw_only=True):
    """A format as written, before figures complete it. ``given`` is one that is complete: an Excel code."""

    sign: bool = False
    symbol: str = ""
    comma: bool = False
    precision: int | None = None
    kind: str = ""
    given: NumberFormat | None = None


def read_format(text: str) -> FormatSpec | str:
    """The format *text*; if it is none, what is wrong with it."""
    found = _D3.fullmatch(text)
    if text and found is not None:
        return FormatSpec(
            sign=found["sign"] == "+",
            symbol=found["symbol"],
            comma=bool(found["comma"]),
            precision=None
            if found["precision"] is None or found["trim"]
            else min(int(found["precision"]), MAX_DECIMALS),
            kind=found["type"],
        )
    code = parse_code(text)
    return code if isinstance(code, str) else FormatSpec(given=code)


def complete(
    spec: FormatSpec | None, values: Sequence[float], *, unit: Unit = NO_UNIT, exact: bool = False
) -> NumberFormat:
    """*spec* (None: none was written) for *values*, which tell digits and scale, with *unit* around them.

    *exact* numbers, the ticks of an axis, keep all their digits, so that no two look alike.
    """
    if spec is not None and spec.given is not None:
        return spec.given.around(unit.prefix, unit.suffix)
    most = _ALL_DIGITS if exact else _FEW_DIGITS
    largest = max((abs(value) for value in values), default=0.0)
    if spec is None:
        return _automatic(values, largest, unit, most)
    made = _completed(spec, values, largest, most)
    return made.around(spec.symbol or unit.prefix, unit.suffix)


def _completed(spec: FormatSpec, values: Sequence[float], largest: float, most: int) -> NumberFormat:
    scale, letters, factor, exponent = 0, "", 1.0, False
    precision = spec.precision
    if spec.kind == "s":
        if 0 < largest < 1:  # a code can divide, but not multiply
            exponent = True
            precision = None if precision is None else max(0, precision - 1)
        else:
            limit, letters = next(((limit, name) for limit, name in _PREFIXES if largest >= limit), (1.0, ""))
            scale, factor = _thousands(limit), 1 / limit
            if precision is not None:
                precision = max(0, precision - _whole_digits(largest * factor))
    elif spec.kind == "%":
        factor = 100.0
    elif spec.kind == "d":
        precision = 0
    elif spec.kind == "e":
        exponent = True
    elif spec.kind == "g" and precision is not None:
        precision = max(0, precision - _whole_digits(largest))
    if precision is None:
        precision = _exponent_decimals(values) if exponent else decimals((value * factor for value in values), most)
    section = Section(
        decimals=precision,
        least=precision,
        group=spec.comma,
        scale=scale,
        percent=spec.kind == "%",
        exponent=exponent,
        suffix=letters,
    )
    return NumberFormat.signed(section) if spec.sign else NumberFormat.single(section)


def _automatic(values: Sequence[float], largest: float, unit: Unit, most: int) -> NumberFormat:
    """A format that shows *values* in full where that is short, else scaled."""
    if largest >= _HUGE or 0 < largest < _SMALL:
        digits = _exponent_decimals(values)
        section = Section(decimals=digits, least=digits, exponent=True)
        return NumberFormat.single(section).around(unit.prefix, unit.suffix)
    if largest >= _LARGE:
        names = _PREFIXES if unit.scales else _WORDS
        limit, letters = next((limit, name) for limit, name in names if largest >= limit)
        digits = decimals((value / limit for value in values), most)
        if digits < _FEW_DIGITS:
            blank = "\u00a0" if unit.scales or len(letters) > 1 else ""
            suffix = unit.suffix.lstrip("\u00a0") if unit.scales else unit.suffix
            section = Section(decimals=digits, least=digits, scale=_thousands(limit), suffix=blank + letters)
            return NumberFormat.single(section).around(unit.prefix, suffix)
    digits = decimals(values, most)
    section = Section(decimals=digits, least=digits, group=largest >= GROUPED_FROM)
    border = _told_wrong_below(values, digits)
    if border is None:
        return NumberFormat.single(section).around(unit.prefix, unit.suffix)
    finer = decimals((value for value in values if value < border), most)
    sections = (msgspec.structs.replace(section, threshold=border), Section(decimals=finer, least=finer))
    return NumberFormat(sections).around(unit.prefix, unit.suffix)


def _told_wrong_below(values: Sequence[float], digits: int) -> float | None:
    """The power of ten below which *digits* decimals, enough for the largest value, say something else.

    None: they do for all values, or some are negative, which a code has no further section for.
    """
    if min(values, default=0.0) < 0:
        return None
    least = _SMALL / 10  # codes have no lower limits
    wrong = [value for value in values if value >= least and abs(round(value, digits) - value) > _INEXACT * value]
    return 10.0 ** (_magnitude(max(wrong)) + 1) if wrong else None


def logarithmic(values: Sequence[float], unit: Unit = NO_UNIT) -> NumberFormat:
    """A format for powers of ten, which no single scale fits: ``0.01``, ``1``, ``1,000``, ``1M``, ``1bn``.

    A code has three sections: where there are numbers below 1, the large ones are all counted in millions. Very
    small and very large ones are scientific.
    """
    low, high = min(values), max(values)
    if low < _SMALL or high >= _HUGE:
        return NumberFormat.single(Section(exponent=True)).around(unit.prefix, unit.suffix)
    sections = [Section(group=True)]
    if (digits := decimals((value for value in values if value < 1), _ALL_DIGITS)) > 0:
        sections = [Section(group=True, threshold=1.0), Section(decimals=digits)]
    if high >= _LARGE:
        sections.insert(0, Section(scale=2, suffix="M", threshold=_LARGE, group=True))
    if high >= _BILLION and len(sections) < 3:
        sections.insert(0, Section(scale=3, suffix="bn", threshold=_BILLION, group=True))
    return NumberFormat(tuple(sections)).around(unit.prefix, unit.suffix)


def decimals(values: Iterable[float], most: int) -> int:
    """How many decimals show *values*: all that they have, but no more than *most* digits of the largest one."""
    needed = 0
    largest = 0.0
    for value in values:
        largest = max(largest, abs(value))
        needed = max(needed, _own_decimals(value))
    if needed == 0 or largest == 0:
        return 0
    return min(needed, max(0, most - _whole_digits(largest)) if largest >= 1 else most - 1 - _magnitude(largest))


def _own_decimals(value: float) -> int:
    text = f"{value:.12g}"
    mantissa, _, exponent = text.partition("e")
    digits = len(mantissa.partition(".")[2])
    return min(MAX_DECIMALS, max(0, digits - int(exponent or 0)))


def _exponent_decimals(values: Sequence[float]) -> int:
    return min(
        2, max((len(f"{value:.6g}".partition("e")[0].strip("-0.").replace(".", "")) - 1 for value in values), default=0)
    )


def _whole_digits(value: float) -> int:
    return len(str(int(abs(value)))) if abs(value) >= 1 else 0


def _magnitude(value: float) -> int:
    return int(f"{abs(value):e}".partition("e")[2])


def _thousands(limit: float) -> int:
    return _magnitude(limit) // 3
