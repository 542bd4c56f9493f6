"""The layouts of a theme made from a template: those it has, and slidegen's others composed in its style."""

from collections.abc import Iterable, Mapping

import msgspec
from msgspec.structs import replace

from slidegen.model.style import Colour
from slidegen.theme.backdrop import Backdrop
from slidegen.theme.raw import CANVAS
from slidegen.theme.template.match.names import slug
from slidegen.theme.template.match.places import bodies
from slidegen.theme.template.match.serve import Served, serve
from slidegen.theme.template.parts.holders import Holder
from slidegen.theme.template.parts.masters import Parts, SlideLayout
from slidegen.theme.template.regions import made_up, moved, named, own_region, role_of
from slidegen.theme.template.styles import Setter, Styles
from slidegen.theme.theme import Layout, Region, Theme
from slidegen.units import Rect, Size, points

PLAIN = Size(points(CANVAS[0]), points(CANVAS[1]))
_BODY = Rect(points(56), points(152), points(848), points(328))
_WHOLE = Rect(points(56), points(40), points(848), points(440))
_FULL = Rect(0, 0, PLAIN.width, points(432))
"""Where the default theme has content: below a title, on slides without one, and where it is a picture to the edges."""

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

_SHOWN = ("title", "section", "end")
"""Those of them whose title is what they say, larger than titles of others, and not in their place."""

_RULED = ("comparison", "quote", "timeline")
"""Composed layouts whose rules belong to what they say."""

Drawn = Mapping[str, tuple[Backdrop, Colour]]


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
    served.pop("blank", None)
    for name, (other, names) in _INSTEAD.items():
        if name not in served and other in served:
            seats = {names.get(region, region): holder for region, holder in served[other].seats.items()}
            seats.pop("", None)
            served[name] = Served(served[other].layout, seats)
    headed = _base(usable or parts.layouts, parts, "title-only", served)
    bare = _base(usable or parts.layouts, parts, "blank", served)
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


class Composer:
    """Makes the layouts. *model* is the default theme in the template's colours and type."""

    def __init__(self, parts: Parts, model: Theme, setter: Setter, styles: Styles, drawn: Drawn) -> None:
        self._parts = parts
        self._model = model
        self._setter = setter
        self._styles = styles
        self._drawn = drawn

    def layouts(self, plan: Plan) -> dict[str, Layout]:
        found = {}
        for name in LAYOUTS:
            if name in plan.served:
                found[name] = self._served(name, plan.served[name])
            else:
                found[name] = self._composed(name, plan.composed[name], plan)
        for name, layout in plan.others.items():
            seats = {"title": layout.title} if layout.title is not None else {}
            found[name] = self._served(name, Served(layout, {**seats, **named(layout.content, self._parts.size)}))
        return found

    def _served(self, name: str, served: Served) -> Layout:
        regions = tuple(self._own(name, region, holder) for region, holder in served.seats.items())
        return self._layout(name, served.layout, regions)

    def _own(self, layout: str, name: str, holder: Holder) -> Region:
        role = role_of(name)
        known = name if name in ("title", "body", "footer", "number") else f"{layout}-{name}"
        return own_region(name, role, holder, self._parts.size, self._setter, self._styles, known)

    def _layout(self, name: str, layout: SlideLayout, regions: tuple[Region, ...], *, chromed: bool = True) -> Layout:
        chrome = tuple(
            self._own(name, region, holder)
            for region, kind in (("footer", "ftr"), ("number", "sldNum"))
            if chromed and (holder := layout.holder(kind)) is not None
        )
        backdrop, background = self._drawn[layout.part]
        return Layout(
            name=name,
            title=layout.name or name,
            tone=layout.tone,
            background=background,
            regions=(*regions, *chrome),
            decorations=(),
            chrome=bool(chrome),
            master_decorations=False,
            part=layout.part,
            backdrop=backdrop,
        )

    def _composed(self, name: str, base: SlideLayout, plan: Plan) -> Layout:
        """A layout of the default theme in the template's style on *base*."""
        model = self._model.layouts[name]
        size = self._parts.size
        below, free = self.rooms(base, plan)
        title = base.title if model.region("title") is not None and name not in _SHOWN else None
        source, room = (_BODY, below) if title is not None else (_WHOLE, free)
        if name == "image-full" and title is not None:
            top = title.inner.bottom
            source, room = _FULL, Rect(0, top, size.width, size.height - top)
        elif name == "image-full":
            source, room = Rect(0, 0, PLAIN.width, PLAIN.height), Rect(0, 0, size.width, size.height)
        regions = [self._own(name, "title", title)] if title is not None else []
        for region in model.regions:
            if title is None or region.name not in (("title", "caption") if name == "image-full" else ("title",)):
                style = self._styles.known[region.style.name]
                regions.append(made_up(region, source, room, PLAIN, size, style))
        rules = tuple(
            replace(rule, area=moved(rule.area, source, room, PLAIN, size), fill=self._quiet(rule.fill))
            for rule in (model.decorations if name in _RULED else ())
        )
        return replace(self._layout(name, base, tuple(regions), chromed=model.chrome), decorations=rules)

    def _quiet(self, fill: Colour) -> Colour:
        """The colour of a rule: what is muted in the default theme may be loud in a template."""
        return self._model.chart.axis if fill.name == "muted" else self._model.progress

    def rooms(self, base: SlideLayout, plan: Plan) -> tuple[Rect, Rect]:
        """Where content goes on *base*: below its title, and, on slides without one, over all that is free."""
        content = plan.served.get("content")
        places = bodies(base, self._parts.size)
        body = places[0].inner if len(places) == 1 else content.seats["body"].inner if content is not None else None
        title = base.title or (content.layout.title if content is not None else None)
        if body is None:
            own = self._parts.own("body").inner
            body = own if own.width and own.height and self._is_free(own, title) else self._below(title)
        if title is None or title.inner.bottom > body.y + body.height // 4 or title.inner.right < body.x:
            return body, body
        top = title.inner.y
        return body, Rect(body.x, top, body.width, body.bottom - top)

    def _is_free(self, body: Rect, title: Holder | None) -> bool:
        """Whether the master's place for text, which a layout need not have, is clear of its title."""
        return title is None or title.inner.bottom <= body.y + body.height // 8

    def _below(self, title: Holder | None) -> Rect:
        """What is free below *title* and above the foot, on a template that has no place for content."""
        size = self._parts.size
        side, gap = size.width // 16, size.height // 36
        if title is None or title.inner.y > size.height // 2:
            return Rect(side, size.height // 12, size.width - 2 * side, size.height * 3 // 4)
        x, top = title.inner.x, title.inner.bottom + gap
        return Rect(x, top, title.inner.width, max(size.height // 4, size.height * 8 // 9 - top))


def chrome(parts: Parts, model: Theme, layout: Layout, styles: Styles) -> tuple[Region, ...]:
    """The regions of all slides: footer and number as *layout* has them, footnotes at the foot of its body."""
    body = layout.region("body")
    found = []
    for region in model.chrome:
        own = layout.region(region.name)
        if region.role in ("footer", "number") and own is not None:
            found.append(own)
        elif region.role == "footnotes" and body is not None:
            target = body.area.on(parts.size)
            found.append(made_up(region, _BODY, target, PLAIN, parts.size, styles.known[region.style.name]))
        else:
            whole = Rect(0, 0, parts.size.width, parts.size.height)
            source = Rect(0, 0, PLAIN.width, PLAIN.height)
            found.append(made_up(region, source, whole, PLAIN, parts.size, styles.known[region.style.name]))
    return tuple(found)
