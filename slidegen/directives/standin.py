"""What stands in for a construct that cannot be drawn: its source, on a panel of code."""

from slidegen.model.blocks import CodeBlock, Directive


def source_listing(directive: Directive, title: str, language: str = "") -> CodeBlock:
    """A listing of the directive's source. Why it is there is told by the diagnostic of who asks for it."""
    return CodeBlock(
        text=directive.text,
        language=language,
        title=directive.attributes.get("title") or title,
        line_numbers=False,
        attributes=directive.attributes,
        span=directive.span,
    )
