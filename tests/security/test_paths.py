"""Whatever names a file, it names one of the deck's folder: nothing outside is read, and nothing waits."""

import os
from contextlib import nullcontext
from pathlib import Path

import pytest

from slidegen.backends.base import Options
from slidegen.diagnostics import Report
from slidegen.diagnostics.text import render_text
from slidegen.output import Memory as Files
from slidegen.pipeline import Request, place_deck, read_deck, write_output
from slidegen.source import Source
from slidegen.world import Disk

SECRET = "open-sesame"
WAYS = {
    "picture": "![x](<{}>)",
    "film": "![x](<{}>){{.video}}",
    "poster": "![x](film.mp4){{poster='{}'}}",
    "captions": "![x](film.mp4){{captions='{}'}}",
    "html": "<img src='{0}'><video src='{0}' poster='{0}'></video>",
    "include": "{{{{< include {} >}}}}",
    "listing": "```python {{file='{}'}}\n```",
    "chart": "```chart\ntype: bar\nfile: '{}'\n```",
    "diagram": "```mermaid {{file='{}'}}\n```",
    "background": "<!-- background-image: {} -->\nwords",
    "theme": "---\ntheme: '{}'\n---\n# Deck",
    "template": "---\ntheme: '{}.potx'\n---\n# Deck",
    "logo": "---\nlogo: '{}'\n---\n# Deck",
    "photo": "---\ntitle: Deck\nauthor: {{name: A, photo: '{}'}}\n---\n# Deck",
    "bibliography": "---\nbibliography: '{}'\n---\n# Deck\n\n[@key]\n\n# R\n\n::: references\n:::",
    "csl": "---\nbibliography: a.bib\ncsl: '{}.csl'\n---\n# Deck\n\n[@key]",
}
OTHER_TOOLS = {
    "slidev": "---\nsrc: {}\n---\n\n# Deck\n\n<<< {}\n",
    "marp": "---\nmarp: true\n---\n# Deck\n\n![bg]({})\n",
    "presenterm": "# Deck\n\n<!-- include: {} -->\n",
    "quarto": "---\nformat: revealjs\n---\n# Deck\n\n{{{{< include {} >}}}}\n",
    "md2pptx": "template: {}\n\n# Deck\n\n### One\n\n* a\n",
    "reveal": "# Deck\n\n<!-- .slide: data-background-image='{}' -->\n",
    "pandoc": "---\nbibliography: {}\n---\n# Deck\n\n![x]({})\n",
}
NAMES = (
    "../secret.txt", "inner/../../secret.txt", "link.txt", "folder/secret.txt", "{outside}/secret.txt",
    "file://{outside}/secret.txt", "file:///{outside}/secret.txt", "~/secret.txt", "..%2Fsecret.txt",
    "%2e%2e/secret.txt",
    "..\\secret.txt", "C:\\secret.txt", "\\\\host\\share\\secret.txt", "//host/secret.txt", "/proc/self/environ",
)  # fmt: skip
ENDLESS = ("/dev/zero", "/dev/stdin", "pipe", "zero", "/proc/self/fd/0", "CON", "NUL", ".", "loop")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a deck, with links that lead out of it, beside a secret that is a file of any kind."""
    talk = tmp_path / "talk"
    talk.mkdir()
    for name in ("secret.txt", "secret.txt.potx", "secret.txt.csl"):
        (tmp_path / name).write_text(f"{SECRET}\n")
    (talk / "a.bib").write_text("@book{key, title={A}, year={2000}}")
    (talk / "film.mp4").write_bytes(b"\0\0\0\x18ftypisom")
    (talk / "link.txt").symlink_to("../secret.txt")
    (talk / "folder").symlink_to("..")
    (talk / "zero").symlink_to("/dev/zero")
    (talk / "loop").symlink_to("loop")
    os.mkfifo(talk / "pipe")
    return talk


def read(text: str, folder: Path, dialect: str = "slidegen") -> tuple[str, Report]:
    """All outputs and messages of a deck in *folder*, but for the names in its text."""
    report, files, world = Report(), Files(), Disk(folder)
    request = Request(outputs=("pptx", "html", "md"), dialect=dialect, options=Options(safe=True), debug=True)
    deck = read_deck(Source("deck.md", text), world, report, request)
    talk = place_deck(deck, world, report, request) if deck is not None else None
    for name in talk.placed if talk is not None else ():
        assert talk is not None
        write_output(talk, name, "deck", nullcontext(files), world, report, request)
    shown = b"".join(data for name, data in files.files.items() if not name.endswith(".pptx"))
    return shown.decode() + render_text(report), report


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("way", WAYS)
def test_nothing_outside_of_the_folder_is_read(way: str, name: str, folder: Path) -> None:
    text = WAYS[way].format(name.replace("{outside}", str(folder.parent)))
    shown, report = read(text if text.startswith("---") else f"# Deck\n\n{text}\n", folder)
    assert SECRET not in shown
    assert len(report)


@pytest.mark.parametrize("name", NAMES[:6])
@pytest.mark.parametrize("dialect", OTHER_TOOLS)
def test_nor_where_another_tool_names_files(dialect: str, name: str, folder: Path) -> None:
    name = name.replace("{outside}", str(folder.parent))
    text = OTHER_TOOLS[dialect]
    shown, _ = read(text.format(*[name] * text.count("{}")), folder, dialect)
    assert SECRET not in shown


@pytest.mark.parametrize("name", ENDLESS)
@pytest.mark.parametrize("way", WAYS)
def test_what_has_no_end_is_not_read(way: str, name: str, folder: Path) -> None:
    text = WAYS[way].format(name)
    read(text if text.startswith("---") else f"# Deck\n\n{text}\n", folder)


def test_a_picture_beside_the_deck_is_read(folder: Path) -> None:
    (folder / "a.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>{SECRET}</text></svg>'
    )
    shown, _ = read("# Deck\n\n![x](a.svg)\n", folder)
    assert "data:image/svg" in shown or SECRET in shown
