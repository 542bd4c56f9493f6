"""What an author says of a template: in the file beside it (``corporate.toml``) and in the deck's front matter."""

import posixpath
from collections.abc import Callable, Mapping, Sequence

import msgspec
from msgspec import UNSET

from slidegen.diagnostics import Report, did_you_mean
from slidegen.errors import WorldError
from slidegen.source import Source, Span
from slidegen.theme.find import mapping_file
from slidegen.theme.options import Options, Places, place_of
from slidegen.theme.raw import RawMode, RawSeats, RawTheme
from slidegen.theme.template.match.names import plain, slug
from slidegen.theme.template.match.seats import Seats, seats
from slidegen.theme.template.match.serve import Served
from slidegen.theme.template.parts.holders import Holder
from slidegen.theme.template.parts.masters import Parts, SlideLayout
from slidegen.theme.template.plan import LAYOUTS
from slidegen.theme.template.regions import ROLES, named
from slidegen.theme.theme import Mode
from slidegen.theme.toml.file import ThemeFile, read_file
from slidegen.theme.toml.places import KeyPath
from slidegen.world import World

OPTION = "layouts."
"""How options of the deck begin that say which layout of the template serves: ``theme: {layouts: {quote: Zitat}}``."""

MASTER = "master"
"""The option that says which of several masters is the main one."""

_OWN = ("inherit", "decorations", "chrome")
_OWN_STYLES = ("title", "body", "footer", "number")
"""What a template says itself, and no file beside it."""

_REPEATED = {"figure": 4, "caption": 4, "step": 6}
"""Regions of which a layout may have several, each with a placeholder of its own."""


class Wishes(msgspec.Struct, frozen=True):
    """The layouts that the author has chosen by slidegen's names, and the parts of those that are not to be used."""

    chosen: Mapping[str, Served]
    ignored: frozenset[str]


def read_beside(path: str, world: World, report: Report) -> ThemeFile | None:
    """The file beside the template *path*; None: there is none."""
    name = mapping_file(path)
    try:
        text = world.read(name).decode("utf-8-sig", "replace")
    except WorldError as error:
        if error.code not in ("missing-file", "outside-folder"):
            report.add(error.code, error.message)
        return None
    source = Source(posixpath.basename(name), text.replace("\r\n", "\n"))
    file = read_file(source, report, posixpath.dirname(name) or ".")
    _tell_useless(file, report)
    return file


def _tell_useless(file: ThemeFile, report: Report) -> None:
    paths: list[KeyPath] = [(key,) for key in _OWN if getattr(file.raw, key) is not UNSET]
    styles = {} if file.raw.styles is UNSET else file.raw.styles
    paths += [("styles", name) for name in _OWN_STYLES if name in styles]
    for path in paths:
        message = f"`{path[-1]}` has no effect beside a template, which tells it itself"
        report.add("theme-key", message, file.places.key(path), help="change it in the template, with PowerPoint")


def wishes(file: ThemeFile | None, options: Options, places: Places, parts: Parts, report: Report) -> Wishes:
    """What *file* and the deck's *options*, which have the last word, want of the template's layouts.

    Names that are not there are reported where they are written, and have no effect.
    """
    chosen: dict[str, Served] = {}
    ignored: list[SlideLayout] = []
    template = file.raw.template if file is not None else UNSET
    if file is not None and template is not UNSET:
        asked = {} if template.layouts is UNSET else template.layouts
        for use, wanted in asked.items():
            reader = _Reader(parts, report, _spans(file, ("template", "layouts", use)))
            if (found := reader.served(use, wanted)) is not None:
                chosen[use] = found
        for at, name in enumerate(() if template.ignore is UNSET else template.ignore):
            reader = _Reader(parts, report, _spans(file, ("template", "ignore", at)))
            ignored += filter(None, [reader.layout(name, ())])
    for option, value in options:
        if option.startswith(OPTION):
            span = place_of(option, places, None)
            reader = _Reader(parts, report, lambda *_, span=span, **__: span)
            use = option.removeprefix(OPTION)
            if (found := reader.served(use, value)) is not None:
                chosen[use] = found
    return Wishes(chosen, frozenset(layout.part for layout in ignored))


def _spans(file: ThemeFile, path: KeyPath) -> Callable[..., Span | None]:
    """Finds places below *path* in *file*; what is not written itself is where the table around it is."""

    def find(*below: str | int, key: bool = False) -> Span | None:
        whole = (*path, *below)
        if key and (own := file.places.key(whole)) is not None:
            return own
        found = (file.places.value(whole[:depth]) for depth in range(len(whole), 0, -1))
        return next((span for span in found if span is not None), None)

    return find


def wanted_master(file: ThemeFile | None, options: Options, places: Places) -> tuple[str, Span | None]:
    """The master that the author wants, and where that is written; empty: none."""
    for option, value in options:
        if option == MASTER:
            return value, place_of(option, places, None)
    template = file.raw.template if file is not None else UNSET
    if file is None or template is UNSET or template.master is UNSET:
        return "", None
    return str(template.master), file.value_span(("template", "master"))


def tell_master(wanted: str, span: Span | None, parts: Parts, report: Report) -> None:
    """Report a master that is not there."""
    if wanted and parts.master(wanted) is None:
        known = ", ".join(f"{at} ({each.name})" for at, each in enumerate(parts.masters, 1))
        report.add("theme-value", f"the template has no master `{wanted}`", span, help=f"the masters are: {known}")


class _Reader:
    """Reads one wish; *span* finds the place of its parts."""

    def __init__(self, parts: Parts, report: Report, span: Callable[..., Span | None]) -> None:
        self._parts = parts
        self._report = report
        self._span = span

    def served(self, use: str, wanted: str | RawSeats) -> Served | None:
        """The layout for *use* and its regions: those that the author gives, and those that their kinds tell."""
        if use not in LAYOUTS:
            nearest = did_you_mean(use, LAYOUTS, "layouts")
            self._report.add("theme-key", f"slidegen has no layout `{use}`", self._span(key=True), help=nearest)
            return None
        name, given = (wanted, {}) if isinstance(wanted, str) else (wanted.name, wanted.regions)
        if not name:
            message, advice = f"which layout is `{use}`?", 'write `name = "..."`, as PowerPoint calls it'
            self._report.add("theme-value", message, self._span(), help=advice)
            return None
        layout = self.layout(name, () if isinstance(wanted, str) else ("name",))
        if layout is None:
            return None
        own = self._seats(layout, given)
        if own:
            return Served(layout, _titled(layout, own))
        size = self._parts.size
        guessed = seats(use, layout, size)
        return Served(layout, guessed if guessed is not None else _titled(layout, named(layout.content, size)))

    def layout(self, name: str, below: Sequence[str | int]) -> SlideLayout | None:
        """The template's layout of that name, however it is written."""
        found = next((each for each in self._parts.layouts if each.name == name), None)
        found = found or next((each for each in self._parts.layouts if plain(each.name) == plain(name)), None)
        found = found or next((each for each in self._parts.layouts if slug(each.name) == name), None)
        if found is None:
            names = tuple(dict.fromkeys(each.name for each in self._parts.layouts))
            message = f"the template has no layout `{name}`"
            self._report.add("theme-value", message, self._span(*below), help=did_you_mean(name, names, "layouts"))
        return found

    def _seats(self, layout: SlideLayout, given: Mapping[str, int | list[int]]) -> Seats:
        found: Seats = {}
        for name, written in given.items():
            indices = written if isinstance(written, list) else [written]
            if name not in ROLES:
                advice = did_you_mean(name, tuple(ROLES), "regions")
                message = f"no region is called `{name}`"
                self._report.add("theme-key", message, self._span("regions", name, key=True), help=advice)
                continue
            for at, index in enumerate(indices):
                holder = self._holder(layout, name, index, self._span("regions", name))
                if holder is not None:
                    found[f"{name}-{at + 1}" if name in _REPEATED and len(indices) > 1 else name] = holder
        return found

    def _holder(self, layout: SlideLayout, name: str, index: int, span: Span | None) -> Holder | None:
        """The placeholder with that number; titles, whose number is 0 or missing, are for titles only."""
        holders = [each for each in layout.holders if each.is_title == (name == "title")]
        found = next((each for each in holders if (each.index or 0) == index), None)
        if found is None:
            known = ", ".join(f"{each.index or 0} ({each.name})" for each in holders)
            message = f"the layout `{layout.name}` has no placeholder with the idx {index}"
            self._report.add("theme-value", message, span, help=f"it has: {known or 'none'}")
        elif found.flaw:
            message = f"the placeholder {index} of `{layout.name}` cannot be used: {found.flaw}"
            self._report.add("theme-value", message, span)
            return None
        return found


def _titled(layout: SlideLayout, found: Seats) -> Seats:
    return found if layout.title is None else {"title": layout.title, **found}


def without_wishes(options: Options) -> Options:
    """The *options* that are about looks."""
    return tuple(option for option in options if not option[0].startswith(OPTION) and option[0] != MASTER)


def looks(file: ThemeFile | None) -> RawTheme:
    """What *file* says of looks, without what it says of the template's layouts."""
    return RawTheme() if file is None else msgspec.structs.replace(file.raw, template=UNSET, inherit=UNSET)


def modes(file: ThemeFile | None) -> dict[Mode, RawMode]:
    """The modes that *file* gives the template, which has none itself."""
    return {} if file is None or file.raw.modes is UNSET else file.raw.modes


def named_roles(file: ThemeFile | None) -> set[str]:
    """The roles that *file* names a font for."""
    fonts = UNSET if file is None else file.raw.fonts
    if fonts is UNSET:
        return set()
    named = {"heading": fonts.heading, "body": fonts.body}
    return {role for role, family in named.items() if family is not UNSET and family.family is not UNSET}
