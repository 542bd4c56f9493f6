"""The files of the pages around a deck fit together, and ask for nothing else."""

import re
from pathlib import Path

import pytest

import slidegen.preview

PAGE = Path(slidegen.preview.__file__).parent / "page"
HTML = sorted(PAGE.glob("*.html"))
SCRIPTS = sorted((PAGE / "scripts").rglob("*.js"))
STYLES = sorted((PAGE / "styles").glob("*.css"))
DOCUMENT = Path(__file__).parents[2] / "docs" / "serve.md"


@pytest.mark.parametrize("page", HTML, ids=lambda path: path.name)
def test_pages_hold_no_scripts_of_their_own(page: Path) -> None:
    text = page.read_text("utf-8")
    assert re.findall(r"<script(?![^>]* src=)|<style|\son\w+=|javascript:|\sstyle=", text) == []


@pytest.mark.parametrize("page", HTML, ids=lambda path: path.name)
def test_pages_name_files_and_icons_that_are_there(page: Path) -> None:
    text = page.read_text("utf-8")
    linked = re.findall(r'(?:src|href)="(page/[^"]+)"', text)
    assert linked
    assert [name for name in linked if not (PAGE.parent / name).is_file()] == []
    icons = set(re.findall(r'<symbol id="icon-(\w+)"', text))
    assert set(re.findall(r'href="#icon-(\w+)"', text)) <= icons


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_scripts_import_what_is_exported(script: Path) -> None:
    for names, source in re.findall(r'^import \{ (.+) \} from "(\.[\w/.]+)";', script.read_text("utf-8"), re.MULTILINE):
        text = (script.parent / source).read_text("utf-8")
        exported = set(re.findall(r"^export (?:async )?(?:const|function|class) (\w+)", text, re.MULTILINE))
        assert set(names.split(", ")) <= exported


@pytest.mark.parametrize("file", [*SCRIPTS, *STYLES], ids=lambda path: path.name)
def test_nothing_is_put_in_as_html_or_fetched_from_elsewhere(file: Path) -> None:
    text = file.read_text("utf-8")
    assert re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function", text) == []
    assert re.findall(r"https?://(?!www\.w3\.org/2000/svg)|url\(|@import", text) == []


def test_all_files_are_used() -> None:
    used = "".join(path.read_text("utf-8") for path in [*HTML, *SCRIPTS])
    assert [path.name for path in [*SCRIPTS, *STYLES] if path.name not in used] == []


def test_all_keys_are_in_the_document() -> None:
    text = (PAGE / "scripts" / "keys.js").read_text("utf-8")
    rows = re.findall(r'\["([^"]+)", "[^"]+"\]', text.split("HELP = [")[1].split("];")[0])
    document = DOCUMENT.read_text("utf-8")
    keys = [key for row in rows for key in re.split(r", | ", row)]
    assert len(keys) > 15
    assert [key for key in keys if f"`{key}`" not in document] == []
