"""What HTML asks for and slidegen shows another way: told once a kind in a deck."""

from slidegen.parse.content.context import Context
from slidegen.source import Span

MOST_UNBALANCED = 100
"""Tags without a partner that are told in one deck."""


def tell(context: Context, kind: str, message: str, span: Span | None, help: str = "", code: str = "") -> None:
    """Tell *message* where the first thing of *kind* stands."""
    if kind in context.told:
        return
    context.told[kind] = span
    context.report.add(code or "html-approximated", message, span, help=help)


def tell_unbalanced(context: Context, message: str, span: Span | None, help: str, *, lost: bool) -> None:
    """Tell of a tag without its partner; *lost*: what it does may reach too far. Of many only the first are told."""
    if context.unbalanced < MOST_UNBALANCED:
        context.unbalanced += 1
        context.report.add("html-unbalanced", message, span, help=help, severity="warning" if lost else "info")


def tell_unknown(context: Context, written: str, span: Span | None) -> None:
    """Tell that nothing is known of an element; its text stays."""
    tell(
        context,
        f"<{written.lower()}",
        f"`<{written}>` is no element of HTML: its text stays, and what else it does is left out",
        span,
        help="for what only a browser can show, write a fence: ```` ```html embed ````",
        code="unknown-element",
    )
