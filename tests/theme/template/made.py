"""Themes made from templates that tests write."""

from slidegen.diagnostics import Diagnostic, Report
from slidegen.theme.load import load_theme
from slidegen.theme.options import Options
from slidegen.theme.theme import Theme
from slidegen.world import Memory
from tests.templates.parts import Look, Slide, potx

Box = tuple[float, float, float, float]

HEADED: dict[str, Box] = {'type="title"': (0.75, 0.5, 11.8, 1.0), 'type="body" idx="1"': (0.75, 1.75, 11.8, 4.75)}
FOOT: dict[str, Box] = {'type="ftr" idx="11"': (0.75, 6.9, 7, 0.4), 'type="sldNum" idx="12"': (11.5, 6.9, 1, 0.4)}
SAME: Box = (0, 0, 0, 0)
"""Where the master has it."""

COLOURS = (
    "101418", "FFFFFF", "203040", "EEF1F4", "0060C0", "C04000", "208040", "8040A0", "C02060", "707880", "0050D0",
    "604080",
)  # fmt: skip


def slide(name: str, type: str = "", **holders: Box) -> Slide:
    """A layout with a title where the master has it, and these placeholders: ``body_1`` is a ``body`` with idx 1."""
    places = {'type="title"': SAME}
    for key, box in holders.items():
        kind, _, number = key.rpartition("_")
        places[f'type="{kind}" idx="{number}"' if kind != "any" else f'idx="{number}"'] = box
    return Slide(name=name, type=type, holders=places)


def look(
    *layouts: Slide,
    master: Slide | None = None,
    size: tuple[float, float] = (13.333, 7.5),
    colours: tuple[str, ...] = COLOURS,
) -> Look:
    """A template with these layouts."""
    own = master or Slide(holders={**HEADED, **FOOT})
    return Look(name="Test", master=own, layouts=layouts, colours=colours, size=size)


COVER: dict[str, Box] = {'type="ctrTitle"': (1, 2, 11, 1.5), 'type="subTitle" idx="1"': (1, 4, 11, 1.5)}

USUAL = (
    Slide(name="Title Slide", type="title", holders=COVER),
    slide("Title and Content", "obj", any_1=SAME),
    slide("Section Header", "secHead", body_1=(0.75, 4, 11.8, 1)),
    slide("Two Content", "twoObj", any_1=(0.75, 1.75, 5.7, 4.75), any_2=(6.85, 1.75, 5.7, 4.75)),
    slide("Title Only", "titleOnly"),
    Slide(name="Blank", type="blank"),
)  # fmt: skip


def theme(template: Look | bytes, options: Options = (), beside: str | None = None) -> tuple[Theme, list[Diagnostic]]:
    """The theme that *template* makes with a file *beside* it, and what is told of it."""
    files = {"test.potx": template if isinstance(template, bytes) else potx(template)}
    if beside is not None:
        files["test.toml"] = beside.encode()
    report = Report()
    made = load_theme("test.potx", Memory(files), report, None, options)
    return made, list(report)


def usual(options: Options = (), beside: str | None = None) -> tuple[Theme, list[Diagnostic]]:
    """The theme that a template with the usual layouts makes."""
    return theme(look(*USUAL), options, beside)
