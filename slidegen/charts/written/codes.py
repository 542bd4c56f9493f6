"""Excel number format codes as authors write them.

Read are up to three sections (``positive;negative;zero``, or with conditions as ``[>=1000]``), the digits ``0 # ?``,
thousands (``#,##0``), scaling commas (``0.0,,``), ``%``, ``E+00``, texts in quotes or behind a backslash, and colours,
which are left out. Dates are written by :mod:`slidegen.charts.axes.moments`.
"""

import re

import msgspec

from slidegen.charts.written.excel import Condition, NumberFormat, Section

_TOKEN = re.compile(
    r"""(?P<quoted>"[^"]*")|\\(?P<escaped>.)|_.|\*.
      | \[(?P<bracket>[^\]]*)\]
      | (?P<digits>[0#?]+(?:,[0#?]+)*(?:\.[0#?]*)?|\.[0#?]+)(?P<scale>,*)(?P<exponent>[eE][+-]0+)?
      | (?P<percent>%)
      | (?P<literal>[-+$€£¥/():!^&'~{}<>= \u00a0°×·µ])""",
    re.VERBOSE | re.DOTALL,
)
_CONDITION = re.compile(r"(>=|>|<=|<|=|<>)\s*(-?\d+(?:\.\d+)?)")
_CURRENCY = re.compile(r"\$([^-]*)(?:-[0-9A-Fa-f]+)?")
_COLOUR = re.compile(r"(?:black|blue|cyan|green|magenta|red|white|yellow|colou?r\d+)", re.IGNORECASE)


def parse_code(text: str) -> NumberFormat | str:
    """The code *text*; if it cannot be read, what is wrong with it."""
    parts = _split(text)
    if len(parts) > 3:
        return "it has more than three sections"
    sections, conditions = [], []
    for part in parts:
        read = _read_section(part)
        if isinstance(read, str):
            return read
        sections.append(read[0])
        conditions.append(read[1])
    if not any(section.digits for section in sections):
        return "it has no digits (`0` or `#`)"
    return NumberFormat(tuple(sections), tuple(conditions) if any(conditions) else (), text)


def _split(text: str) -> list[str]:
    """The parts between semicolons that are not quoted."""
    parts, quoted, start = [], False, 0
    for at, character in enumerate(text):
        if character == '"':
            quoted = not quoted
        elif character == ";" and not quoted and text[at - 1 : at] != "\\":
            parts.append(text[start:at])
            start = at + 1
    return [*parts, text[start:]]


def _read_section(part: str) -> tuple[Section, Condition | None] | str:
    condition: Condition | None = None
    before, after = "", ""
    number: Section | None = None
    at = 0
    while at < len(part):
        token = _TOKEN.match(part, at)
        if token is None:
            return f'`{part[at]}` is not understood; put texts in quotes, as in `0.0 "ms"`'
        at = token.end()
        literal = ""
        if token["quoted"] is not None:
            literal = token["quoted"][1:-1]
        elif token["escaped"] is not None:
            literal = token["escaped"]
        elif token["literal"] is not None:
            literal = token["literal"]
        elif token["percent"] is not None:
            if number is None:
                return "the `%` stands before the digits"
            number = msgspec.structs.replace(number, percent=True)
            literal = "%"
        elif token["digits"] is not None:
            if number is not None:
                return "it has digits in two places"
            number = _digits(token)
        elif token["bracket"] is not None:
            found = _CONDITION.fullmatch(token["bracket"].strip())
            currency = _CURRENCY.fullmatch(token["bracket"])
            if found is not None:
                condition = Condition(found[1], float(found[2]))
            elif currency is not None:
                literal = currency[1]
            elif not _COLOUR.fullmatch(token["bracket"]):
                return f"`[{token['bracket']}]` is not understood"
        if number is None:
            before += literal
        else:
            after += literal
    if number is None:
        return Section(prefix=before, digits=False), condition
    return _with_texts(number, before, after), condition


def _with_texts(number: Section, before: str, after: str) -> Section:
    """The percent sign that follows the digits at once is written by the section itself."""
    if number.percent and after.startswith("%"):
        return msgspec.structs.replace(number, prefix=before, suffix=after[1:])
    return msgspec.structs.replace(number, prefix=before, suffix=after)


def _digits(token: re.Match[str]) -> Section:
    whole, _, fraction = token["digits"].partition(".")
    return Section(
        whole=whole.replace(",", "").replace("?", "#").lstrip("#").count("0") if whole else 0,
        decimals=len(fraction),
        least=fraction.replace("?", "#").rstrip("#").count("0"),
        group="," in whole,
        scale=len(token["scale"]),
        exponent=token["exponent"] is not None,
    )
