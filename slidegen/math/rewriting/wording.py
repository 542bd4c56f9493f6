"""Commands and environments that math-core lacks, by those that it has."""

ENVIRONMENTS = {
    "split": "aligned",
    "alignedat": "aligned",
    "alignat": "align",
    "alignat*": "align*",
    "flalign": "align",
    "flalign*": "align*",
    "displaymath": "equation*",
    "multlined": "gathered",
    "smallmatrix": "subarray",
}
"""Environments by the one that is set like them."""

NUMBERED = frozenset({"equation", "align", "gather", "multline", "alignat", "flalign"})
COUNTED = frozenset({"alignat", "alignat*", "alignedat"})
OPTIONAL = frozenset({"aligned", "gathered", "split", "multlined"})
COLUMNS = "{cccccccccccc}"

WORDS = {
    "\\mbox": "\\text",
    "\\hbox": "\\text",
    "\\textnormal": "\\text",
    "\\textup": "\\text",
    "\\mathds": "\\mathbb",
    "\\mathbbm": "\\mathbb",
    "\\nicefrac": "\\tfrac",
    "\\sfrac": "\\tfrac",
    "\\mathnormal": "",
    "\\smallsetminus": "\\setminus",
    "\\dotsb": "\\cdots",
    "\\dotsc": "\\ldots",
    "\\ensuremath": "",
    "\\smash": "",
    "\\strut": "",
    "\\allowbreak": "",
    "\\nobreak": "",
    "\\hfill": "\\quad ",
    "\\bold": "\\mathbf",
    "\\argmax": "\\operatorname*{arg\\,max}",
    "\\argmin": "\\operatorname*{arg\\,min}",
}
"""Commands by what says the same, or nothing, where they say something about paper alone."""

TEXT = frozenset(
    f"\\{name}"
    for name in ("text", "mbox", "hbox", "textbf", "textit", "textrm", "textnormal", "textup", "textsf", "texttt")
)
"""Commands whose argument is text."""
