"""The PDF output: the pages that a browser prints of the HTML."""

from slidegen.backends.pdf.backend import BACKEND

__all__ = ["BACKEND"]
