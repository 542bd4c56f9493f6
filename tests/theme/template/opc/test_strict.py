"""Strict OOXML in the words of transitional OOXML."""

import pytest

from slidegen.errors import WorldError
from slidegen.theme.template.opc.strict import plain_xml, transitional

A = b"http://purl.oclc.org/ooxml/drawingml/main"


@pytest.mark.parametrize(
    ("strict", "plain"),
    [
        (b'<a:x xmlns:a="%s"/>' % A, b'<a:x xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>'),
        (
            b"http://purl.oclc.org/ooxml/officeDocument/relationships/slideLayout",
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/slideLayout",
        ),
        (
            b"http://purl.oclc.org/ooxml/officeDocument/relationships/extendedProperties",
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties",
        ),
        (
            b"http://purl.oclc.org/ooxml/officeDocument/customProperties",
            b"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
        ),
        (b'<a:lumMod val="75%"/>', b'<a:lumMod val="75000"/>'),
        (b'<a:gs pos="33.5%"/>', b'<a:gs pos="33500"/>'),
        (b'<a:off val="-12%" b="1%"/>', b'<a:off val="-12000" b="1000"/>'),
        (b'<p:cNvPr id="1" name="50%" descr="10%"/>', b'<p:cNvPr id="1" name="50%" descr="10%"/>'),
        (b'<c:gapWidth val="150%"/>', b'<c:gapWidth val="150"/>'),
        (b'<a:t>a="50%"</a:t>', b'<a:t>a="50%"</a:t>'),
        (b'<p:presentation conformance="strict" x="1">', b'<p:presentation x="1">'),
    ],
)
def test_words(strict: bytes, plain: bytes) -> None:
    assert transitional(strict) == plain


def test_other_xml_is_left_alone() -> None:
    assert plain_xml(b'<a b="50%"/>', "a.xml") == b'<a b="50%"/>'
    assert plain_xml(b"\xef\xbb\xbf<a/>", "a.xml") == b"<a/>"


@pytest.mark.parametrize("data", [b"<!DOCTYPE a><a/>", b"\xff\xfe<\x00\x00\xd8"])
def test_what_no_office_writes_is_refused(data: bytes) -> None:
    with pytest.raises(WorldError, match=r"a\.xml"):
        plain_xml(data, "a.xml")
