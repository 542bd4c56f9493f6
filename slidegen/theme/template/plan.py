"""Which of a template's layouts each of slidegen's is, or is composed on, and what the others are called."""

from collections.abc import Iterable, Mapping

import msgspec

from slidegen.theme.template.match.names import slug
from slidegen.theme.template.match.serve import Served, serve
from slidegen.theme.template.parts.masters import Parts, SlideLayout

LAYOUTS = (
    "title", "section", "content", "two-columns", "three-columns", "comparison", "image", "image-left", "image-right",
    "image-full", "quote", "statement", "big-number", "code", "table", "chart", "speaker", "agenda", "timeline", "end",
    "blank",
)  # fmt: skip

_INSTEAD: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "code": ("content", {}),
    "table": ("content", {}),
    "chart": ("content", {}),
    "agenda": ("content", {}),
    "image": ("content", {"body": "picture"}),
    "image-left": ("two-columns", {"left": "picture", "right": "body"}),
    "image-right": ("two-columns", {"left": "body", "right": "picture"}),
    "section": ("title", {"author": "", "date": ""}),
    "end": ("section", {"subtitle": "body"}),
}
"""What serves where no layout of the template suits: another layout, with regions that go by other names there."""

_ALONE = ("title", "section", "quote", "statement", "image-full", "end")
"""Layouts of slides that say one thing, which stand best on an empty one."""


class Plan(msgspec.Struct, frozen=True):
    """Which layout of the template each of slidegen's is, or, where it has no seats for it, is composed on."""

    served: Mapping[str, Served]
    composed: Mapping[str, SlideLayout]
    others: Mapping[str, SlideLayout]

    def parts(self) -> dict[str, None]:
        """The parts of all layouts that are used, each once."""
        served = [each.layout.part for each in self.served.values()]
        return dict.fromkeys([*served, *(each.part for each in (*self.composed.values(), *self.others.values()))])

    def aliases(self) -> dict[str, str]:
        """The names that the template has for layouts that go by others, as it writes them and as authors do."""
        layouts = {name: each.layout for name, each in self.served.items()}
        layouts |= {name: each for name, each in self.composed.items() if name == "blank"}
        found: dict[str, str] = {}
        for name in (*(each for each in LAYOUTS if each in layouts), *self.others):
            own = (layouts.get(name) or self.others[name]).name
            for alias in (own.casefold(), slug(own)):
                if alias not in LAYOUTS and alias not in self.others:
                    found.setdefault(alias, name)
        return found

    def usual(self) -> SlideLayout:
        """The layout that most slides have."""
        return self.served["content"].layout if "content" in self.served else self.composed["content"]


def plan(parts: Parts, chosen: Mapping[str, Served], ignored: frozenset[str]) -> Plan:
    """What serves and what is composed: *chosen* by the author, who *ignored* some of the layouts' parts."""
    usable = [layout for layout in parts.layouts if layout.part not in ignored]
    served = dict(chosen)
    for name in LAYOUTS:
        if name not in served and (found := serve(name, usable, parts.main, parts.size)) is not None:
            served[name] = found
    empty = served.pop("blank", None)
    for name, (other, names) in _INSTEAD.items():
        if name not in served and other in served:
            seats = {names.get(region, region): holder for region, holder in served[other].seats.items()}
            seats.pop("", None)
            served[name] = Served(served[other].layout, seats)
    headed = _base(usable or parts.layouts, parts, "title-only", served)
    bare = empty.layout if empty is not None else _base(usable or parts.layouts, parts, "blank", served)
    # What stands on a blank slide stands in the way of words.
    free = bare if bare.drawings <= headed.drawings else headed
    bases = {"blank": bare, **dict.fromkeys(_ALONE, free)}
    composed = {name: bases.get(name, headed) for name in LAYOUTS if name not in served}
    taken = {each.layout.part for each in served.values()} | {bare.part}
    others: dict[str, SlideLayout] = {}
    for layout in usable:
        if layout.part not in taken and (layout.title is not None or layout.content or not layout.holders):
            others[slug(layout.name, frozenset((*LAYOUTS, *others)))] = layout
    return Plan(served, composed, others)


def _base(layouts: Iterable[SlideLayout], parts: Parts, wanted: str, served: Mapping[str, Served]) -> SlideLayout:
    """The layout to compose others on: *wanted*, or the nearest to it."""
    found = serve(wanted, tuple(layouts), parts.main, parts.size)
    if found is not None:
        return found.layout
    if "content" in served:
        return served["content"].layout
    own = [layout for layout in layouts if layout.master is parts.main]
    titled = [layout for layout in own if layout.title is not None]
    return min(titled or own or list(layouts), key=lambda layout: len(layout.content))
