"""The layouts of a theme made from a template: those it has, and slidegen's others composed in its style."""

from collections.abc import Mapping

from msgspec.structs import replace

from slidegen.model.style import Colour
from slidegen.theme.backdrop import Backdrop
from slidegen.theme.raw import CANVAS
from slidegen.theme.template.match.places import bodies
from slidegen.theme.template.match.serve import Served
from slidegen.theme.template.parts.holders import Holder
from slidegen.theme.template.parts.masters import Parts, SlideLayout
from slidegen.theme.template.plan import LAYOUTS, Plan
from slidegen.theme.template.regions import fractions, made_up, moved, named, own_region, role_of
from slidegen.theme.template.styles import Setter, Styles
from slidegen.theme.theme import Layout, Region, Theme
from slidegen.units import Rect, Size, points

PLAIN = Size(points(CANVAS[0]), points(CANVAS[1]))
_BODY = Rect(points(56), points(152), points(848), points(328))
_WHOLE = Rect(points(56), points(40), points(848), points(440))
_FULL = Rect(0, 0, PLAIN.width, points(432))
"""Where the default theme has content: below a title, on slides without one, and where it is a picture to the edges."""

_SHOWN = ("title", "section", "end")
"""Composed layouts whose title is what the slide says: it is larger than others, and not in their place."""

_RULED = ("comparison", "quote", "timeline")
"""Composed layouts whose rules belong to what they say."""

Drawn = Mapping[str, tuple[Backdrop, Colour]]


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
                place = made_up(region, source, room, PLAIN, size, style)
                regions.append(_shaped(place, region, size) if name == "speaker" else place)
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


def _shaped(place: Region, model: Region, size: Size) -> Region:
    """*place*, which holds a portrait if it is for a picture, no taller than its *model* is for its width."""
    if place.role != "picture":
        return place
    own, area = model.area.on(PLAIN), place.area.on(size)
    height = min(area.height, area.width * own.height // own.width)
    return replace(place, area=fractions(Rect(area.x, area.y, area.width, height), size))


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
