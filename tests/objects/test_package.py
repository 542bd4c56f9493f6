"""Objects side by side, twice, hidden and split: each part of the package is there once, and for a reason."""

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.objects.everything import built, everything, files
from tests.ooxml.checks import package_problems
from tests.ooxml.reset import reset_problems

CHART = "```chart\ntype: column\nfile: f.csv\n```"
FLOW = "```mermaid\nflowchart LR\n  A --> B\n```"
FORMULA = "$$\\frac{a}{b}$$"
FILM = "![Film](demo.mp4){autoplay poster=p.png}"
SPLIT = "\n".join(f"| {number} $x^{number}$ | $\\frac{{1}}{{{number}}}$ |" for number in range(1, 60))
DECKS = {
    "three films and a sound": f"## A\n\n{FILM}\n\n{FILM}\n\n![B](other.mp4)\n\n![C](tone.wav){{autoplay}}\n",
    "a film on two slides": f"## A\n\n{FILM}\n\n## B\n\n{FILM}\n",
    "all on one slide": f"## A\n\n{CHART}\n\n{FLOW}\n\n{FORMULA}\n\n{FILM}\n\nText $x$.\n\nNote:\n\nSay $y$.\n",
    "side by side": (
        f"## A\n\n::: columns\n::: column\n{CHART}\n\n{FORMULA}\n:::\n::: column\n{FLOW}\n\n{FILM}\n:::\n:::\n"
    ),
    "the same twice": f"## A\n\n{CHART}\n\n{CHART}\n\n{FLOW}\n\n{FLOW}\n\n{FORMULA}\n\n{FORMULA}\n",
    "hidden": f"## A {{hidden}}\n\n{CHART}\n\n{FILM}\n\n## B\n\ntext\n",
    "steps": f"## A\n\n- one $a$ {{.step}}\n- two {{.step}}\n\n{FILM}\n\n{CHART}\n",
    "a table over slides": f"---\nfit: split\n---\n## A\n\n| $n$ | m |\n|---|---|\n{SPLIT}\n",
    "for one output": f"## A\n\n::: only html\n{CHART}\n\n{FILM}\n:::\n\n::: only pptx\n{FLOW}\n\n{FORMULA}\n:::\n",
    "everything": everything("word"),
}


@pytest.mark.parametrize("name", DECKS)
def test_packages_are_whole(name: str) -> None:
    given = files("word")
    data = built(DECKS[name], {**given, "other.mp4": given["demo.mp4"] + bytes(8)})["deck.pptx"]
    assert package_problems(data) == []
    assert reset_problems(data) == []
    with ZipFile(BytesIO(data)) as archive:
        parts = {member: archive.read(member) for member in archive.namelist()}
    for member, content in parts.items():
        if member.startswith("ppt/slides/slide"):
            slide = content.decode()
            times = re.findall(r'<p:cTn id="(\d+)"', slide)
            assert len(times) == len(set(times))
            shapes = set(re.findall(r'<p:cNvPr id="(\d+)"', slide))
            assert set(re.findall(r'spid="(\d+)"', slide)) <= shapes
            assert set(re.findall(r'<a:(?:st|end)Cxn id="(\d+)"', slide)) <= shapes
    media = [content for member, content in parts.items() if member.startswith("ppt/media/")]
    assert len(media) == len(set(media))
