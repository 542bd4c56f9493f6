"""The script: a heading for each slide, and its notes as Markdown that says the same."""

import pytest

from tests.backends.built import write

TALK = """---
title: The *talk*
author: Ada Example
event: A forum
date: 2031-05-04
---

## Quiet

## Told

- one {.step}

::: notes
First *this*, then **that** and `code`.

- a list
    - deeper

      and more
- [x] done

1. count

[step 1]

Now [look](https://example.org/x) at it.
:::

## Not shown {.hidden}

::: notes
Hidden words.
:::

## Not counted {.uncounted}
"""

SCRIPT = """\
# The *talk*

Ada Example · A forum · 2031-05-04

## 1. The *talk*

## 2. Quiet

## 3. Told

First *this*, then **that** and `code`.

- a list
  - deeper

    and more
- [x] done

1. count

**[step 1]**

Now [look](<https://example.org/x>) at it.

## Not counted
"""


def script(text: str) -> str:
    files, report = write(text, "notes")
    assert [each.message for each in report if each.severity == "error"] == []
    assert sorted(files) == ["talk.notes.md", "talk.prompter.html"]
    return files["talk.notes.md"].decode()


def test_the_script_has_every_shown_slide_with_its_notes_and_steps() -> None:
    assert script(TALK) == SCRIPT.replace("*talk*", "\\*talk\\*")


@pytest.mark.parametrize(
    "words",
    [
        "2\\*3\\*4 and a\\_b \\_c\\_",
        "\\# no heading",
        "\\- no list",
        "1\\. no list",
        "\\> no quote",
        "a \\<b> c",
        "\\[not a link\\](x)",
        "``a `tick` inside``",
        "one ~~struck~~ word",
        "line\\\nbreak",
        "snake_case stays",
    ],
)
def test_the_script_of_a_script_is_the_same(words: str) -> None:
    first = script(f"## A\n\n::: notes\n{words}\n:::\n")
    said = first.split("## 1. A\n\n")[1].strip()
    assert script(f"## A\n\n::: notes\n{said}\n:::\n") == first
    assert said == words.replace("a\\_b", "a_b")


def test_a_listing_in_notes_keeps_its_lines() -> None:
    listing = "````\n```\nx = [1]\n```\n````"
    assert listing in script(f"## A\n\n::: notes\n{listing}\n:::\n")


def test_quotes_keep_who_said_them_and_icons_leave_no_gap() -> None:
    said = script("## A\n\n::: notes\n> Two\\\n> lines\n>\n> — Me\n\nA :icon-server: server\n:::\n")
    assert said == "## 1. A\n\n> Two\\\n> lines\n>\n> — Me\n\nA server\n"
