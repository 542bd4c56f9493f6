"""Layouts, chrome and decorations: regions put together from what is common and what is a layout's own."""

from msgspec import UNSET

from slidegen.diagnostics import did_you_mean
from slidegen.theme.raw import CANVAS, NONE, RawDecoration, RawLayout, RawRegion, RawTheme, merge
from slidegen.theme.styles import BASE
from slidegen.theme.theme import Decoration, Dot, Layout, Region, TextStyle
from slidegen.theme.toml.places import KeyPath
from slidegen.theme.values import Written, colour, fractions, given, optional

MODEL = "content"
"""The layout that tells the others what they leave out."""


class Layouts:
    """Makes layouts and their regions, which refer to styles and areas by name."""

    def __init__(self, raw: RawTheme, styles: dict[str, TextStyle], written: Written) -> None:
        self._styles = styles
        self._areas = given(raw.areas)
        self._common = given(raw.regions)
        self._model = given(raw.layouts)[MODEL]
        self._written = written

    def layout(self, name: str, raw: RawLayout) -> Layout:
        full = merge(self._model, raw)
        return Layout(
            name=name,
            title=raw.title if raw.title is not UNSET else name.replace("-", " ").capitalize(),
            tone=given(full.tone),
            background=colour(given(full.background)),
            regions=self.regions(("layouts", name, "regions"), {} if raw.regions is UNSET else raw.regions),
            decorations=decorations(("layouts", name, "decorations"), given(full.decorations), self._written),
            chrome=given(full.chrome),
            master_decorations=given(full.master_decorations),
        )

    def regions(self, path: KeyPath, raw: dict[str, RawRegion]) -> tuple[Region, ...]:
        made = (self._region(name, own, (*path, name)) for name, own in raw.items())
        return tuple(region for region in made if region is not None)

    def _region(self, name: str, own: RawRegion, path: KeyPath) -> Region | None:
        raw = merge(self._common[name], own) if name in self._common else own
        if raw.area == NONE:
            return None
        role, style, index, area = raw.role, raw.style, raw.index, raw.area
        if role is UNSET or style is UNSET or index is UNSET or area is UNSET:
            missing = [key for key in ("area", "role", "style", "index") if getattr(raw, key) is UNSET]
            self._written.bad(path, f"{' and '.join(f'`{key}`' for key in missing)} missing", "the region is left out")
            return None
        text_style = self._styles.get(style)
        if text_style is None:
            known = tuple(self._styles)
            self._bad_name(
                name, own.style, (*path, "style"), f"no style `{style}`", did_you_mean(style, known, "styles")
            )
            text_style = self._styles[BASE]
        place = self._areas.get(area) if isinstance(area, str) else area
        if place is None:
            advice = did_you_mean(str(area), tuple(self._areas), "areas")
            self._bad_name(name, own.area, (*path, "area"), f"no area `{area}`", advice)
            place = self._areas["body"]
        return Region(
            name=name,
            role=role,
            area=fractions(place),
            style=text_style,
            anchor="top" if raw.anchor is UNSET else raw.anchor,
            align=text_style.align if raw.align is UNSET else raw.align,
            index=index,
            repeat=1 if raw.repeat is UNSET else raw.repeat,
            gap=0.0 if raw.gap is UNSET else raw.gap / CANVAS[0],
            bleed=raw.bleed is True,
            prompt="" if raw.prompt is UNSET else raw.prompt,
            dot=None if raw.dot is UNSET else Dot(size=raw.dot.size / CANVAS[1], lift=raw.dot.lift / CANVAS[1]),
        )

    def _bad_name(self, region: str, own: object, path: KeyPath, problem: str, advice: str) -> None:
        """Tell that a region names nothing: where the layout says it, or, once for all layouts, where it is common."""
        self._written.bad(path if own is not UNSET else ("regions", region, path[-1]), problem, advice)


def decorations(path: KeyPath, raw: list[RawDecoration], written: Written) -> tuple[Decoration, ...]:
    """The shapes of master or layout; one without place or paint is reported and left out."""
    made = []
    for at, each in enumerate(raw):
        if each.area is UNSET or each.fill is UNSET:
            missing = "area" if each.area is UNSET else "fill"
            written.bad((*path, at), f"`{missing}` is missing", "the decoration is left out")
            continue
        made.append(
            Decoration(
                shape=each.shape,
                area=fractions(each.area),
                fill=colour(each.fill),
                radius=each.radius,
                step=each.step / CANVAS[0],
                end=optional(each.end),
                angle=each.angle,
            )
        )
    return tuple(made)
