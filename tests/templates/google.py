"""A presentation as Google Slides exports it: names in capitals, everything said again in every placeholder."""

from tests.templates.archives import Files, edited, replace_in
from tests.templates.markup import solid
from tests.templates.parts import Look, Slide, potx

Box = tuple[float, float, float, float]

_NUMBER: dict[str, Box] = {'type="sldNum" idx="12"': (9.27, 5.1, 0.6, 0.43)}
_TITLE: dict[str, Box] = {'type="title"': (0.34, 0.49, 9.3, 0.63)}
_BODY: Box = (0.34, 1.26, 9.3, 3.74)
_LAYOUTS: tuple[tuple[str, str, dict[str, Box]], ...] = (
    ("TITLE", "title", {'type="ctrTitle"': (0.34, 0.81, 9.3, 2.24), 'type="subTitle" idx="1"': (0.34, 3.1, 9.3, 0.87)}),
    ("SECTION_HEADER", "secHead", {'type="title"': (0.34, 2.35, 9.3, 0.92)}),
    ("TITLE_AND_BODY", "tx", {**_TITLE, 'type="body" idx="1"': _BODY}),
    ("TITLE_AND_TWO_COLUMNS", "twoColTx",
     {**_TITLE, 'type="body" idx="1"': (0.34, 1.26, 4.37, 3.74), 'type="body" idx="2"': (5.28, 1.26, 4.37, 3.74)}),
    ("TITLE_ONLY", "titleOnly", _TITLE),
    ("ONE_COLUMN_TEXT", "", {'type="title"': (0.34, 0.61, 3.1, 0.8), 'type="body" idx="1"': (0.34, 1.52, 3.1, 3.5)}),
    ("MAIN_POINT", "", {'type="title"': (0.54, 0.49, 6.96, 4.47)}),
    ("SECTION_TITLE_AND_DESCRIPTION", "",
     {'type="title"': (0.29, 1.35, 4.42, 1.62), 'type="subTitle" idx="1"': (0.29, 3.07, 4.42, 1.35),
      'type="body" idx="2"': (5.4, 0.79, 4.2, 4.04)}),
    ("CAPTION_ONLY", "", {'type="body" idx="1"': (0.34, 4.63, 6.56, 0.66)}),
    ("BIG_NUMBER", "",
     {'type="title" idx="4294967295" hasCustomPrompt="1"': (0.34, 1.21, 9.3, 2.15),
      'type="body" idx="1"': (0.34, 3.45, 9.3, 1.42)}),
    ("BLANK", "blank", {}),
)  # fmt: skip


def simple_light() -> bytes:
    """Google's first theme, more or less; 10 by 5.625 inches, Arial throughout."""
    master = Slide(
        background=f"<p:bgPr>{solid('lt1')}<a:effectLst/></p:bgPr>",
        holders={**_TITLE, 'type="body" idx="1"': _BODY, **_NUMBER},
    )
    look = Look(
        name="Simple Light", master=master, size=(10, 5.625), fonts=("Arial", "Arial"),
        colours=("000000", "FFFFFF", "595959", "EEEEEE", "4285F4", "212121", "78909C", "FFAB40", "0097A7", "EEFF41",
                 "0097A7", "0097A7"),
        layouts=[Slide(name=name, type=kind, holders={**holders, **_NUMBER}) for name, kind, holders in _LAYOUTS],
    )  # fmt: skip
    plain = (
        r'(<p:ph type="(?:title|ctrTitle|sldNum)(?:(?!</p:sp>).)*?)<a:bodyPr/><a:lstStyle/>',
        r'\1<a:bodyPr wrap="square" lIns="91425" tIns="91425" rIns="91425" bIns="91425"><a:normAutofit/></a:bodyPr>'
        r'<a:lstStyle><a:lvl1pPr lvl="0"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft><a:spcPts val="0"/>'
        r'</a:spcAft><a:buSzPts val="2800"/><a:buNone/><a:defRPr/></a:lvl1pPr></a:lstStyle>',
    )
    again = (
        r"(<p:spPr>)(<a:xfrm>.*?</a:xfrm><a:prstGeom.*?</a:prstGeom>)(</p:spPr><p:txBody>)<a:bodyPr/><a:lstStyle/>",
        r'\1\2<a:noFill/><a:ln><a:noFill/></a:ln>\3<a:bodyPr spcFirstLastPara="1" wrap="square" lIns="91425" '
        r'tIns="91425" rIns="91425" bIns="91425" anchor="t" anchorCtr="0"><a:normAutofit/></a:bodyPr><a:lstStyle>'
        r'<a:lvl1pPr lvl="0" marL="457200" indent="-342900"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:spcAft>'
        r'<a:spcPts val="1200"/></a:spcAft><a:buSzPts val="1800"/><a:buChar char="●"/><a:defRPr/></a:lvl1pPr>'
        r'</a:lstStyle>',
    )  # fmt: skip
    named = (r"<p:sldLayout ([^>]*?)preserve='1'", r"<p:sldLayout \1matchingName=''")
    smaller = [(f'sz="{old}"', f'sz="{new}"') for old, new in ((2400, 1800), (2000, 1400), (3600, 2800))]

    def say_again(files: Files) -> None:
        replace_in(files, "ppt/slideMasters/slide", *smaller)
        replace_in(files, "ppt/slideLayouts/slide", plain, again, named)

    return edited(potx(look, "presentation"), say_again)
