"""The masters and layouts of a package in the order in which PowerPoint lists them."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from slidegen.errors import WorldError
from slidegen.model.style import FontRole
from slidegen.theme.template.package import TemplatePackage
from slidegen.theme.template.parts.colours import ROLE_NAMES, Scheme, colour_map, override, scheme_slots
from slidegen.theme.template.parts.holders import CHROME, TITLES, Holder, holders, kind, placeholder, shapes
from slidegen.theme.template.parts.levels import levels
from slidegen.theme.template.parts.xml import A, P, R, elements, number, parse
from slidegen.theme.theme import INVERSE, Tone
from slidegen.units import Rect, Size

if TYPE_CHECKING:
    from lxml.etree import _Element

USUAL_SIZE = Size(9_144_000, 6_858_000)
_SWAPS = {"bg1": "tx1", "tx1": "bg1", "bg2": "tx2", "tx2": "bg2"}
"""What a layout exchanges to be dark in a light template, or light in a dark one."""


class FontNames(msgspec.Struct, frozen=True):
    """A font scheme's families for one of its two roles: Latin, East Asian and complex scripts; empty: none named."""

    latin: str
    east_asian: str
    complex_script: str


class Master:
    """One master: its colours, fonts and what its placeholders give to those of layouts."""

    def __init__(self, part: str, root: "_Element", theme: "_Element | None", defaults: "_Element | None") -> None:
        self.part = part
        self.root = root
        self._theme = theme
        self._defaults = defaults
        self.slots = scheme_slots(theme)
        self.map = colour_map(root.find(f"{P}clrMap"))

    @property
    def name(self) -> str:
        return self._theme.get("name", "") if self._theme is not None else ""

    @cached_property
    def _placeholders(self) -> "dict[str, _Element]":
        found: dict[str, _Element] = {}
        for shape, _ in shapes(self.root.find(f"{P}cSld/{P}spTree")):
            if (ph := placeholder(shape)) is not None:
                found.setdefault(kind(ph) or "body", shape)
        return found

    def placeholder(self, type: str) -> "_Element | None":
        """The master's own placeholder of *type*."""
        return self._placeholders.get(type)

    def text_styles(self, type: str) -> Iterator["_Element"]:
        """What follows the placeholders of *type* when a property is looked for."""
        name = "titleStyle" if type in TITLES else "otherStyle" if type in CHROME else "bodyStyle"
        for found in (self.root.find(f"{P}txStyles/{P}{name}"), self._defaults):
            if found is not None:
                yield found

    def fonts(self, role: str) -> FontNames:
        """The families of ``major`` or ``minor``."""
        font = self._theme.find(f"{A}themeElements/{A}fontScheme/{A}{role}Font") if self._theme is not None else None
        names = []
        for script in ("latin", "ea", "cs"):
            found = font.find(A + script) if font is not None else None
            names.append(found.get("typeface", "") if found is not None else "")
        return FontNames(*names)


class SlideLayout:
    """One layout as the template has it. ``main`` is the master whose colours the deck's palette has.

    ``drawings`` is how many shapes stand on it that are no placeholders.
    """

    def __init__(self, part: str, root: "_Element", master: Master, main: Master) -> None:
        self.part = part
        self.master = master
        common = root.find(f"{P}cSld")
        self.name = (common.get("name") or "").strip() if common is not None else ""
        self.type = root.get("type", "")
        self.tone, self.scheme = layout_scheme(override(root), master, main)
        self.holders = holders(root, master, self.scheme)
        tree = common.find(f"{P}spTree") if common is not None else None
        self.drawings = sum(placeholder(shape) is None for shape in elements(tree)) - 2

    def holder(self, type: str) -> Holder | None:
        """The first usable placeholder of *type*."""
        return next((each for each in self.holders if each.type == type and not each.flaw), None)

    @property
    def title(self) -> Holder | None:
        return next((each for each in self.holders if each.is_title and not each.flaw), None)

    @property
    def content(self) -> list[Holder]:
        """What is neither title nor chrome, and can be used."""
        return [each for each in self.holders if not (each.is_title or each.type in CHROME or each.flaw)]


def layout_scheme(override: "_Element | None", master: Master, main: Master) -> tuple[Tone, Scheme]:
    """The tone of a layout of *master* and its colours, by role as far as *main*'s palette has them."""
    names = colour_map(override) if override is not None else master.map
    if override is not None and all(names[one] == master.map[other] for one, other in _SWAPS.items()):
        tone: Tone = "inverse"
        roles = {names[name]: role for name, role in reversed(tuple(ROLE_NAMES.items()))}
    else:
        tone = "base"
        roles = {master.map[name]: role for name, role in reversed(tuple(ROLE_NAMES.items()))}
    if master is not main:
        values = {role: main.slots[main.map[name]] for name, role in ROLE_NAMES.items()}
        turned = INVERSE if tone == "inverse" else {}
        roles = {slot: role for slot, role in roles.items() if values[turned.get(role, role)] == master.slots[slot]}
    return tone, Scheme(master.slots, names, roles)


class Parts:
    """A template's masters and layouts, and the size of its slides. Raises :class:`WorldError` where it has none.

    The main master is the one that is *wanted*, by its number from 1 or its theme's name, else that of most layouts.
    """

    def __init__(self, package: TemplatePackage, wanted: str = "") -> None:
        self._package = package
        main = package.main
        root = parse(package.parts[main], main)
        self.size = _size(root)
        defaults = root.find(f"{P}defaultTextStyle")
        ids = [each.get(f"{R}id", "") for each in elements(root.find(f"{P}sldMasterIdLst"), f"{P}sldMasterId")]
        self.masters = [self._master(part, defaults) for part in self._targets(main, "slideMaster", ids)]
        if not self.masters:
            raise WorldError("template", "it has no slide master")
        self.main = self.master(wanted) or max(self.masters, key=lambda master: len(self._layout_parts(master)))
        self.layouts = [
            SlideLayout(part, parse(package.parts[part], part), master, self.main)
            for master in self.masters
            for part in self._layout_parts(master)
        ]
        if not self.layouts:
            raise WorldError("template", "it has no slide layouts")

    def master(self, wanted: str) -> Master | None:
        """The master of that number or name."""
        at = number(wanted)
        if at is not None:
            return self.masters[at - 1] if 0 < at <= len(self.masters) else None
        return next((each for each in self.masters if each.name.casefold() == wanted.strip().casefold()), None)

    @property
    def title(self) -> str:
        """What the main master is called; empty for Office's own name, which says nothing."""
        return "" if self.main.name in ("Office Theme", "Office", "Default") else self.main.name

    def palette(self) -> dict[str, str]:
        """``#rrggbb`` by role."""
        return self._scheme.palette()

    @cached_property
    def _scheme(self) -> Scheme:
        return layout_scheme(None, self.main, self.main)[1]

    @cached_property
    def _own(self) -> tuple[Holder, ...]:
        return holders(self.main.root, self.main, self._scheme)

    def own(self, type: str) -> Holder:
        """The main master's own placeholder of *type*; one without a place where it has none."""
        found = next((holder for holder in self._own if holder.type == type), None)
        if found is not None:
            return found
        rect = Rect(0, 0, 0, 0)
        text = levels(tuple(self.main.text_styles(type)), self._scheme)
        return Holder(type=type, index=None, name="", prompt="", rect=rect, inner=rect, anchor="top", levels=text)

    def font(self, role: FontRole) -> FontNames:
        """The families for headings or text; the master's text may name others than those of that role."""
        usual = self.main.fonts("major" if role == "heading" else "minor")
        typeface = self.own("title" if role == "heading" else "body").levels[0].typeface
        if typeface.startswith("+"):
            return self.main.fonts("major" if typeface.startswith("+mj") else "minor")
        return replace(usual, latin=typeface) if typeface else usual

    def _master(self, part: str, defaults: "_Element | None") -> Master:
        theme = next(iter(self._targets(part, "theme", ())), None)
        parts = self._package.parts
        return Master(part, parse(parts[part], part), parse(parts[theme], theme) if theme else None, defaults)

    def _layout_parts(self, master: Master) -> list[str]:
        rows = elements(master.root.find(f"{P}sldLayoutIdLst"), f"{P}sldLayoutId")
        return self._targets(master.part, "slideLayout", [each.get(f"{R}id", "") for each in rows])

    def _targets(self, part: str, kind: str, ids: Sequence[str]) -> list[str]:
        """The parts of *kind* that *part* refers to: by *ids* in their order, else all."""
        links = [link for link in self._package.relationships.get(part, ()) if link.kind.endswith(f"/{kind}")]
        known = {link.id: link.target for link in links if link.target in self._package.parts}
        return list(dict.fromkeys([known[each] for each in ids if each in known] or known.values()))


def _size(root: "_Element") -> Size:
    found = root.find(f"{P}sldSz")
    width, height = (number(found.get(name)) for name in ("cx", "cy")) if found is not None else (None, None)
    return Size(width, height) if width and height and width > 0 and height > 0 else USUAL_SIZE
