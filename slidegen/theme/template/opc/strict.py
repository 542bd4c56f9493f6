"""XML as decks are written: UTF-8, without document types, in the names of transitional OOXML.

"Strict Open XML" is what PowerPoint writes when it is asked to follow the standard (ISO/IEC 29500 part 1): other
names for the same things, and percentages with a sign (``50%``) where it otherwise writes thousandths (``50000``).
"""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from slidegen.errors import WorldError

_STRICT = b"http://purl.oclc.org/ooxml/"
_NAME = re.compile(rb"http://purl\.oclc\.org/ooxml/([A-Za-z]+)/([A-Za-z]+)")
_RENAMED = {b"extendedProperties": b"extended-properties", b"customProperties": b"custom-properties"}
_LAST = re.compile(rb"(/2006/relationships/)(extendedProperties|customProperties)\b")
_TAG = re.compile(rb'<[^<>]*="-?[\d.]+%"[^<>]*>')
_PERCENT = re.compile(
    rb"(\b(?:val|pos|sz|[ltrb]|s[xy]|k[xy]?|fontScale|lnSpcReduction|amt|thresh|hue|sat|lum|bright|contrast"
    rb'|stA|stPos|endA|endPos|a))="(-?[\d.]+)%"'
)
_CONFORMANCE = re.compile(rb'\sconformance="strict"')
_DOCTYPE = re.compile(rb"<!DOCTYPE", re.IGNORECASE)
_ENCODING = re.compile(r"<\?xml[^>]*\?>")


def plain_xml(data: bytes, part: str) -> bytes:
    """The XML of *part* as decks have it. Raises :class:`WorldError` (``template``) where it has a DTD."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        try:
            text = data.decode("utf-16")
        except UnicodeDecodeError:
            raise WorldError("template", f"its part `{part}` is broken: it is no text") from None
        data = _ENCODING.sub('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>', text, count=1).encode()
    data = data.removeprefix(BOM_UTF8)
    if _DOCTYPE.search(data, 0, 4096):
        raise WorldError("template", f"its part `{part}` has a document type, which no Office file may have")
    return transitional(data) if _STRICT in data else data


def transitional(data: bytes) -> bytes:
    """XML in the names of strict OOXML in those that everybody reads."""
    data = _LAST.sub(lambda found: found[1] + _RENAMED[found[2]], _NAME.sub(_name, data))
    return _CONFORMANCE.sub(b"", _TAG.sub(_thousandths, data))


def _name(found: "re.Match[bytes]") -> bytes:
    family, word = found[1], found[2]
    return b"http://schemas.openxmlformats.org/%s/2006/%s" % (family, _RENAMED.get(word, word))


def _thousandths(found: "re.Match[bytes]") -> bytes:
    if found[0].startswith(b"<c:"):  # charts count in whole per cent
        return re.sub(rb'="(-?[\d.]+)%"', rb'="\1"', found[0])
    return _PERCENT.sub(lambda each: b'%s="%d"' % (each[1], round(float(each[2]) * 1000)), found[0])
