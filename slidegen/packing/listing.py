"""What is in a pack, as a table for people."""

import os

from slidegen.cli.tell import size
from slidegen.packing.fill import Contents
from slidegen.packing.stage import SUMS, Stage
from slidegen.pipeline import Talk

_FEW = 3
"""Linked files that have a row each."""

_TOLD = {
    "pptx": "PowerPoint",
    "html": "any browser, no network",
    "pdf": "PDF",
    "notes": "what to say",
    "png": "all on one picture",
    "handout": "slides with notes",
    "md": "Markdown",
}


def listing(target: str, stage: Stage, contents: Contents, talk: Talk) -> str:
    """A line for each output, for the fonts, the sources and the rest, with sizes; then what is missing."""
    rows = [_output_row(name, file, stage, talk) for name, file in contents.outputs.items()]
    known = set(contents.outputs.values())
    rows += [
        (name, stage.sizes[name], "scrolls it in large type" if name.endswith(".prompter.html") else "to print")
        for name in sorted(stage.sums)
        if name not in known and "/" not in name and name not in ("README.txt", SUMS, *contents.linked)
    ]
    rows += _linked_rows(contents.linked, stage)
    told_of = {"fonts": ": " + ", ".join(contents.families), "source": ": the deck, to build it again"}
    folders = dict.fromkeys(name.split("/")[0] for name in stage.sums if "/" in name and name not in contents.linked)
    for folder in folders:
        names = [name for name in stage.sums if name.startswith(f"{folder}/") and name not in contents.linked]
        count = f"{len(names)} file{'s' * (len(names) != 1)}{told_of.get(folder, '')}"
        rows.append((f"{folder}/", sum(stage.sizes[name] for name in names), count))
    rows += [("README.txt", stage.sizes["README.txt"], "how to show it"), (SUMS, stage.sizes[SUMS], "checksums")]
    wide = max(len(name) for name, _, _ in rows)
    lines = [f"  {name:<{wide}}  {size(count):>9}  {told}".rstrip() for name, count, told in rows]
    total = os.path.getsize(target) if os.path.isfile(target) else sum(stage.sizes.values())
    head = f"{target}: {size(total)}, opened and compared"
    return "\n".join([head, *lines, *_told("Missing", contents.lacks), *_told("Worth knowing", contents.hints)])


def _told(head: str, lines: list[str]) -> list[str]:
    from textwrap import wrap

    shown = [wrap(line, 78, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False) for line in lines]
    return ["", f"{head}:", *(part for parts in shown for part in parts)] if lines else []


def _linked_rows(names: tuple[str, ...], stage: Stage) -> list[tuple[str, int, str]]:
    """A row each for a few files, one for many."""
    if len(names) <= _FEW:
        return [(name, stage.sizes[name], "a link leads to it") for name in names]
    return [("linked files", sum(stage.sizes[name] for name in names), f"{len(names)} files that links lead to")]


def _output_row(name: str, file: str, stage: Stage, talk: Talk) -> tuple[str, int, str]:
    placed = talk.placed[name]
    count = sum(name == "pptx" or not slide.hidden for slide in placed.slides)
    unit = "page" if name == "pdf" else "slide"
    return file, stage.sizes[file], f"{_TOLD.get(name, name)}, {count} {unit}{'s' * (count != 1)}"
