"""Backdrops of templates with one shape or a few, for tests."""

from collections.abc import Mapping, Sequence

from slidegen.diagnostics import Report
from slidegen.model.style import Colour
from slidegen.theme.backdrop import Art, Backdrop, Drawing, Words
from slidegen.theme.template.backdrop import Backdrops
from slidegen.theme.template.parts.masters import Parts
from slidegen.theme.unshown import tell
from tests.templates.parts import Look, Slide, package

COLOURS = (
    "111111",
    "FFFFFF",
    "223344",
    "EEEEEE",
    "AA0000",
    "00AA00",
    "0000AA",
    "AAAA00",
    "00AAAA",
    "AA00AA",
    "0000FF",
    "800080",
)
"""dk1, lt1, dk2, lt2, accent1 to accent6, hlink, folHlink."""


def look(
    shapes: str = "", layout: str = "", *, background: str = "", pictures: Sequence[tuple[str, bytes]] = (),
    attributes: str = "", colours: str = "", fills: str = "", backgrounds: str = "", lines: str = "", effects: str = "",
) -> Look:  # fmt: skip
    """A template whose master draws *shapes* and whose one layout adds *layout*."""
    made = Look(
        name="Small",
        colours=COLOURS,
        master=Slide(shapes=shapes, pictures=pictures, background=background),
        layouts=[Slide(name="Only", shapes=layout, pictures=pictures, attributes=attributes, colours=colours)],
    )
    for name, value in (("fills", fills), ("backgrounds", backgrounds), ("lines", lines), ("effects", effects)):
        if value:
            setattr(made, name, value)
    return made


def read(template: Look, number: int = 0, palette: Mapping[str, str] | None = None) -> tuple[Backdrop, Colour]:
    """What stands behind slides of layout *number*, in the colours of *palette* as far as it goes."""
    parts = Parts(package(template))
    found = Backdrops(package(template), parts.size, palette or {}, None)
    return found.of(parts.layouts[number])


def arts(shapes: str, pictures: Sequence[tuple[str, bytes]] = (), **styles: str) -> tuple[Art, ...]:
    """What a master draws; *styles* are those of its theme."""
    return read(look(shapes, pictures=pictures, **styles))[0].common


def drawing(shapes: str, pictures: Sequence[tuple[str, bytes]] = (), **styles: str) -> Drawing:
    """The one thing that a master draws."""
    (found,) = arts(shapes, pictures, **styles)
    assert isinstance(found, Drawing)
    return found


def words(shapes: str) -> Words:
    """The one text that a master shows."""
    (found,) = (art for art in arts(shapes) if isinstance(art, Words))
    return found


def told(template: Look) -> list[str]:
    """The messages about what HTML does not show."""
    report = Report()
    tell(read(template)[0].unshown, report)
    assert {each.code for each in report} <= {"template-shape"}
    return [each.message for each in report]
