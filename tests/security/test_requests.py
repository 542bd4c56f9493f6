"""The pages of a stranger's deck ask nobody for anything, and run nothing of the deck's."""

import re
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from slidegen.backends.base import Options
from slidegen.diagnostics import Report
from slidegen.output import Memory as Files
from slidegen.pipeline import Request, place_deck, read_deck, write_output
from slidegen.source import Source
from slidegen.world import Memory
from tests.browser.harness import launched, watched

AWAY = "https://evil.example"
HOSTILE = f"""---
title: "<img src={AWAY}/1 onerror=document.body.id='hurt'>"
author: "<script src={AWAY}/2></script>"
logo: {AWAY}/3.png
footer: "<iframe src={AWAY}/4>"
bibliography: {AWAY}/5.bib
---

# A {{style="background:url({AWAY}/6)"}}

![a]({AWAY}/7.png) ![b]({AWAY}/8.mp4) ![c](a.svg)

<style>@import url({AWAY}/9.css); body {{ background: url({AWAY}/10) }}
@font-face {{ font-family: x; src: url({AWAY}/11) }}</style>
<link rel="stylesheet" href="{AWAY}/12.css"><base href="{AWAY}/"><meta http-equiv="refresh" content="0;url={AWAY}/13">

# B {{background-image="{AWAY}/14.png"}}

<img src="{AWAY}/15.png" srcset="{AWAY}/16.png 2x" onerror="document.body.id='hurt'">
<picture><source srcset="{AWAY}/17"></picture>
<video src="{AWAY}/18.mp4" poster="{AWAY}/19.png" autoplay></video><audio src="{AWAY}/20.mp3" autoplay></audio>
<iframe src="{AWAY}/21"></iframe><object data="{AWAY}/22"></object><embed src="{AWAY}/23">
<svg><image href="{AWAY}/24"/><use href="{AWAY}/25#a"/></svg><b style="background:url({AWAY}/26)">words</b>
<script>document.body.id = "hurt"; fetch("{AWAY}/27")</script>

```html embed
<style>b {{ background: url({AWAY}/28) }}</style><b style="background:url({AWAY}/29)">b</b>
<script>document.body.id = "hurt"; new Image().src = "{AWAY}/30"</script>
```

```mermaid
flowchart LR
  A["<img src={AWAY}/31>"] --> B
  style A fill:url({AWAY}/32)
```

Note:

<img src="{AWAY}/33"> ![n]({AWAY}/34.png)
"""
DRAWING = f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="document.body.id='hurt'">
<style>@import url({AWAY}/35); rect {{ fill: url({AWAY}/36) }}</style><image href="{AWAY}/37" width="9" height="9"/>
<script>document.body.id = "hurt"</script><rect width="9" height="9"/></svg>"""
PAGES = {"html": Options(safe=True), "notes": Options(safe=True)}


def pages() -> dict[str, bytes]:
    """All files of the hostile deck's web pages, by name."""
    report, files, world = Report(), Files(), Memory({"a.svg": DRAWING.encode()})
    request = Request(outputs=tuple(PAGES), options=Options(safe=True), debug=True)
    deck = read_deck(Source("deck.md", HOSTILE), world, report, request)
    talk = place_deck(deck, world, report, request) if deck is not None else None
    assert talk is not None
    for name in talk.placed:
        write_output(talk, name, "deck", nullcontext(files), world, report, request)
    return {name: data for name, data in files.files.items() if name.endswith(".html")}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("pages")
    made = pages()
    for name, data in made.items():
        (folder / name).write_bytes(data)
    return [folder / name for name in made]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with launched() as opened:
        yield opened


@pytest.mark.render
def test_a_browser_asks_for_nothing(written: list[Path], browser: Browser) -> None:
    assert len(written) == 2
    with watched(browser) as seen:
        for path in written:
            page = seen.context.new_page()
            page.goto(path.as_uri())
            for _ in range(4):
                page.keyboard.press("ArrowRight")
            page.wait_for_timeout(200)
            assert page.evaluate("() => document.body.id") != "hurt"
            assert page.url.startswith("file:")
        assert seen.requests == []


@pytest.mark.parametrize("name", ["deck.html", "deck.prompter.html"])
def test_every_page_has_a_strict_policy(name: str) -> None:
    made = pages()
    assert name in made
    found = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', made[name].decode())
    assert len(found) == 1
    policy = found[0].replace("&#39;", "'")
    rules = dict(rule.strip().partition(" ")[::2] for rule in policy.split(";") if rule.strip())
    assert rules["default-src"] == "'none'"
    assert all(each.startswith("'sha256-") for each in rules.get("script-src", "").split())
    assert rules.get("base-uri") == "'none'" and rules.get("form-action") == "'none'"
    assert "http" not in policy and "*" not in policy
    for directive in ("img-src", "font-src", "media-src"):
        assert set(rules.get(directive, "data:").split()) <= {"data:", "blob:", "'self'"}


@pytest.mark.parametrize("template", ["stills.html", "sheet.html"])
def test_pages_for_the_printer_run_nothing(template: str, root: Path) -> None:
    text = (root / "slidegen/backends/revealjs/templates" / template).read_text()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy is not None
    assert policy[1].startswith("default-src 'none'")
    assert "script" not in policy[1] and "http" not in policy[1]
