"""What is true of every deck with steps, in both outputs."""

import re
from collections.abc import Iterator

from lxml import etree

from slidegen.backends.pptx.deck import deck_bytes
from slidegen.backends.revealjs.content.slide import slide_html
from slidegen.backends.revealjs.context import Context
from slidegen.backends.revealjs.pictures import Pictures, picture_needs
from slidegen.backends.revealjs.shelf import Inside
from slidegen.diagnostics import Report
from slidegen.model.placed import PlacedSlide
from slidegen.pipeline import Talk
from slidegen.world import Memory
from tests.backends.pptx.reading import NAMESPACES, parts
from tests.ooxml.checks import package_problems
from tests.steps.seen import Seen, on_page, on_slide
from tests.steps.timeline import timeline


def problems(talk: Talk) -> list[str]:
    """What is wrong with the steps of *talk*."""
    data = deck_bytes(talk.placed["pptx"], talk.theme, Memory(), Report())
    members = parts(data)
    found = list(package_problems(data))
    deck = talk.placed["html"]
    pictures = Pictures(picture_needs(deck, talk.theme), Inside(), Memory())
    context = Context(deck, talk.theme, pictures, Report(), safe=False)
    pairs = zip(talk.placed["pptx"].slides, deck.slides, strict=True)
    for number, (slide, twin) in enumerate(pairs, 1):
        native = etree.fromstring(members[f"ppt/slides/slide{number}.xml"])
        context.slide = twin.id
        page = etree.HTML(slide_html(twin, context))
        one, other = on_slide(native), on_page(page)
        told = [*_counted(slide), *_clicked(slide, native), *_fragmented(twin, page), *_targeted(native)]
        told += [*_listed(native), *(_alike(one, other) if slide.pace is None else ())]
        found += [f"{slide.id}: {each}" for each in told]
    return found


def _counted(slide: PlacedSlide) -> Iterator[str]:
    """Layout numbers steps without a gap."""
    steps = {motion.step + part for motion, _ in timeline(slide) for part in range(motion.count)}
    if steps != set(range(1, slide.steps + 1)):
        yield f"{slide.steps} steps, but things move at {sorted(steps)}"


def _clicked(slide: PlacedSlide, native: "etree._Element") -> Iterator[str]:
    path = "//p:cTn[@nodeType='mainSeq']/p:childTnLst/p:par/p:cTn[count(p:stCondLst/p:cond)=1]"
    clicks = len(_find(native, path))
    if slide.pace is None and clicks != slide.steps:
        yield f"{slide.steps} steps, but {clicks} clicks"


def _fragmented(slide: PlacedSlide, page: "etree._Element") -> Iterator[str]:
    indexes = {int(each) for each in _values(page, "//@data-fragment-index")}
    if indexes != set(range(slide.steps)):
        yield f"{slide.steps} steps, but fragments {sorted(indexes)}"


def _targeted(native: "etree._Element") -> Iterator[str]:
    """Time nodes have numbers of their own, and what moves stands on the slide by itself and has the parts told."""
    nodes = _values(native, "//p:cTn/@id")
    if len(nodes) != len(set(nodes)):
        yield "time nodes share numbers"
    names = _values(native, "//p:cNvPr[not(ancestor::mc:Fallback)]/@name[starts-with(., '!!')]")
    yield from (f"two things morph as {name}" for name in sorted(set(names)) if names.count(name) > 1)
    for target in _find(native, "//p:spTgt"):
        shapes = _find(native, f"//p:spTree/*[*[1]/p:cNvPr/@id='{target.get('spid')}']") or _find(
            native, f"//p:spTree/mc:AlternateContent/mc:Choice/*[*[1]/p:cNvPr/@id='{target.get('spid')}']"
        )
        if len(shapes) != 1:
            yield f"shape {target.get('spid')} moves, and is {len(shapes)} times on the slide"
            continue
        rows = _find(shapes[0], "p:txBody/a:p")
        for part in _find(target, "p:txEl/p:pRg"):
            if not 0 <= int(str(part.get("st"))) <= int(str(part.get("end"))) < len(rows):
                yield f"paragraphs {part.get('st')} to {part.get('end')} of {len(rows)} move"


def _listed(native: "etree._Element") -> Iterator[str]:
    """What is built is listed once for each group of its effects."""
    used = {
        (_values(effect, ".//p:spTgt/@spid")[0], effect.get("grpId"))
        for effect in _find(native, "//p:cTn[@presetID and @grpId]")
    }
    listed = [(row.get("spid") or "", row.get("grpId")) for row in _find(native, "//p:bldLst/*")]
    if len(listed) != len(set(listed)) or set(listed) != used:
        yield f"built are {listed}, but moved {used}"


def _alike(one: Seen, other: Seen) -> Iterator[str]:
    """Both outputs show the same characters from step to step."""
    if one == other:
        return
    for name, rest in (("PowerPoint", one - other), ("HTML", other - one)):
        stays = sorted({stay for stay, _ in rest}, key=str)
        words = {str(stay): "".join(key[1] * rest[key] for key in rest if key[0] == stay) for stay in stays}
        yield re.sub(r"\s+", " ", f"only {name} has {words}")


def _find(node: "etree._Element", path: str) -> "list[etree._Element]":
    found = node.xpath(path, namespaces=NAMESPACES)
    assert isinstance(found, list)
    return found  # type: ignore[return-value]


def _values(node: "etree._Element", path: str) -> list[str]:
    return [str(each) for each in _find(node, path)]
