"""The md backend does what every backend must do: its text, read and laid out again, shows the same words."""

import re
from collections.abc import Mapping
from pathlib import Path

import msgspec
import pytest

from slidegen import pipeline, registry
from slidegen.backends.base import Options
from slidegen.backends.md import BACKEND
from slidegen.diagnostics import Report
from slidegen.errors import UsageError
from slidegen.model.placed import PlacedDeck
from slidegen.output import Memory as Files
from slidegen.source import Source
from slidegen.world import Memory
from tests.backends.built import placed
from tests.backends.contract import BackendContract, slide_words
from tests.backends.revealjs.sample import THEME

TALK = """---
title: A *talk*
author: Ada Example
---

## First {.dark}

- one
  - two **bold** `code`

| a | b |
| - | - |
| c | d |

Note:
Say *this*.

## Hidden {.hidden}

```python {1|2} title="x.py"
print(1)
print(2)
```

> Quoted words
>
> — Somebody

## Last

::: columns
::: column
left[^1]
:::
::: column
right
:::
:::

[^1]: at the foot
"""


class TestMarkdownBackend(BackendContract):
    backend = BACKEND
    theme = THEME

    def deck(self) -> PlacedDeck:
        return _deck(TALK)

    def slide_words(self, files: Mapping[str, bytes]) -> list[list[str]]:
        text = files["talk.normal.md"].decode()
        return [slide_words(slide, notes=True) for slide in _deck(text).slides]


def _deck(text: str) -> PlacedDeck:
    deck = pipeline.read_deck(Source("talk.md", text), Memory(), Report(), pipeline.Request(debug=True))
    assert deck is not None
    return msgspec.structs.replace(placed(text, "md")[0], written=deck.written)


def build(text: str, files: Mapping[str, bytes] | None = None, **given: str) -> str:
    """The md output of the deck *text*, through the whole pipeline."""
    report, world, sink = Report(), Memory(files), _Sink()
    request = pipeline.Request(outputs=("md",), debug=True, variables=given, audience=given.pop("audience", ""))
    deck = pipeline.read_deck(Source("talk.md", text), world, report, request)
    assert deck is not None
    talk = pipeline.place_deck(deck, world, report, request)
    assert talk is not None
    pipeline.write_output(talk, "md", "talk", sink, world, report, request)
    return sink.files["talk.normal.md"].decode()


class _Sink(Files):
    def __enter__(self) -> "_Sink":
        return self

    def __exit__(self, *_: object) -> None:
        pass


def test_it_writes_what_the_author_wrote_and_no_lowered_blocks() -> None:
    chart = "## A\n\n```chart\ntype: bar\n---\na,b\nc,1\n```\n\n```mermaid\na --> b\n```\n\n> [!TIP]\n> d\n"
    assert build(chart) == chart


def test_includes_are_in_place_and_variables_filled_in() -> None:
    text = "---\nvars: {who: nobody}\n---\n\n## {{ who }}\n\n<!-- include: part.md -->\n"
    written = build(text, {"part.md": b"- from a part\n\nNote:\nsaid to {{ who }}\n"}, who="you")
    assert written == "---\nvars:\n  who: nobody\n---\n\n## you\n\n- from a part\n\nNote:\nsaid to you\n"


def test_what_is_for_other_outputs_or_audiences_is_left_out() -> None:
    text = "## A\n\n::: only pptx\nb\n:::\n\n::: only md\nc\n:::\n\n::: for staff\nd\n:::\n\n## E {only=html}\n"
    assert build(text, audience="guests") == "## A\n\nc\n"


def test_a_deck_that_nobody_wrote_is_refused() -> None:
    deck = msgspec.structs.replace(_deck(TALK), written=None)
    with pytest.raises(UsageError, match="as it was written"):
        BACKEND.write(deck, THEME, "talk", Files(), Memory(), Options(), Report())


def test_only_backends_that_ask_get_the_deck_as_written() -> None:
    assert [name for name in registry.SHIPPED if registry.backend(name).abilities.written] == ["md"]


def test_the_example_of_the_documentation_is_true() -> None:
    text = (Path(__file__).parents[3] / "docs" / "outputs.md").read_text(encoding="utf-8")
    before, after = re.findall(r"````markdown\n(.*?)````", text.split("## Markdown\n")[1], re.DOTALL)
    assert build(before) == after
