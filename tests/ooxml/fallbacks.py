"""A PowerPoint file as viewers without mathematics read it: python-pptx does not list shapes that have a fallback."""

import re
from io import BytesIO
from zipfile import ZipFile

_MATH = re.compile(
    rb'<mc:AlternateContent [^>]*><mc:Choice [^>]*Requires="a14 p14">.*?</mc:Choice>'
    rb"<mc:Fallback>(.*?)</mc:Fallback></mc:AlternateContent>",
    re.DOTALL,
)


def with_fallbacks(data: bytes) -> bytes:
    """The file *data* with the fallback in the place of each shape that holds mathematics."""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as read, ZipFile(out, "w") as written:
        for name in read.namelist():
            part = read.read(name)
            slide = name.startswith("ppt/slides/slide")
            written.writestr(name, _MATH.sub(lambda found: found[1], part) if slide else part)
    return out.getvalue()
