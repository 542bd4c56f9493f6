"""What an author writes into a field stays a value of that field, in every output."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest
from lxml import html

from slidegen.backends.pptx.context import language_tag
from tests.objects.everything import built, everything, files
from tests.ooxml.checks import package_problems
from tests.security.test_strangers import outputs

MARKS = (
    "\"'><script>hurt()</script>",
    '" onload="hurt()" x="',
    "<img src=x onerror=hurt()>",
    "]]>&<!--",
    "\x00\x1b[31m",
)
FIELDS = (
    "title", "subtitle", "author", "event", "date", "lang", "description", "keywords", "footer", "logo", "theme",
    "transition", "background", "class", "csl", "bibliography",
    "duration", "aspect", "outputs", "fit", "split", "pace",
)  # fmt: skip
PLACES = (
    "# Title {{#{0}}}", "# Title {{.{0}}}", "# Title {{lang={1}}}", "# Title {{style={1}}}", "[words]{{#{0}}}",
    "[words]{{lang={1}}}", "[words]{{title={1} color={1}}}", "[words]{{dir={1}}}", "::: {{.{0} #{0}}}\nwords\n:::",
    "```python title={1} start={1}\nx\n```", "```{0}\nx\n```", "![{0}](a.svg)",
    "![x](a.svg){{alt={1} caption={1} width={1}}}",
    "[words](https://example.org/{0})", "[words](https://example.org {1})", "<span lang={1} title={1}>words</span>",
    "<!-- class: {0} -->\nwords", "<!-- background: {0} -->\nwords", "<!-- footer: {0} -->\nwords",
    "Words.\n\nNote:\n{0}",
    "| {0} | b |\n|---|---|\n| {0} | c |", "words[^{0}]\n\n[^{0}]: text", "$\\text{{{0}}}$",
    "*[{0}]: {0}", ":icon-{0}:",
    "```chart\ntype: bar\ntitle: {1}\n---\na,{1}\n{1},1\n```", "```mermaid\nflowchart LR\na[{1}]-->b\n```",
)  # fmt: skip


def quoted(word: str) -> str:
    return '"' + word.replace("\\", "\\\\").replace('"', '\\"') + '"'


def assert_harmless(text: str) -> None:
    """Both outputs are whole, and no attribute of the page runs anything."""
    given = files("word") | {"a.svg": files("word")["p.svg"]}
    made = built(text, given)
    assert package_problems(made["deck.pptx"]) == []
    page = html.fromstring(made["deck.html"].decode())
    attributes = {str(name) for node in page.iter() if isinstance(node.tag, str) for name in node.attrib}
    assert not [name for name in attributes if name.startswith("on")]
    scripts = [node.text or "" for node in page.iter("script")]
    assert not [script for script in scripts if script.startswith("hurt")]


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("field", FIELDS)
def test_a_value_of_the_front_matter_stays_one(field: str, mark: str) -> None:
    safe = mark.replace("\x00", "").replace("\x1b", "\\x1b")
    assert_harmless(f"---\n{field}: {quoted(safe)}\n---\n\n# First\n\nwords\n")


@pytest.mark.parametrize("mark", MARKS[:4])
@pytest.mark.parametrize("place", PLACES)
def test_words_in_any_place_stay_words(place: str, mark: str) -> None:
    assert_harmless("# First\n\n" + place.format(mark, quoted(mark)) + "\n")


@pytest.mark.parametrize("lang", ['en" onload="x', "<b>", "e n", "en\\", "日本"])
def test_what_is_no_language_is_told_and_in_no_output(lang: str) -> None:
    written, report = outputs(f"---\nlang: '{lang}'\n---\n# Deck\n")
    assert [each.message for each in report if each.code == "bad-value"] == [f"`lang` cannot be `{lang}`"]
    assert '<html lang="en">' in written
    assert language_tag(lang) == "en-US"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", "'=", " ="])
def test_no_cell_of_a_chart_is_a_formula(start: str) -> None:
    word = f"{start}HYPERLINK(1)"
    data = f'"{word}","{word}2"\n"{word}",1\n"b",2\n'
    text = "# Deck\n\n```chart\ntype: column\nfile: f.csv\n```\n"
    with ZipFile(BytesIO(built(text, {"f.csv": data.encode()})["deck.pptx"])) as package:
        books = [package.read(name) for name in package.namelist() if name.endswith(".xlsx")]
    assert books
    for book in books:
        with ZipFile(BytesIO(book)) as archive:
            for name in archive.namelist():
                assert not re.search(rb"<f[ >]|<hyperlink|externalLink|ddeLink", archive.read(name))


def test_everything_is_harmless_with_marks_in_each_field() -> None:
    for mark in MARKS[:4]:
        made = built(everything(mark), files(mark))
        assert package_problems(made["deck.pptx"]) == []
