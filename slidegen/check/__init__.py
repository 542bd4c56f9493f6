"""Reads a deck and its placed form, and tells what a careful colleague would."""

from slidegen.check.outside import Outside
from slidegen.check.rulings import Rulings, tell_slips, tell_unused
from slidegen.check.run import ADVICE, RULES, check, documentation, rule

__all__ = ["ADVICE", "RULES", "Outside", "Rulings", "check", "documentation", "rule", "tell_slips", "tell_unused"]
