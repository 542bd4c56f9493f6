"""What a slide of a PowerPoint file does at each click, read back from its timing."""

from collections.abc import Iterator

from lxml import etree

from slidegen.backends.pptx.deck import deck_bytes
from slidegen.diagnostics import Report
from slidegen.world import Memory
from tests.backends.pptx.reading import NAMESPACES, Xml, slide_part
from tests.browser.talks import talk_of

PRESETS = {
    ("1", "entr"): "appear",
    ("10", "entr"): "fade",
    ("42", "entr"): "rise",
    ("53", "entr"): "zoom",
    ("22", "entr"): "wipe",
    ("10", "exit"): "out",
    ("3", "emph"): "coloured",
    ("6", "emph"): "grown",
    ("9", "emph"): "opacity",
    ("42", "path"): "move",
}


def written(text: str) -> bytes:
    """The deck that *text* is, as a PowerPoint file."""
    talk, _ = talk_of(text)
    return deck_bytes(talk.placed["pptx"], talk.theme, Memory(), Report())


def slide_of(text: str) -> Xml:
    """The only slide of *text*."""
    return slide_part(written(f"## Slide\n\n{text}\n"), 1)


def clicks(slide: Xml) -> list[list[str]]:
    """For each click its effects, as ``fade after 500+250: words`` with the start and the delay in milliseconds."""
    steps = slide.find("//p:cTn[@nodeType='mainSeq']/p:childTnLst/p:par/p:cTn/p:childTnLst")
    return [[effect for moment in step for effect in _moment(moment, slide)] for step in steps]


def _moment(moment: "etree._Element", slide: Xml) -> Iterator[str]:
    start = _values(moment, "p:cTn/p:stCondLst/p:cond/@delay")[0]
    for effect in _nodes(moment, "p:cTn/p:childTnLst/p:par/p:cTn"):
        name = PRESETS[str(effect.get("presetID")), str(effect.get("presetClass"))]
        delay = _values(effect, "p:stCondLst/p:cond/@delay")[0]
        kind = str(effect.get("nodeType")).removesuffix("Effect")
        how = "" if kind == "click" else f" {kind}"
        when = f" {start}+{delay}" if (start, delay) != ("0", "0") else ""
        share = _values(effect, ".//p:set[.//p:attrName='style.opacity']//p:strVal/@val")
        yield f"{name}{''.join(share)}{how}{when}: {_target(effect, slide)}"


def _target(effect: "etree._Element", slide: Xml) -> str:
    """What the behaviours of an effect are about: all the same thing."""
    targets = {etree.tostring(node, method="c14n") for node in _nodes(effect, ".//p:spTgt")}
    assert len(targets) == 1, targets
    target = _nodes(effect, ".//p:spTgt")[0]
    shape = slide.find(f"//p:spTree/*[.//p:cNvPr/@id='{target.get('spid')}']")[0]
    text = [_words(each) for each in _nodes(shape, ".//p:txBody/a:p")]
    if rows := _nodes(shape, ".//a:tr"):
        text = [" ".join(_words(row) for row in rows)]
    if found := _nodes(target, "p:txEl/p:pRg"):
        first, last = int(str(found[0].get("st"))), int(str(found[0].get("end")))
        return " / ".join(text[first : last + 1])
    if found := _nodes(target, "p:txEl/p:charRg"):
        return "\r".join(text)[int(str(found[0].get("st"))) : int(str(found[0].get("end")))]
    if found := _nodes(target, "p:graphicEl/a:chart"):
        return f"{found[0].get('bldStep')} {max(int(str(found[0].get(key))) for key in ('seriesIdx', 'categoryIdx'))}"
    name = _values(shape, ".//p:cNvPr/@name")[0].rstrip("0123456789").strip()
    return f"ground of {name}" if _nodes(target, "p:bg") else " / ".join(filter(None, text)) or name


def _words(node: "etree._Element") -> str:
    return "".join(_values(node, ".//a:t/text() | .//a:br/@none"))


def _nodes(node: "etree._Element", path: str) -> "list[etree._Element]":
    found = node.xpath(path, namespaces=NAMESPACES)
    assert isinstance(found, list)
    return found  # type: ignore[return-value]


def _values(node: "etree._Element", path: str) -> list[str]:
    return [str(each) for each in _nodes(node, path)]
