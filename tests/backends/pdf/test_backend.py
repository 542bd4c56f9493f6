"""PDF files: pages, steps, text, links, outline, tags and metadata."""

import re
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from slidegen.backends.base import Options
from slidegen.diagnostics import Report
from slidegen.errors import WorldError
from tests.backends import built
from tests.backends.pdf.reading import outline, page_sizes, page_words, structure

LONG = "A title that is so long that no slide of the usual width has it on one line"

TALK = f"""---
title: The talk
subtitle: About it
author: [Ada Example, Bo Example]
keywords: [one, two]
lang: en-GB
---

# Part one

## {LONG}

- first
- second {{.step}}
- third {{.step}}

[out](https://example.org/) [file](data/numbers.csv) [slide](#last)

::: notes
Never say this.
:::

## Not shown {{.hidden}}

Hidden words.

## Last

```python {{1|2}}
one = 1
two = 2
```

::: only html
Web words.
:::

::: only pptx
Office words.
:::
"""


def write(text: str, *, steps: bool = False, stamp: float | None = None) -> tuple[bytes, Report]:
    """The PDF of the deck *text*, and what was told of it."""
    files, report = built.write(text, "pdf", Options(steps=steps), stamp=stamp)
    return files["talk.pdf"], report


@cache
def talk(*, steps: bool = False) -> bytes:
    return write(TALK, steps=steps, stamp=1_900_000_000.0)[0]


pytestmark = pytest.mark.render


def test_slides_are_pages_of_their_size_and_hidden_ones_and_notes_are_not_there() -> None:
    pages = [" ".join(words) for words in page_words(talk())]
    assert len(pages) == 4
    assert page_sizes(talk()) == {(960, 540)}
    assert "first • second • third" in pages[2]
    assert "Hidden words" not in "".join(pages)
    assert "Never say this" not in "".join(pages)


def test_what_is_for_html_is_for_pdf_too() -> None:
    last = " ".join(page_words(talk())[3])
    assert "Web words." in last
    assert "Office words." not in last


def test_with_steps_each_step_is_a_page() -> None:
    pages = [" ".join(words) for words in page_words(talk(steps=True))]
    assert [page.count("A title that is so long") for page in pages] == [0, 0, 1, 1, 1, 0, 0]
    assert [tuple(word in page for word in ("first", "second", "third")) for page in pages[2:5]] == [
        (True, False, False),
        (True, True, False),
        (True, True, True),
    ]


@pytest.mark.parametrize(("steps", "pages"), [(False, (0, 1, 2, 3)), (True, (0, 1, 2, 5))])
def test_the_outline_names_each_slide_once(steps: bool, pages: tuple[int, ...]) -> None:
    names = ((0, "The talk"), (0, "Part one"), (1, LONG), (1, "Last"))
    assert outline(talk(steps=steps)) == [(level, name, page) for (level, name), page in zip(names, pages, strict=True)]


def test_links_lead_out_beside_and_to_slides() -> None:
    reader = PdfReader(BytesIO(talk()))
    links = [each.get_object() for each in reader.pages[2].annotations or ()]
    assert [link["/A"]["/URI"] for link in links if "/A" in link] == ["https://example.org/", "data/numbers.csv"]
    (inner,) = (str(link["/Dest"]) for link in links if "/Dest" in link)
    place = reader.named_destinations[inner].page
    assert place is not None
    assert place.get_object() == reader.pages[3]


def test_it_is_tagged_in_reading_order() -> None:
    kinds = [line.split()[0] for line in structure(talk())]
    assert kinds[0] == "Document"
    told = [kind for kind in kinds if re.fullmatch(r"H\d|LI|Code|Link", kind)]
    assert told == ["H1", "H1", "H2", *["LI"] * 3, *["Link"] * 3, "H2", *["Code"] * told.count("Code")]


def test_metadata_are_those_of_the_deck() -> None:
    reader = PdfReader(BytesIO(talk()))
    info = reader.metadata
    assert info is not None
    assert (info.title, info.author, info.subject) == ("The talk", "Ada Example, Bo Example", "About it")
    assert str(info["/Keywords"]) == "one, two"
    assert info.creation_date is not None
    assert info.creation_date.timestamp() == 1_900_000_000
    assert str(reader.root_object["/Lang"]) == "en-GB"
    assert "/DisplayDocTitle" in str(reader.root_object["/ViewerPreferences"])
    assert reader.pdf_header >= "%PDF-1.4"


def test_without_a_stamp_it_bears_no_date() -> None:
    data, _ = write("# A\n")
    assert b"D:20" not in data
    info = PdfReader(BytesIO(data)).metadata
    assert info is not None
    assert info.creation_date is None


def test_html_that_loads_something_is_told() -> None:
    _, report = write('# A\n\n<iframe src="https://example.org/"></iframe>\n')
    assert [each.code for each in report if each.severity != "info"] == ["html-stands-still"]


def test_without_a_browser_it_is_told_and_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SLIDEGEN_BROWSER", raising=False)
    monkeypatch.setattr("slidegen.browser.find_browser", lambda: None)
    with pytest.raises(WorldError, match="no browser that could print") as caught:
        write("# A\n")
    assert caught.value.code == "no-browser"
    assert caught.value.help.startswith("install Chromium, Chrome or Edge")
