"""The yardstick of the deck tests is itself measured: it must neither miss words nor ask for syntax."""

from tests.decks import source_text

TALK = """---
title: Two words
vars:
  place: Pune
---

# Hello {{ place }} {layout=section}

<!-- timing: 2m -->
<!-- // for nobody -->
<!-- said aloud -->

::: left
![alternative](file.png){width=40% caption="below it"} and a [link](https://example.org).[^why]
:::

[^why]: Because.

::: only pptx
Paper
:::

## Kept back {.hidden}

Secret

## Last

```python {1} title="app.py"
print("{{ place }}")
```

```chart
type: bar
title: Found
x: unseen
---
name,count
Drawn,12
```

```mermaid
flowchart TD
  node1[Boxed] -- between --> node2{Asked}
```

The $unread$ of [@nobody] :icon-server:

Note:
Spoken
"""


def test_text_notes_captions_code_and_alternatives_are_owed() -> None:
    owed = source_text.words(TALK, "pptx")
    assert owed >= {"Hello", "Pune", "said", "aloud", "alternative", "below", "link", "Because", "Paper", "Secret"}
    assert owed >= {"app", "print", "place", "Spoken", "Found", "Drawn", "12", "Boxed", "between", "Asked"}
    assert source_text.title_words(TALK) == {"Two", "words"}


def test_syntax_settings_and_remarks_are_not() -> None:
    owed = source_text.words(TALK, "pptx")
    assert not owed & {
        "layout",
        "section",
        "timing",
        "nobody",
        "left",
        "file",
        "width",
        "example",
        "why",
        "only",
        "Note",
        "unseen",
        "bar",
        "node1",
        "unread",
        "icon",
    }


def test_each_output_owes_what_it_shows() -> None:
    assert not source_text.words(TALK, "html") & {"Paper", "Secret", "Kept"}


def test_marks_count_only_in_code() -> None:
    assert source_text.count_in_code(TALK, "{{") == 1
