"""What a deck's slides stand on: layouts, and all parts that a PowerPoint file has beside its slides."""

from typing import Protocol

from slidegen.backends.pptx.context import DeckContext, Inherited
from slidegen.backends.pptx.layout_set import Layouts
from slidegen.backends.pptx.own_design import OwnDesign
from slidegen.backends.pptx.package import Package
from slidegen.theme.theme import Theme
from slidegen.units import Size


class Design(Protocol):
    """The layouts that slides have, what their text inherits, and the parts behind both."""

    @property
    def layouts(self) -> Layouts: ...

    @property
    def inherited(self) -> Inherited: ...

    def write(self, package: Package, root: DeckContext, *, notes: bool, kind: str) -> None:
        """Add all parts but slides and properties; *notes*: the deck has notes pages, *kind*: the main part's type."""
        ...


def design_of(theme: Theme, size: Size) -> Design:
    """The design of *theme* for slides of *size*: slidegen's own, or that of the template it is made of."""
    if theme.template is not None:
        from slidegen.backends.pptx.template.design import TemplateDesign  # few decks have a template

        return TemplateDesign(theme, theme.template, size)
    return OwnDesign(theme, size)
