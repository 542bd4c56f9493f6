"""What a template's masters and layouts draw, read from DrawingML."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec.structs import replace

from slidegen.model.style import Colour
from slidegen.source import Span
from slidegen.theme.backdrop import Art, Backdrop
from slidegen.theme.template.backdrop.ground import ground_of
from slidegen.theme.template.backdrop.panels import panels
from slidegen.theme.template.backdrop.scene import Pictures, Scene
from slidegen.theme.template.backdrop.shapes import arts
from slidegen.theme.template.package import TemplatePackage
from slidegen.theme.template.parts.colours import UNTURNED, Scheme
from slidegen.theme.template.parts.masters import Master, SlideLayout
from slidegen.theme.template.parts.xml import P, is_true, parse
from slidegen.theme.theme import INVERSE
from slidegen.theme.unshown import Unshown
from slidegen.units import Size

if TYPE_CHECKING:
    from lxml.etree import _Element


class Backdrops:
    """Reads what stands behind slides of each layout of *package*; a master's part is drawn once for all its layouts.

    The deck's *palette*, values by role, may differ from the template's; shades of its colours follow it.
    What HTML cannot show is listed with *span*, where the deck names the template.
    """

    def __init__(self, package: TemplatePackage, size: Size, palette: Mapping[str, str], span: Span | None) -> None:
        self._package = package
        self._size = size
        self._palette = palette
        self._pictures = Pictures(package)
        self._span = span
        self._roots: dict[str, _Element] = {}
        self._masters: dict[tuple[object, ...], tuple[tuple[Art, ...], tuple[Unshown, ...]]] = {}

    def of(self, layout: SlideLayout) -> tuple[Backdrop, Colour]:
        """What stands behind slides of *layout*, and the colour that their background is, on average.

        Raises :class:`~slidegen.errors.WorldError` (``template``) where a part is no XML.
        """
        root, master, scheme = self._root(layout.part), layout.master, self._scheme(layout)
        own = self._scene(layout.part, f"the layout `{layout.name}`", master, scheme)
        above = self._scene(master.part, self._master_name(master), master, scheme)
        scene, background = own, _background(root)
        if background is None:
            scene, background = above, _background(master.root)
        ground, colour = ground_of(background, scene)
        shows_master = root.get("showMasterSp") is None or is_true(root.get("showMasterSp"))
        common, untold = self._common(master, scheme) if shows_master else ((), ())
        drawn, painted = arts(_tree(root), own), panels(_tree(root), layout, own, above)
        unshown = (*untold, *above.unshown, *own.unshown)
        return Backdrop(ground=ground, common=common, own=drawn, panels=painted, unshown=unshown), colour

    def _scheme(self, layout: SlideLayout) -> Scheme:
        """The layout's colours, as the deck's palette has them."""
        turned = INVERSE if layout.tone == "inverse" else {}
        values = {slot: self._palette.get(turned.get(role, role)) for slot, role in layout.scheme.roles.items()}
        known = {slot: value for slot, value in values.items() if value is not None}
        return replace(layout.scheme, slots={**layout.scheme.slots, **known}, fixed=UNTURNED)

    def _common(self, master: Master, scheme: Scheme) -> tuple[tuple[Art, ...], tuple[Unshown, ...]]:
        """What *master* draws in the colours of *scheme*, and what of it cannot be shown."""
        key = (master.part, tuple(scheme.slots.items()), tuple(scheme.map.items()), tuple(scheme.roles.items()))
        if key not in self._masters:
            scene = self._scene(master.part, self._master_name(master), master, scheme)
            self._masters[key] = (arts(_tree(master.root), scene), tuple(scene.unshown))
        return self._masters[key]

    def _master_name(self, master: Master) -> str:
        """What messages call *master*: by its name where there are several."""
        links = self._package.relationships.get(self._package.main, ())
        masters = [link for link in links if link.kind.endswith("/slideMaster")]
        return f"the master `{master.name}`" if len(masters) > 1 else "the master"

    def _scene(self, part: str, where: str, master: Master, scheme: Scheme) -> Scene:
        theme = self._related(master.part, "theme")
        presentation = self._root(self._package.main)
        return Scene(
            part,
            where,
            scheme=scheme,
            theme=self._root(theme) if theme else None,
            theme_part=theme,
            defaults=presentation.find(f"{P}defaultTextStyle"),
            pictures=self._pictures,
            size=self._size,
            span=self._span,
        )

    def _related(self, part: str, kind: str) -> str:
        """The part of that *kind* that *part* refers to; empty: there is none."""
        links = self._package.relationships.get(part, ())
        found = (link.target for link in links if link.kind.rpartition("/")[2] == kind and not link.external)
        return next((target for target in found if target in self._package.parts), "")

    def _root(self, part: str) -> "_Element":
        if part not in self._roots:
            self._roots[part] = parse(self._package.parts[part], part)
        return self._roots[part]


def _background(root: "_Element") -> "_Element | None":
    return root.find(f"{P}cSld/{P}bg")


def _tree(root: "_Element") -> "_Element | None":
    return root.find(f"{P}cSld/{P}spTree")
