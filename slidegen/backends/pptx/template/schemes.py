"""A template's colour and font schemes as the deck wants them: ``theme: {name: corporate.potx, accent: ...}``.

What the deck leaves alone stays as it is. The colours of a scheme are named by the master's ``p:clrMap``.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from slidegen.backends.pptx.looks import Typefaces, literal_typeface, typeface_xml
from slidegen.backends.pptx.template.parts import TemplateParts
from slidegen.model.style import FontRole
from slidegen.theme.template.parts.colours import ROLE_NAMES, colour_map, scheme_slots
from slidegen.theme.template.parts.xml import A, P
from slidegen.theme.theme import Fonts, Theme

if TYPE_CHECKING:
    from lxml.etree import _Element

_KINDS: Mapping[FontRole, str] = {"heading": "major", "body": "minor"}
_STYLES: Mapping[FontRole, str] = {"heading": "titleStyle", "body": "bodyStyle"}


class Schemes:
    """The schemes of the template's main master, which is *master*."""

    def __init__(self, parts: TemplateParts, master: str) -> None:
        self._parts = parts
        self._master = master
        self._theme = next(iter(parts.targets(master, "theme")), "")

    def typefaces(self, fonts: Fonts) -> Typefaces:
        """How runs name *fonts*: by reference where the scheme has them or will have them, else by name."""
        return {
            "heading": self._typeface(fonts.heading.name, "+mj", "+mn"),
            "body": self._typeface(fonts.body.name, "+mn", "+mj"),
            "mono": literal_typeface(fonts.mono.name),
        }

    def _typeface(self, name: str, *kinds: str) -> str:
        named = {"+mj": self._latin("major"), "+mn": self._latin("minor")}
        if name not in self._named():
            return typeface_xml(kinds[0])
        return next((typeface_xml(kind) for kind in kinds if named[kind] == name), literal_typeface(name))

    def _named(self) -> set[str]:
        """All families that the template names for its text; others are the deck's wish."""
        literal = (
            each.get("typeface", "")
            for style in _STYLES.values()
            for each in self._parts.tree(self._master).iterfind(f"{P}txStyles/{P}{style}//{A}latin")
        )
        return {self._latin("major"), self._latin("minor"), *literal}

    def _latin(self, kind: str) -> str:
        found = self._font(self._theme, kind)
        return found.get("typeface", "") if found is not None else ""

    def _font(self, theme: str, kind: str) -> "_Element | None":
        if not theme:
            return None
        return self._parts.tree(theme).find(f"{A}themeElements/{A}fontScheme/{A}{kind}Font/{A}latin")

    def change(self, theme: Theme, masters: list[str]) -> None:
        """Give all *masters* the colours and fonts of *theme* that the template's own differ from."""
        fonts = {
            role: theme.fonts.role(role).name for role in _KINDS if theme.fonts.role(role).name not in self._named()
        }
        colours = self._wished(theme)
        for master in masters if fonts or colours else ():
            for part in self._parts.targets(master, "theme"):
                self._recolour(part, master, colours)
                for role, name in fonts.items():
                    self._rename(part, master, role, name)

    def _wished(self, theme: Theme) -> dict[str, str]:
        """``#rrggbb`` by the name of a colour in the map, of those that *theme* has others for than the template."""
        if not self._theme:
            return {}
        slots = scheme_slots(self._parts.tree(self._theme))
        names = self._names(self._master)
        return {
            name: theme.palette[role] for name, role in ROLE_NAMES.items() if theme.palette[role] != slots[names[name]]
        }

    def _names(self, master: str) -> dict[str, str]:
        return colour_map(self._parts.tree(master).find(f"{P}clrMap"))

    def _recolour(self, part: str, master: str, colours: Mapping[str, str]) -> None:
        from lxml import etree  # only decks with a template load it

        names = self._names(master)
        for name, value in colours.items():
            slot = self._parts.change(part).find(f"{A}themeElements/{A}clrScheme/{A}{names[name]}")
            if slot is not None:
                slot[:] = [etree.Element(f"{A}srgbClr", val=value[1:].upper())]

    def _rename(self, part: str, master: str, role: FontRole, name: str) -> None:
        """Name a font in a scheme, and let the master's text, where it names another, refer to that."""
        if (font := self._font(part, _KINDS[role])) is not None:
            self._parts.change(part)
            font.set("typeface", name)
            for unwanted in ("panose", "pitchFamily", "charset"):
                font.attrib.pop(unwanted, "")
        reference = "+mj-lt" if role == "heading" else "+mn-lt"
        for each in self._parts.change(master).iterfind(f"{P}txStyles/{P}{_STYLES[role]}//{A}latin"):
            each.set("typeface", reference)
