"""What stands in for a construct that is read but not drawn yet: its source, on a panel of code."""

from slidegen.diagnostics import Report
from slidegen.model.blocks import CodeBlock, Directive


def source_listing(directive: Directive, report: Report, title: str, language: str = "") -> CodeBlock:
    """A listing of the directive's source, with a diagnostic that says so."""
    report.add("not-yet-drawn", f"the {title} is shown as its source", directive.span)
    return CodeBlock(
        text=directive.text,
        language=language,
        title=directive.attributes.get("title") or title,
        line_numbers=False,
        attributes=directive.attributes,
        span=directive.span,
    )
