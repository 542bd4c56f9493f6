"""Zip archives and relationships."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from slidegen.backends.pptx.package import Package, Relationships


def finished(package: Package) -> ZipFile:
    top = Relationships()
    top.add("officeDocument", "ppt/presentation.xml")
    return ZipFile(BytesIO(package.finish(top)))


def made() -> Package:
    package = Package()
    links = Relationships()
    links.add("image", "media/image1.png")
    package.add("ppt/presentation.xml", "<p>" + "text " * 50 + "</p>", links)
    package.add_media("ppt/media/image1.png", b"\x89PNG" * 20)
    package.add_media("ppt/media/image2.svg", b"<svg>" * 20)
    return package


def test_archives_are_readable_and_whole() -> None:
    with finished(made()) as archive:
        assert archive.testzip() is None
        assert archive.read("ppt/media/image1.png") == b"\x89PNG" * 20
        assert archive.read("ppt/presentation.xml").startswith(b"<p>text")


def test_content_types_come_first() -> None:
    with finished(made()) as archive:
        assert archive.namelist()[0] == "[Content_Types].xml"
        types = archive.read("[Content_Types].xml").decode()
    assert '<Override PartName="/ppt/presentation.xml"' in types
    assert '<Default Extension="png" ContentType="image/png"/>' in types
    assert "gif" not in types


def test_pictures_are_stored_and_text_is_packed() -> None:
    with finished(made()) as archive:
        kinds = {name: archive.getinfo(name).compress_type for name in archive.namelist()}
    assert kinds["ppt/media/image1.png"] == ZIP_STORED
    assert kinds["ppt/media/image2.svg"] == kinds["ppt/presentation.xml"] == ZIP_DEFLATED


def test_members_bear_no_time() -> None:
    with finished(made()) as archive:
        assert {each.date_time for each in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_equal_relationships_are_one() -> None:
    links = Relationships()
    assert links.add("slide", "slide1.xml") == links.add("slide", "slide1.xml") == "rId1"
    assert links.add("hyperlink", "https://example.org/?a&b", external=True) == "rId2"
    assert 'Target="https://example.org/?a&amp;b" TargetMode="External"' in links.xml()
