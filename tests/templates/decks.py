"""A deck with every object and a slide for each of slidegen's layouts, on any template."""

from contextlib import nullcontext

from slidegen import output, pipeline
from slidegen.diagnostics import Diagnostic, Report
from slidegen.pipeline import Request
from slidegen.source import Source
from slidegen.world import Memory
from tests.objects.everything import everything, files
from tests.templates.specimens import specimen

LAYOUTS = """
## A full picture {layout=image-full}

![p](p.png)

## Text beside a picture

![p](p.png)

- one
- two

## Three {layout=three-columns}

::: columns
::: column
one
:::
::: column
two
:::
::: column
three
:::
:::

## This or that {layout=comparison}

::: columns
::: column
### This

one
:::
::: column
### That

two
:::
:::

## Big {layout=big-number}

::: grid
42
: answers

99
: questions
:::

## {layout=quote}

> Nothing is lost.
>
> — Somebody

## Said plainly {layout=statement}

Once and for all.

## When {layout=timeline}

2024
: first

2025
: then

## Dark {.dark}

- one
    - two
        - three

Said elsewhere.[^a]

[^a]: A note at the foot.

## On a photograph {background-image=p.png background-opacity=0.4}

text

## Plenty

""" + "\n".join(f"- a line of a list that is too long for its place, number {number}" for number in range(12))


def deck(template: str, more: str = "") -> str:
    """The text of the deck for the theme *template*; *more* is front matter."""
    body = everything("word").replace("---\n", f"---\ntheme: {template}\nlogo: p.png\n{more}\n", 1)
    return body + LAYOUTS


def on_template(
    template: str, text: str = "", outputs: tuple[str, ...] = ("pptx",)
) -> tuple[dict[str, bytes], list[Diagnostic]]:
    """The outputs of a deck on the specimen *template* by the name of the file, and what is told of it."""
    sink, report = output.Memory(), Report()
    world = Memory({**files("word"), template: specimen(template)})
    request = Request(outputs=outputs, debug=True)
    read = pipeline.read_deck(Source("deck.md", text or deck(template)), world, report, request)
    talk = pipeline.place_deck(read, world, report, request) if read is not None else None
    assert talk is not None
    for name in talk.placed:
        pipeline.write_output(talk, name, "deck", nullcontext(sink), world, report, request)
    return sink.files, list(report)
