"""Formulas in text that Markdown's own rules miss: those with attributes behind them, open ones, cut ones."""

import re

from slidegen.model.attributes import Attributes
from slidegen.model.blocks import FormulaBlock
from slidegen.parse.content.context import Context
from slidegen.parse.syntax.spans import Spots
from slidegen.source import Span

# The patterns are compiled as they are used: most decks have no formulas.
_OPENED = r"(?s)(\$\$)(?!\$)(?!.*\$\$)|\\begin(\{\w+\*?\})(?!.*\\end\2)"
_TABLE = r"""(?x)
    \\.                                         # something escaped
    | `[^`|]*`                                  # code
    | \$(?![\s$]) (?:[^$|`\\]|\\.)* (?<=\S)\$   # a whole formula
    | (?<!\w)(?P<cut>
        \$(?![\s$] | \d[\d.,]*(?:\s|\|))        # no price
        (?:[^$`|\\]|\\.)* \| (?:[^$`\\]|\\.)*
        (?<=[^\s$])\$(?!\w)
      )
    """


def displayed(text: str, attributes: Attributes, span: Span) -> FormulaBlock | None:
    """A paragraph that is a formula and nothing else, its attributes taken off; None: it is another."""
    if text.startswith("$$") and text.endswith("$$") and len(text) > 4 and "$$" not in text[2:-2]:
        return FormulaBlock(tex=text[2:-2].strip(), attributes=attributes, span=span)
    return None


def report_open_formula(context: Context, text: str, spots: Spots) -> None:
    """Tell a formula that a paragraph begins with and nothing closes."""
    if not text.startswith(("$$", "\\begin")):
        return
    found = re.match(_OPENED, text)
    if found is None:
        return
    close = "a line `$$`" if found[1] else f"a line `\\end{found[2]}`"
    context.report.add(
        "unclosed-formula",
        f"this formula is not closed: `{found[0]}`",
        spots.span(*found.span()),
        help=f"close it with {close}; there is no empty line in a formula",
    )


def report_cut_formulas(context: Context, line: int) -> bool:
    """Tell each formula on *line*, a table's row, that goes on behind a pipe; whether there is one."""
    start, end = context.texts.line_start(line), context.texts.line_end(line)
    source = context.texts.at(line).source
    cuts = [found.span("cut") for found in re.compile(_TABLE).finditer(source.text, start, end) if found["cut"]]
    for first, last in cuts:
        context.report.add(
            "cut-formula",
            "a pipe cuts this formula: in a table it ends the cell",
            source.span(first, last),
            help="write `\\lvert x \\rvert` for bars and `\\mid` for a relation, or `\\|` for the sign itself",
        )
    return bool(cuts)
