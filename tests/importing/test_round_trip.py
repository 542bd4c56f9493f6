"""What slidegen writes comes back as the same deck."""

from pathlib import Path

import pytest

from slidegen.diagnostics import Report
from slidegen.importing.pptx.layouts import OWN_TITLES
from slidegen.theme.find import shipped_names
from slidegen.theme.load import load_theme
from slidegen.world import Disk, Memory, World
from tests.importing.facts import layouts, read, slide_facts
from tests.importing.files import built, imported, told
from tests.templates.archives import Files, edited, replace_in

ROOT = Path(__file__).parent.parent.parent
DECKS = sorted((ROOT / "decks").glob("*/deck.md"))
GALLERY = ROOT / "themes" / "gallery" / "gallery.md"
SAMPLE = """---
title: A talk
subtitle: With a bit of all
author: [Ada Example, Ben Example]
date: 2031-02-03
event: A forum
lang: de
keywords: [one, two]
footer: Ours
split: both
slide-level: 2
---

# First part

Note:
Begin.

## Marks {#marks}

- **bold**, *slanted*, ***both***, `code`, ~~gone~~, ==lit==, H~2~O, x^2^
  1. one
  2. [two](https://example.org/a?b=c)
- [x] done
- [ ] open

And a paragraph with [colour]{color=accent2}, a [link](#figures) and $a^2$.

## Figures {#figures transition=push}

```chart
type: bar
percent: true
title: Shares
---
who,yes,no
us,1,2
them,3,4
```

Note:
First *this*.

- then
- that

## Hidden {.hidden background=accent1}

| a   | b |
| --- | - |
| c<br>d | << |
| e   | 1 |

# Second part

## Steps

- come {.step}
- go {.step}

> [!WARNING] Mind the gap
> It is *wide*.

## Words {layout=quote}

> Said.
>
> — Somebody

---

No title, only words.

---

```python title="a.py"
def f(x):
	return "<a>" if x else None
```
"""


@pytest.mark.parametrize("file", [*DECKS, GALLERY], ids=lambda file: file.parent.name)
def test_a_deck_comes_back(file: Path) -> None:
    comes_back(file.read_text(encoding="utf-8"), Disk(file.parent))


@pytest.mark.parametrize("theme", shipped_names())
def test_a_deck_comes_back_from_each_theme(theme: str) -> None:
    comes_back(SAMPLE, Memory(), theme)


def comes_back(text: str, world: World, theme: str = "") -> None:
    before = read(text, world)
    found, report = imported(built(text, world, theme))
    back = Memory(found.files)
    after = read(found.text, back)
    assert [each for each in told(report) if "not quite the same" in each] == []
    assert [slide_facts(slide)["title"] for slide in after.slides] == [slide_facts(s)["title"] for s in before.slides]
    for one, other in zip(before.slides, after.slides, strict=True):
        assert slide_facts(other) == slide_facts(one), one.id
    assert [section.name for section in after.sections] == [section.name for section in before.sections]
    assert layouts(after, back) == layouts(before, world)
    assert after.meta.theme == (theme or before.meta.theme).removeprefix("plain")
    for name in ("title", "subtitle", "date", "event", "lang", "keywords", "footer", "numbers", "size"):
        assert getattr(after.meta, name) == getattr(before.meta, name), name
    assert [author.name for author in after.meta.authors] == [author.name for author in before.meta.authors]


def test_what_came_back_comes_back_the_same() -> None:
    """A second journey changes nothing."""
    first, _ = imported(built(SAMPLE))
    second, _ = imported(built(first.text, Memory(first.files)))
    assert second.text == first.text


def test_the_titles_of_layouts_are_those_that_the_importer_knows() -> None:
    for name in shipped_names():
        theme = load_theme(name, Memory(), Report(), None, (), {})
        assert {layout.title: layout.name for layout in theme.layouts.values()} == OWN_TITLES


def test_it_comes_back_after_another_program_saved_it() -> None:
    """Programs put their own name and dates into the files that they save."""

    def save(files: Files) -> None:
        replace_in(
            files, "docProps/app.xml", ("<Application>slidegen</Application>", "<Application>Other</Application>")
        )

    ours, _ = imported(built(SAMPLE, theme="ink"))
    saved, _ = imported(edited(built(SAMPLE, theme="ink"), save))
    assert saved.text == ours.text
