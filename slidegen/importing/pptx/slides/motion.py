"""What comes later on a slide, and how slides follow one another."""

from typing import TYPE_CHECKING

import msgspec

from slidegen.importing.pptx.shapes.pictures import Playing
from slidegen.model.motion import Change, Transition
from slidegen.theme.template.parts.xml import P, is_true, number

if TYPE_CHECKING:
    from lxml.etree import _Element

P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
_CHANGES: dict[str, Change] = {
    "fade": "fade", "dissolve": "fade", "push": "push", "wipe": "wipe", "cover": "cover", "pull": "uncover",
    "warp": "zoom", "zoom": "zoom", "flip": "flip", "morph": "morph", "cut": "none", "prism": "cube",
}  # fmt: skip


class Steps(msgspec.Struct, frozen=True):
    """The step, from 1, with which a shape comes, or a paragraph of it, by the shape's number.

    ``others`` is how many motions there are that no step tells.
    """

    shapes: dict[str, int]
    paragraphs: dict[tuple[str, int], int]
    others: int = 0


class Following(msgspec.Struct, frozen=True):
    """How a slide follows: its ``transition``, and after how many seconds it goes on by itself; None: by a click."""

    transition: Transition | None = None
    timing: float | None = None


def steps(root: "_Element") -> Steps:
    """What comes with which click on the slide *root*."""
    shapes: dict[str, int] = {}
    paragraphs: dict[tuple[str, int], int] = {}
    others = step = 0
    main = next((each for each in root.iterfind(f"{P}timing//{P}cTn") if each.get("nodeType") == "mainSeq"), None)
    for click in main.iterfind(f"{P}childTnLst/{P}par") if main is not None else ():
        came = False
        for effect in click.iter(f"{P}cTn"):
            sort = effect.get("presetClass")
            if sort is None or sort == "mediacall":
                continue
            if sort != "entr":
                others += 1
                continue
            for target in {(each.get("spid", ""), _range(each)) for each in effect.iter(f"{P}spTgt")}:
                came = True
                shape, lines = target
                if lines is None:
                    shapes.setdefault(shape, step + 1)
                else:
                    for line in range(lines[0], min(lines[1], lines[0] + 1000) + 1):
                        paragraphs.setdefault((shape, line), step + 1)
        step += came
    return Steps(shapes, paragraphs, others)


def _range(target: "_Element") -> tuple[int, int] | None:
    found = target.find(f"{P}txEl/{P}pRg")
    if found is None:
        return None
    return number(found.get("st")) or 0, number(found.get("end")) or 0


def playing(root: "_Element") -> Playing:
    """Whether films start by themselves, begin again and are muted."""
    found: Playing = {}
    for node in root.iterfind(f"{P}timing//{P}cMediaNode"):
        target = next(node.iter(f"{P}spTgt"), None)
        timing = node.find(f"{P}cTn")
        if target is None:
            continue
        shape = target.get("spid", "")
        loop = timing is not None and timing.get("repeatCount") == "indefinite"
        found[shape] = (_starts(root, shape), loop, is_true(node.get("mute")) or node.get("vol") == "0")
    return found


def _starts(root: "_Element", shape: str) -> bool:
    """Whether a film plays with or after what comes before it, without a click of its own."""
    return any(
        each.get("spid") == shape
        for effect in root.iterfind(f"{P}timing//{P}cTn")
        if effect.get("presetClass") == "mediacall" and effect.get("nodeType") in ("withEffect", "afterEffect")
        for each in effect.iter(f"{P}spTgt")
    )


def following(root: "_Element") -> Following:
    """How the slide *root* follows the one before it."""
    native = root.find(f"{P}transition")
    if native is None:
        return Following()
    after = number(native.get("advTm"))
    length = number(native.get(f"{P14}dur"))
    effect = next((each for each in native.iterchildren("*") if not each.tag.endswith(("}sndAc", "}extLst"))), None)
    name = effect.tag.rpartition("}")[2] if effect is not None else ""
    change = _CHANGES.get(name, "fade") if effect is not None else "none"
    if name == "prism" and effect is not None and is_true(effect.get("isInverted")):
        change = "box"
    made = Transition(change, length / 1000 if length else None) if change != "none" else None
    return Following(made, after / 1000 if after is not None else None)
