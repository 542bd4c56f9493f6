"""A template with two masters, the second with colours, fonts and a layout of its own."""

import re

from tests.templates import corporate
from tests.templates.archives import Files, add_part, edited, relate, unzipped
from tests.templates.parts import potx

_TYPE = "application/vnd.openxmlformats-officedocument."
_MAIN = "ppt/presentation.xml"
_LINK = re.compile(r'<Relationship Id="([^"]+)" Type="[^"]*/(\w+)" Target="([^"]+)"/>')
_COUNT = 6
"""How many layouts the first master has."""


def two_masters() -> bytes:
    """``harbour`` with the master of ``granite``, and three layouts of that, as a further one."""
    return edited(potx(corporate.harbour(), "presentation"), _add)


def _add(files: Files) -> None:
    other = unzipped(potx(corporate.granite()))
    add_part(files, "ppt/theme/theme2.xml", other["ppt/theme/theme1.xml"], f"{_TYPE}theme+xml")
    master = other["ppt/slideMasters/slideMaster1.xml"]
    master = re.sub(rb"<p:sldLayoutIdLst>.*?</p:sldLayoutIdLst>", b"<p:sldLayoutIdLst>%s</p:sldLayoutIdLst>" % b"".join(
        b'<p:sldLayoutId id="%d" r:id="rId%d"/>' % (2_147_483_700 + at, at) for at in (1, 2, 4)
    ), master)  # fmt: skip
    name = "ppt/slideMasters/slideMaster2.xml"
    add_part(files, name, master, f"{_TYPE}presentationml.slideMaster+xml")
    relate(files, name, "rIdTheme", "theme", "../theme/theme2.xml")
    _relate_like(files, name, other, "ppt/slideMasters/slideMaster1.xml")
    for at in (1, 2, 4):
        layout = f"ppt/slideLayouts/slideLayout{_COUNT + at}.xml"
        content = f"{_TYPE}presentationml.slideLayout+xml"
        add_part(files, layout, other[f"ppt/slideLayouts/slideLayout{at}.xml"], content)
        _relate_like(files, layout, other, f"ppt/slideLayouts/slideLayout{at}.xml")
        relate(files, layout, "rIdMaster", "slideMaster", "../slideMasters/slideMaster2.xml")
        relate(files, name, f"rId{at}", "slideLayout", f"../slideLayouts/slideLayout{_COUNT + at}.xml")
    relate(files, _MAIN, "rIdSecond", "slideMaster", "slideMasters/slideMaster2.xml")
    row = b'<p:sldMasterId id="2147483690" r:id="rIdSecond"/></p:sldMasterIdLst>'
    files[_MAIN] = files[_MAIN].replace(b"</p:sldMasterIdLst>", row)


def _relate_like(files: Files, part: str, other: Files, source: str) -> None:
    """Relate *part* to copies of the pictures that *source* has among the *other* files."""
    folder, _, name = source.rpartition("/")
    for number, kind, target in _LINK.findall(other[f"{folder}/_rels/{name}.rels"].decode()):
        if kind == "image":
            picture = target.rpartition("/")[2]
            files[f"ppt/media/second-{picture}"] = other[f"ppt/media/{picture}"]
            relate(files, part, number, kind, f"../media/second-{picture}")
