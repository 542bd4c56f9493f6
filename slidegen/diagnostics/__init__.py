"""Problems in an author's deck, as values, and the ways to show them."""

from slidegen.diagnostics.codes import Severity
from slidegen.diagnostics.model import Diagnostic, Label, Report, did_you_mean, nearest

__all__ = ["Diagnostic", "Label", "Report", "Severity", "did_you_mean", "nearest"]
