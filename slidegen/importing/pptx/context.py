"""What reading a slide needs: the file, its layouts, where links lead, where pictures go, what is lost."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from slidegen.importing.pptx.files import Files
from slidegen.importing.pptx.layouts import LayoutPart, Layouts
from slidegen.importing.pptx.losses import Losses
from slidegen.importing.pptx.package import Package
from slidegen.theme.template.package import Link
from slidegen.units import Size

if TYPE_CHECKING:
    from lxml.etree import _Element


class DeckReader:
    """``own``: slidegen wrote the file, with the ``theme`` of that name, so that names tell what things are.

    ``slide_ids`` are those of slides in their order, ``ids`` by part: a file may show one twice.
    """

    def __init__(self, package: Package, size: Size, folder: str, *, own: bool, theme: str = "") -> None:
        self.package = package
        self.size = size
        self.own = own
        self.theme = theme
        self.losses = Losses()
        self.layouts = Layouts(package)
        self.files = Files(package, folder, self.losses)
        self.ids: dict[str, str] = {}
        self.slide_ids: list[str] = []


class SlideReader:
    """One slide's part, or a notes page's."""

    def __init__(self, root: DeckReader, part: str, layout: LayoutPart | None) -> None:
        self.root = root
        self.part = part
        self.layout = layout
        self.own = root.own
        self.losses = root.losses

    @property
    def links(self) -> Mapping[str, Link]:
        return self.root.package.links(self.part)

    @property
    def tree(self) -> "_Element":
        return self.root.package.root(self.part)
