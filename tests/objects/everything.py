"""A deck that holds every object, with one and the same word in every field that an author fills."""

import json
from collections.abc import Mapping
from contextlib import nullcontext

from slidegen import output, pipeline
from slidegen.backends.base import Options
from slidegen.diagnostics import Report
from slidegen.pipeline import Request
from slidegen.source import Source
from slidegen.world import Memory, World
from tests.resolve.media.samples import FILM, wav
from tests.resolve.media.test_load import PNG

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>%s</title><text>%s</text></svg>'
SAFE = {"br", "ul", "li", "p", "span", "mark", "@class", "@dir", "@style", "@title"}
"""What more words, or fewer objects, may bring."""


def files(word: str) -> dict[str, bytes]:
    """What lies beside the deck."""
    cell = '"' + word.replace('"', '""') + '"'
    work = {"id": "work", "type": "book", "title": word, "author": [{"family": word, "given": word}], "publisher": word}
    text = word.replace("&", "&amp;").replace("<", "&lt;").encode()
    return {
        "f.csv": f"{cell},v,w\n{cell},1,3\nb,2,4\n".encode(),
        "f.json": json.dumps([{"n": word, "v": 1}, {"n": "b\ud83d", "v": 2}]).encode(),
        "r.json": json.dumps([work]).encode(),
        "demo.mp4": FILM,
        "tone.wav": wav(1),
        "p.png": PNG,
        "p.svg": SVG.replace(b"%s", text),
    }


def everything(word: str) -> str:
    """The deck's text. Fields that end at a quote, a brace or a pipe get *word* as their syntax has it."""
    quoted = '"' + word.replace("\\", "\\\\").replace('"', '\\"') + '"'
    label = word.replace('"', "'").replace("\\", "").replace("\n", " ")
    plain = word.replace("|", "\\|").replace("<", "\\<").replace("&", "\\&").replace("`", "\\`")
    latex = "".join(character for character in word if character.isalnum() or character in " <>\"'") or "x"
    return f"""---
title: {quoted}
subtitle: {quoted}
author: {quoted}
event: {quoted}
footer: {quoted}
bibliography: r.json
---

## Column {plain}

```chart
type: column
title: {quoted}
unit: {quoted}
source: {quoted}
labels: true
legend: top
file: f.csv
```

Note:

{plain}, $x < 2$ and `{word.replace("`", "'")}`

## Bars in two kinds

```chart
type: combo
data:
  {quoted}: [{quoted}, b, c]
  "one {label}": [1, 2, 3]
  two: [3, 2, 1]
y: ["one {label}", {{column: two, type: line, axis: right}}]
```

## A pie

```chart
type: pie
file: f.json
```

## A table

| {plain} | n |
|---|--:|
| {plain} $a_1$ | 1 |
| b | ^^ |

: {plain}

## Code

```python title={quoted}
{word.replace("```", "")}
```

## A formula

$$\\text{{{latex}}} < \\frac{{a}}{{b}} \\quad \\tag{{{latex}}}$$

In a line: $\\text{{{latex}}}$

## A flowchart

```mermaid {{title={quoted}}}
flowchart LR
  A["{label}"] -->|"{label}"| B
```

## A sequence

```mermaid {{alt={quoted}}}
sequenceDiagram
  A->>B: {label.replace(";", ",").replace("#", "")}
```

## A graph

```dot {{caption={quoted}}}
digraph {{ a [label="{label.replace(chr(92), "")}" tooltip="{label.replace(chr(92), "")}"] ; a -> b }}
```

## Films

![{plain}](demo.mp4){{poster=p.png title={quoted}}}

![{plain}](tone.wav){{caption={quoted}}}

## A code and a talk

![qr](https://example.org/{"".join(c for c in word if c.isalnum())}){{alt={quoted} caption={quoted}}}

![{plain}](https://youtu.be/dQw4w9WgXcQ){{poster=p.png}}

## Pictures

![{plain}](p.png){{caption={quoted}}}

![{plain}](p.svg)

## Words

- :icon-server: {plain} and :icon-no{"".join(c for c in word if c.isalnum())}:
- [{plain}]{{.kbd}}, =={plain}==, [@work, p. {plain}], HTML

*[HTML]: {word}

> [!TIP]
> {plain}

> {plain}
>
> — {plain}

## Hidden {{hidden}}

```chart
type: line
file: f.csv
```

## References

::: references
:::
"""


def built(
    text: str,
    given: Mapping[str, bytes],
    world: World | None = None,
    *,
    safe: bool = False,
    report: Report | None = None,
) -> dict[str, bytes]:
    """Both outputs of a deck, by the name of the file. Faults of slidegen raise."""
    sink = output.Memory()
    report, world = Report() if report is None else report, world or Memory(given)
    request = Request(outputs=("pptx", "html"), options=Options(safe=safe), debug=True)
    deck = pipeline.read_deck(Source("deck.md", text), world, report, request)
    talk = pipeline.place_deck(deck, world, report, request) if deck is not None else None
    assert talk is not None
    for name in talk.placed:
        pipeline.write_output(talk, name, "deck", nullcontext(sink), world, report, request)
    return sink.files
