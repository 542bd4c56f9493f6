"""What a template's master and layouts draw, read from DrawingML."""

from collections.abc import Mapping

from slidegen.diagnostics import Report
from slidegen.model.style import Colour
from slidegen.source import Span
from slidegen.theme.backdrop import Backdrop
from slidegen.theme.template.package import TemplatePackage


def backdrop_of(
    package: TemplatePackage, layout: str, palette: Mapping[str, str], report: Report, span: Span | None
) -> tuple[Backdrop, Colour]:
    """What stands behind slides of *layout*, a part's name, and the colour that their background is, on average.

    *palette* has ``#rrggbb`` by role. What HTML cannot show is told at *span*, where the deck names the template.
    """
    return Backdrop(), Colour("background")
