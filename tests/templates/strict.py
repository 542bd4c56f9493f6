"""Transitional OOXML as strict: other names for the same things, percentages with a sign."""

import re

from tests.templates.archives import Files, edited

_NAMES = re.compile(rb"http://schemas\.openxmlformats\.org/(officeDocument|presentationml|drawingml)/2006/([A-Za-z-]+)")
_PERCENT = re.compile(
    rb'(<a:(?:lumMod|lumOff|alpha|tint|shade|satMod|spcPct|buSzPct|gs|fillToRect)[^>]*?) (val|pos)="(\d+)"'
)


def strict(data: bytes) -> bytes:
    """The package *data* as PowerPoint writes it as "Strict Open XML Presentation"."""
    return edited(data, _translate)


def _translate(files: Files) -> None:
    for name in [name for name in files if name.endswith((".xml", ".rels")) and name != "[Content_Types].xml"]:
        text = _NAMES.sub(_strict_name, files[name])
        files[name] = _PERCENT.sub(lambda found: b'%s %s="%g%%"' % (found[1], found[2], int(found[3]) / 1000), text)
    main = "ppt/presentation.xml"
    files[main] = files[main].replace(b"<p:presentation ", b'<p:presentation conformance="strict" ')


def _strict_name(found: "re.Match[bytes]") -> bytes:
    words = found[2].split(b"-")
    return b"http://purl.oclc.org/ooxml/%s/%s" % (
        found[1],
        words[0] + b"".join(word.capitalize() for word in words[1:]),
    )
