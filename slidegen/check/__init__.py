"""Reads a deck and its placed form, and tells what a careful colleague would."""

from slidegen.check.run import RULES, check, rule

__all__ = ["RULES", "check", "rule"]
