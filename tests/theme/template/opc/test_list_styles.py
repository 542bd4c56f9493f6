"""LibreOffice's masters, whose titles and bodies show how they are set and say it nowhere."""

from lxml import etree

from slidegen.theme.template.opc.list_styles import with_list_styles

SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)


def master(body: str, *, holder: bool = True) -> bytes:
    mark = '<p:ph type="body"/>' if holder else ""
    shape = f"<p:sp><p:nvSpPr><p:nvPr>{mark}</p:nvPr></p:nvSpPr><p:txBody><a:bodyPr/>{body}</p:txBody></p:sp>"
    return f"<p:sldMaster {SPACES}>{shape}</p:sldMaster>".encode()


def paragraph(level: int, size: int, text: str = "prompt") -> str:
    run = f'<a:r><a:rPr lang="en-US" sz="{size}" b="0"><a:latin typeface="Lora"/></a:rPr><a:t>{text}</a:t></a:r>'
    return f'<a:p><a:pPr lvl="{level}" marL="{level}00"><a:buChar char="-"/></a:pPr>{run}</a:p>'


def levels(data: bytes) -> list[tuple[str, str | None, str | None]]:
    """Name, margin and size of each level."""
    style = etree.fromstring(with_list_styles(data, "a.xml")).find(".//{*}lstStyle")
    assert style is not None
    found = []
    for level in style:
        run = level.find("{*}defRPr")
        assert run is not None
        found.append((etree.QName(level).localname, level.get("marL"), run.get("sz")))
    return found


def test_the_first_paragraph_of_each_level_tells() -> None:
    data = master(paragraph(0, 3200) + paragraph(0, 1000) + paragraph(1, 2800))
    found = levels(data)
    assert found[:2] == [("lvl1pPr", "000", "3200"), ("lvl2pPr", "100", "2800")]
    assert len(found) == 9
    assert found[8] == ("lvl9pPr", "100", "2800"), "deeper ones are as the deepest"


def test_a_title_has_one_level() -> None:
    assert levels(master(paragraph(0, 4400))) == [("lvl1pPr", "000", "4400")]


def test_the_look_is_taken_over_but_not_the_words() -> None:
    made = with_list_styles(master(paragraph(0, 3200)), "a.xml").decode()
    style = made[made.index("<a:lstStyle") : made.index("</a:lstStyle>")]
    assert '<a:buChar char="-"/><a:defRPr sz="3200" b="0"><a:latin typeface="Lora"/></a:defRPr>' in style
    assert "prompt" not in style
    assert "lang" not in style
    assert "lvl=" not in style


def test_an_empty_paragraph_tells_by_its_end() -> None:
    assert levels(master('<a:p><a:endParaRPr sz="2000"/></a:p>')) == [("lvl1pPr", None, "2000")]


def test_what_says_it_already_is_not_touched() -> None:
    for data in (master(f"<a:lstStyle/>{paragraph(0, 3200)}"), master("<a:lstStyle/>", holder=False)):
        assert with_list_styles(data, "a.xml") is data
    text = with_list_styles(master(paragraph(0, 1800), holder=False), "a.xml")
    assert b"lstStyle" not in text, "shapes that are no placeholders inherit to no one"
