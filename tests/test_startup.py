"""What a deck pays at its start: only for what it shows."""

import subprocess
import sys
from pathlib import Path

import pytest

from slidegen.parse.dialects.names import candidates

ROOT = Path(__file__).parents[1]
TEXT = """---
title: A deck of words
lang: en
---

# Part

## Slide

<!-- timing: 2m -->

Text with *marks*, a [link](https://example.org), <https://example.org>, a < b and<br>a break.

- one
- two

::: notes
Say this.
:::
"""

FEATURES = (
    "slidegen.parse.content.html", "slidegen.parse.dialects.base", "slidegen.parse.dialects.detect",
    "slidegen.parse.wrappers",
    "slidegen.charts", "slidegen.diagrams", "slidegen.math", "slidegen.remote", "slidegen.layout.charts",
    "slidegen.layout.parts.chart", "slidegen.layout.parts.diagram", "slidegen.layout.parts.formula",
    "slidegen.layout.parts.media", "slidegen.layout.pairs", "slidegen.resolve.formulas", "slidegen.resolve.references",
    "slidegen.resolve.media.load", "slidegen.resolve.media.qr", "slidegen.backends.pptx.charts",
    "slidegen.backends.pptx.math", "slidegen.backends.pptx.diagrams", "slidegen.backends.pptx.timing",
    "slidegen.backends.pptx.shapes.media", "slidegen.backends.revealjs.charts",
    "slidegen.backends.revealjs.diagrams", "slidegen.backends.revealjs.content.chart",
    "slidegen.backends.revealjs.backdrop", "slidegen.theme.template.look", "slidegen.theme.template.opc",
    "slidegen.backends.pptx.template",
    "slidegen.backends.revealjs.content.formula", "slidegen.backends.revealjs.content.media",
    "slidegen.backends.pptx.embedded_fonts",
    "slidegen.check.rules.fonts_not_embedded", "slidegen.check.online",
    "slidegen.fonts.faces", "slidegen.fonts.sfnt",
    "slidegen.theme.fonts.own", "slidegen.browser", "slidegen.preview", "asyncio",
    "slidegen.backends.pdf", "slidegen.backends.png",
    "slidegen.backends.notes", "slidegen.backends.handout", "slidegen.backends.revealjs.stills",
    "slidegen.speaking.cut", "pypdf",
    "PIL", "bibtexparser", "citeproc", "csv", "lxml", "math_core", "merman", "pptx", "pygments", "resvg_py",
    "segno", "socket", "ssl", "statistics", "wasmtime", "yaml", "ziamath",
)  # fmt: skip

LISTING = """
import sys
from slidegen.cli.main import main
try:
    main()
finally:
    print(*sys.modules, file=sys.stderr)
"""


def loaded(text: str, folder: Path) -> set[str]:
    """The modules that building *text* for both outputs imports."""
    (folder / "deck.md").write_text(text, encoding="utf-8")
    command = [sys.executable, "-c", LISTING, "build", str(folder / "deck.md"), "-o", str(folder / "out")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stderr.split())


def features(modules: set[str]) -> set[str]:
    return {name for name in FEATURES if any(each == name or each.startswith(name + ".") for each in modules)}


def test_a_deck_of_text_loads_nothing_of_charts_formulas_diagrams_films_and_citations(tmp_path: Path) -> None:
    assert features(loaded(TEXT, tmp_path)) == set()


@pytest.mark.parametrize(
    ("text", "feature"),
    [
        ("# A\n\n```chart\ntype: column\ndata:\n  a: 1\n  b: 2\n```\n", "slidegen.layout.charts"),
        ("# A\n\n$$x^2$$\n", "slidegen.layout.parts.formula"),
        ("# A\n\n<div>x</div>\n", "slidegen.parse.content.html"),
        ("---\nmarp: true\n---\n\n# A\n", "slidegen.parse.dialects.detect"),
    ],
)
def test_what_a_deck_shows_is_among_what_is_looked_for(text: str, feature: str, tmp_path: Path) -> None:
    assert feature in features(loaded(text, tmp_path))


OWN = sorted({*ROOT.glob("decks/*/deck.md"), *ROOT.glob("slidegen/starting/*.md")} - {ROOT / "decks/tour/deck.md"})


@pytest.mark.parametrize("path", OWN, ids=lambda path: str(path.relative_to(ROOT)))
def test_nobody_looks_for_dialects_in_slidegens_own_decks(path: Path) -> None:
    assert candidates(path.name, path.read_text(encoding="utf-8")) == ()
