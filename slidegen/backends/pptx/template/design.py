"""The design of a theme made from a template: its own parts, and beside them what a deck needs more."""

from msgspec.structs import replace

from slidegen.backends.pptx.context import DeckContext, Inherited
from slidegen.backends.pptx.looks import NOTHING_KNOWN, UNKNOWN
from slidegen.backends.pptx.oxml import NAMESPACES
from slidegen.backends.pptx.oxml import A as A_SPACE
from slidegen.backends.pptx.package import CONTENT_TYPES, PRESENTATION, Package, Relationships
from slidegen.backends.pptx.parts.master import other_looks
from slidegen.backends.pptx.parts.notes_master import notes_master_xml
from slidegen.backends.pptx.parts.properties import VIEW_PROPERTIES, presentation_properties, show_properties
from slidegen.backends.pptx.parts.table_styles import STYLE_ID, table_style, table_styles_xml
from slidegen.backends.pptx.parts.theme_part import theme_xml
from slidegen.backends.pptx.template.copies import layout_copy
from slidegen.backends.pptx.template.layouts import template_layouts
from slidegen.backends.pptx.template.lists import LayoutIds, LayoutNames, add_text_styles, masters
from slidegen.backends.pptx.template.parts import TemplateParts
from slidegen.backends.pptx.template.presentation import fill_presentation
from slidegen.backends.pptx.template.schemes import Schemes
from slidegen.theme.template.opc.mend import written
from slidegen.theme.template.package import TemplatePackage
from slidegen.theme.template.parts.xml import P
from slidegen.theme.theme import Theme
from slidegen.units import Size

_NOTES = "ppt/notesMasters/notesMaster1.xml"
_MAIN_TYPE = PRESENTATION + "presentation.main+xml"


class TemplateDesign:
    """A *theme* made from *template*."""

    def __init__(self, theme: Theme, template: TemplatePackage, size: Size) -> None:
        self._theme = theme
        self._size = size
        self._parts = TemplateParts(template)
        self._masters = masters(self._parts)
        self._schemes = Schemes(self._parts, self._main_master())
        self.layouts = template_layouts(theme, self._parts, size)
        self.inherited = Inherited(
            other=NOTHING_KNOWN,
            cell=replace(other_looks(theme)[0], before=UNKNOWN, after=UNKNOWN, margin=0, indent=0, align="l"),
            notes=NOTHING_KNOWN,
            typefaces=self._schemes.typefaces(theme.fonts),
        )

    def write(self, package: Package, root: DeckContext, *, notes: bool, kind: str) -> None:
        """Add all parts but slides and properties; *notes*: the deck has notes pages, *kind*: the main part's type."""
        parts, theme = self._parts, self._theme
        self._schemes.change(theme, self._masters)
        for master in self._masters:
            if parts.tree(master).find(f"{P}txStyles") is None:
                add_text_styles(parts.change(master), theme, self.inherited.typefaces)
        self._list_layouts(package)
        main = parts.links(parts.main)
        for name, relation, text in (
            ("ppt/presProps.xml", "presProps", presentation_properties(root.deck)),
            ("ppt/viewProps.xml", "viewProps", VIEW_PROPERTIES),
            ("ppt/tableStyles.xml", "tableStyles", table_styles_xml(theme)),
        ):
            if name not in parts.names and not parts.targets(parts.main, relation):
                main.add(relation, name.removeprefix("ppt/"))
                package.add(name, text)
        self._add_table_style()
        self._show_in_a_loop(root)
        made = notes and not parts.targets(parts.main, "notesMaster")
        if made:
            self._add_notes_master(package, root)
        fonts = root.embedded_fonts(main)
        fill_presentation(parts.change(parts.main), main, root.deck, _NOTES.removeprefix("ppt/") if made else "", fonts)
        parts.write(package, kind or _MAIN_TYPE)

    def _main_master(self) -> str:
        """The master whose colours are the theme's: that of most layouts."""
        return max(self._masters, key=lambda master: len(self._parts.targets(master, "slideLayout")))

    def _add_table_style(self) -> None:
        from lxml import etree  # only decks with a template load it

        for part in self._parts.targets(self._parts.main, "tableStyles"):
            styles = self._parts.change(part)
            for same in [each for each in styles if each.get("styleId") == STYLE_ID]:
                styles.remove(same)
            styles.extend(
                etree.fromstring(f'<a:tblStyleLst xmlns:a="{A_SPACE}">{table_style(self._theme)}</a:tblStyleLst>')
            )

    def _show_in_a_loop(self, root: DeckContext) -> None:
        """Say in the template's own properties how a deck is shown that begins again after its end."""
        show = show_properties(root.deck, f" {NAMESPACES}")
        for part in self._parts.targets(self._parts.main, "presProps") if show else ():
            from lxml import etree  # only decks with a template load it

            properties = self._parts.change(part)
            for old in properties.findall(f"{P}showPr"):
                properties.remove(old)
            before = sum(each.tag in {f"{P}htmlPubPr", f"{P}webPr", f"{P}prnPr"} for each in properties)
            properties.insert(before, etree.fromstring(show))

    def _add_notes_master(self, package: Package, root: DeckContext) -> None:
        place = next(name for at in range(1, 10_000) if (name := f"theme{at}.xml") not in self._themes())
        links = Relationships()
        links.add("theme", f"../theme/{place}")
        package.add(_NOTES, notes_master_xml(self._theme, root.deck.size), links)
        package.add(f"ppt/theme/{place}", theme_xml(self._theme, " notes"))

    def _themes(self) -> set[str]:
        return {name.removeprefix("ppt/theme/") for name in self._parts.names}

    def _list_layouts(self, package: Package) -> None:
        """Add the layouts that slides have beside the template's, each listed by the master of what it is a copy of."""
        ids = LayoutIds(self._parts, self._masters)
        names = LayoutNames(self._parts)
        for part in self.layouts.added:
            base = part.layout.part
            place = f"ppt/slideLayouts/slideLayout{part.number}.xml"
            name = names.take(part.name)
            root = layout_copy(self._parts.tree(base), part, name, self.inherited.typefaces, self._size)
            links = self._parts.copied_links(base, place)
            package.add_foreign(place, written(root), CONTENT_TYPES["ppt/slideLayouts"], links)
            ids.add(self._parts.targets(base, "slideMaster")[0], place)
