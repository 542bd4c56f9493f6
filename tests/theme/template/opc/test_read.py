"""A template without its slides: which parts stay, under which names, and what of them is mended."""

import re
from collections.abc import Callable

import pytest

from slidegen.errors import WorldError
from slidegen.theme.template.package import TemplatePackage, read_package
from slidegen.theme.template.parts.masters import Parts
from tests.templates.archives import Files, edited, relate, replace_in, unrelate, unzipped, zipped
from tests.templates.specimens import MAIN, MASTER, SPECIMENS, office, specimen

LAYOUT = "ppt/slideLayouts/slideLayout1.xml"


def changed(change: Callable[[Files], None]) -> TemplatePackage:
    """PowerPoint's own template after *change*."""
    return read_package(edited(office(), change))


@pytest.mark.parametrize("name", SPECIMENS)
def test_every_relationship_leads_somewhere(name: str) -> None:
    package = read_package(specimen(name))
    assert package.main == MAIN
    for part, links in package.relationships.items():
        assert part in package.parts
        for link in links:
            assert link.external or link.target in package.parts
    assert set(package.types) == set(package.parts)


@pytest.mark.parametrize("name", SPECIMENS)
def test_parts_have_the_names_that_powerpoint_gives_them(name: str) -> None:
    package = read_package(specimen(name))
    for part, kind in package.types.items():
        if kind.endswith((".slideMaster+xml", ".slideLayout+xml")):
            word = kind.rpartition(".")[2].removesuffix("+xml")
            assert re.fullmatch(rf"ppt/{word}s/{word}\d+\.xml", part)


def test_slides_and_what_only_they_need_are_gone() -> None:
    package = read_package(specimen("slides-inside.potx"))
    words = ("slides/", "notesSlide", "comment", "printerSettings", "thumbnail", "docProps")
    assert [part for part in package.parts if any(word in part for word in words)] == []
    main = package.parts[MAIN].decode()
    for word in ("sldIdLst", "custShow", "modifyVerifier", "sectionLst"):
        assert word not in main
    assert "ppt/notesMasters/notesMaster1.xml" in package.parts, "the notes master is the template's own"


def test_links_of_layouts_to_slides_are_gone_but_their_shapes_are_not() -> None:
    layout = read_package(specimen("slides-inside.potx")).parts[LAYOUT]
    assert b"hlinkClick" in unzipped(specimen("slides-inside.potx"))[LAYOUT]
    assert b"hlinkClick" not in layout
    assert b'type="ctrTitle"' in layout


def test_pictures_that_are_not_there_leave_an_empty_fill() -> None:
    master = read_package(specimen("shouting.pptx")).parts[MASTER]
    assert b"<a:blip/>" in master
    assert b"rIdNull" not in master


def test_what_no_one_needs_is_not_even_unpacked() -> None:
    files = unzipped(specimen("slides-inside.potx"))
    files["ppt/slides/slide1.xml"] = b"no XML, and not read"
    read_package(zipped(files))


def test_names_are_compared_as_opc_does() -> None:
    assert len(Parts(read_package(specimen("shouting.pptx"))).layouts) == len(Parts(read_package(office())).layouts)


def test_addresses_stay() -> None:
    package = changed(
        lambda files: relate(files, LAYOUT, "rIdHome", "hyperlink", "https://example.org/", external=True)
    )
    (link,) = [each for each in package.relationships[LAYOUT] if each.external]
    assert (link.id, link.target) == ("rIdHome", "https://example.org/")


def test_where_the_template_is_kept_is_not_where_decks_are() -> None:
    package = read_package(specimen("sharepoint.potx"))
    assert [part for part in package.parts if "custom" in part.lower()] == []


def test_parts_of_any_encoding_become_utf8() -> None:
    def encode(files: Files) -> None:
        text = files[LAYOUT].decode().replace("Title Slide", "Títol").replace("UTF-8", "UTF-16")
        files[LAYOUT] = text.encode("utf-16")

    package = changed(encode)
    assert "Títol".encode() in package.parts[LAYOUT]
    assert Parts(package).layouts[0].name == "Títol"


def test_shapes_have_ids_of_their_own() -> None:
    package = changed(lambda files: replace_in(files, LAYOUT, (r'(<p:cNvPr) id="\d+"', r'\1 id="7"')))
    ids = [part.split(b'"')[0] for part in package.parts[LAYOUT].split(b'<p:cNvPr id="')[1:]]
    assert len(ids) == len(set(ids)) > 3


def test_whole_parts_are_not_touched() -> None:
    made, package = unzipped(office()), read_package(office())
    for number in range(1, 12):
        assert package.parts[f"ppt/slideLayouts/slideLayout{number}.xml"] in made.values()


def test_strict_files_are_read_as_others() -> None:
    plain, other = read_package(specimen("granite.potx")), read_package(specimen("strict.potx"))
    assert b"purl.oclc.org" in unzipped(specimen("strict.potx"))[MASTER]
    assert other.parts == plain.parts
    assert other.relationships == plain.relationships


def test_decks_open_with_their_slides_whatever_view_the_template_was_left_in() -> None:
    pair = (r'lastView="\w+"', 'lastView="sldMasterView"')
    package = changed(lambda files: replace_in(files, "ppt/viewProps.xml", pair))
    assert b"<p:viewPr " in package.parts["ppt/viewProps.xml"]
    assert b"lastView" not in package.parts["ppt/viewProps.xml"]


def test_layouts_know_their_master_even_where_they_do_not_say_so() -> None:
    package = changed(lambda files: unrelate(files, LAYOUT, "slideMaster"))
    (link,) = package.relationships[LAYOUT]
    assert (link.target, link.kind.rpartition("/")[2]) == (MASTER, "slideMaster")


def test_broken_parts_are_told_whatever_they_are_for() -> None:
    with pytest.raises(WorldError, match=r"its part `ppt/viewProps\.xml` is broken"):
        changed(lambda files: files.update({"ppt/viewProps.xml": b"<p:viewPr"}))
