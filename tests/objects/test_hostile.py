"""Whatever an author's words are, they stay words: no markup, no script, no formula, no broken XML."""

import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import html
from openpyxl import load_workbook

from tests.objects.everything import SAFE, built, everything, files
from tests.ooxml.checks import package_problems
from tests.ooxml.sdk import sdk_problems

WORDS = {
    "a script": "</script><script>hurt()</script>",
    "an event": "<img src=x onerror=hurt()>",
    "a drawing": "</svg><svg onload=hurt()>",
    "a formula": "</math><math><mtext><script>hurt()</script>",
    "quotes": '"\'` onload=hurt() x="',
    "the end of CDATA": "]]> &amp; & <!-- -->",
    "control characters": "a\x01b\x08c\x1b[31md\x7f\ufffe\uffff\x0b\x0c",
    "ends of lines": "a\u2028b\u2029c\x85d",
    "entities": "&#60;script&#62;&lt;b&gt;&hurt;",
    "an address": "javascript:hurt()",
    "a style": "</style><style>*{display:none}",
    "a document type": "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]>&a;",
    "braces": "{{ x }} {% x %} ${x} #{x} %s %(x)s",
    "a spreadsheet's formula": "=HYPERLINK(1)",
    "a sum": "+1+1",
    "a difference": "-1-cmd",
    "a reference": "@SUM(1)",
    "emoji": "🎉👨‍👩‍👧🇩🇪",
    "right to left": "שלום \u202eabc\u202c \u2067x\u2069",
    "length": "word " * 2_000,
    "one long word": "x" * 10_000,
}


@pytest.mark.parametrize("name", WORDS)
def test_words_in_every_field_stay_words(name: str) -> None:
    word = WORDS[name]
    plain = built(everything("word"), files("word"), safe=True)
    outputs = built(everything(word), files(word), safe=True)
    assert package_problems(outputs["deck.pptx"]) == []
    page = outputs["deck.html"].decode()
    assert re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", page) is None
    assert kinds(page) <= kinds(plain["deck.html"].decode()) | SAFE


def kinds(page: str) -> set[str]:
    """All kinds of elements of a page, and of attributes but those that tell of data."""
    nodes = [node for node in html.fromstring(page).iter() if isinstance(node.tag, str)]
    return {str(node.tag) for node in nodes} | {f"@{key!s}" for node in nodes for key in node.attrib}


@pytest.mark.parametrize("name", ["a spreadsheet's formula", "a sum", "a difference", "a reference"])
def test_cells_that_look_like_formulas_are_texts(name: str) -> None:
    data = built(everything(WORDS[name]), files(WORDS[name]))["deck.pptx"]
    found = []
    with ZipFile(BytesIO(data)) as archive:
        for member in archive.namelist():
            if member.endswith(".xlsx"):
                sheet = load_workbook(BytesIO(archive.read(member))).active
                assert sheet is not None
                found += [(cell.value, cell.data_type) for row in sheet.iter_rows() for cell in row]
    assert (WORDS[name], "s") in found
    assert "f" not in {kind for _, kind in found}


@pytest.mark.render
def test_powerpoint_has_nothing_against_any_words(tmp_path: Path) -> None:
    for number, word in enumerate(WORDS.values()):
        (tmp_path / f"{number}.pptx").write_bytes(built(everything(word), files(word))["deck.pptx"])
    assert not any(sdk_problems(sorted(tmp_path.glob("*.pptx"))).values())
