"""Excel number formats: the codes of sections, and the texts that they give."""

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import NamedTuple

import msgspec

_CONTEXT = Context(prec=400)
"""Enough for the digits of any number before and behind its point."""

_BARE = re.compile(r"[-+$€£¥/():!^&'~{}<>= \u00a0]*")


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """How numbers of one kind are written.

    ``decimals`` are the most, ``least`` the fewest that are shown; ``scale`` counts thousands to divide by.
    ``threshold``: it is for numbers from there on.
    """

    prefix: str = ""
    suffix: str = ""
    whole: int = 1
    decimals: int = 0
    least: int = 0
    group: bool = False
    scale: int = 0
    percent: bool = False
    exponent: bool = False
    threshold: float | None = None
    digits: bool = True

    @property
    def code(self) -> str:
        condition = "" if self.threshold is None else f"[>={self.threshold:.15g}]"
        number = ""
        if self.digits:
            zeros = "0" * self.whole
            number = ("#,##0" if self.whole < 2 else "#," + zeros) if self.group else zeros or "#"
            if self.group and self.whole == 0:
                number = "#,###"
            number += "." * bool(self.decimals) + "0" * self.least + "#" * (self.decimals - self.least)
            number += "," * self.scale + "E+00" * self.exponent + "%" * self.percent
        return condition + _quoted(self.prefix) + number + _quoted(self.suffix)

    def text(self, value: float) -> str:
        """*value*, which is not negative, as Excel writes it: halves are rounded away from zero."""
        if not self.digits:
            return self.prefix + self.suffix
        number = Decimal(f"{value:.15g}").scaleb(2 * self.percent - 3 * self.scale)
        if self.exponent:
            return self.prefix + _scientific(number, self.decimals) + "%" * self.percent + self.suffix
        rounded = number.quantize(Decimal(1).scaleb(-self.decimals), ROUND_HALF_UP, _CONTEXT)
        whole, _, fraction = f"{rounded:f}".partition(".")
        kept = fraction[: self.least] + fraction[self.least :].rstrip("0")
        whole = whole.lstrip("0").rjust(self.whole, "0")
        if self.group:
            whole = f"{int(whole):,}" if whole else ""
        point = "." if self.decimals else ""
        return self.prefix + whole + point + kept + "%" * self.percent + self.suffix


class Condition(NamedTuple):
    """A condition that an author wrote, ``>= 1000``."""

    operator: str
    limit: float

    def holds(self, value: float) -> bool:
        match self.operator:
            case ">=":
                return value >= self.limit
            case ">":
                return value > self.limit
            case "<=":
                return value <= self.limit
            case "<":
                return value < self.limit
            case "=":
                return value == self.limit
            case _:
                return value != self.limit


class NumberFormat(msgspec.Struct, frozen=True):
    """Sections, of which the first that takes a number writes it.

    ``conditions`` go with ``sections``; None takes what is left. ``given`` is the code as its author wrote it.
    Without conditions there are one to three sections: for positive numbers, negative ones, and zero.
    """

    sections: tuple[Section, ...]
    conditions: tuple[Condition | None, ...] = ()
    given: str = ""

    @classmethod
    def single(cls, section: Section) -> "NumberFormat":
        return cls((section,))

    @classmethod
    def signed(cls, section: Section) -> "NumberFormat":
        """With a plus before positive numbers."""
        replace = msgspec.structs.replace
        return cls(
            (replace(section, prefix="+" + section.prefix), replace(section, prefix="-" + section.prefix), section)
        )

    @property
    def code(self) -> str:
        """The Excel format code."""
        return self.given or ";".join(section.code for section in self.sections)

    def around(self, prefix: str, suffix: str) -> "NumberFormat":
        """With a unit before and behind all numbers."""
        if not prefix and not suffix:
            return self
        sections = tuple(
            msgspec.structs.replace(
                section, prefix=_signed_prefix(section.prefix, prefix), suffix=section.suffix + suffix
            )
            for section in self.sections
        )
        conditions = (
            ";".join(
                (f"[{condition.operator}{condition.limit:.15g}]" if condition else "") + section.code
                for condition, section in zip(self.conditions, sections, strict=True)
            )
            if self.conditions
            else ""
        )
        return NumberFormat(sections, self.conditions, conditions)

    def text(self, value: float) -> str:
        """*value* as Excel writes it by :attr:`code`."""
        conditional = bool(self.conditions) or any(section.threshold is not None for section in self.sections)
        if not conditional:
            return self._by_sign(value)
        for number, section in enumerate(self.sections):
            condition = self.conditions[number] if self.conditions else None
            limit = section.threshold
            if (condition is None or condition.holds(value)) and (limit is None or value >= limit):
                return ("-" if value < 0 else "") + section.text(abs(value))
        return ("-" if value < 0 else "") + self.sections[-1].text(abs(value))

    def _by_sign(self, value: float) -> str:
        if value < 0:
            if len(self.sections) > 1:
                return self.sections[1].text(-value)
            return "-" + self.sections[0].text(-value)
        if value == 0 and len(self.sections) > 2:
            return self.sections[2].text(value)
        return self.sections[0].text(value)


def _signed_prefix(own: str, added: str) -> str:
    """``-$5``, not ``$-5``."""
    return own[:1] + added + own[1:] if own[:1] in ("+", "-") else added + own


def _scientific(number: Decimal, digits: int) -> str:
    if not number:
        return f"{Decimal(0):.{digits}f}E+00"
    power = number.adjusted()
    mantissa = number.scaleb(-power).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP, _CONTEXT)
    if mantissa >= 10:
        mantissa, power = (mantissa / 10).quantize(Decimal(1).scaleb(-digits)), power + 1
    return f"{mantissa:f}E{'-' if power < 0 else '+'}{abs(power):02d}"


def _quoted(text: str) -> str:
    """*text* as a literal of a code."""
    if not text or _BARE.fullmatch(text):
        return text
    parts = text.split('"')
    return '\\"'.join(f'"{part}"' if part else "" for part in parts)
