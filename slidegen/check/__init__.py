"""Reads a deck and its placed form, and tells what a careful colleague would."""

from slidegen.check.outside import Outside
from slidegen.check.run import ADVICE, RULES, check, documentation, rule, wanted

__all__ = ["ADVICE", "RULES", "Outside", "check", "documentation", "rule", "wanted"]
