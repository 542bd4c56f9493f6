"""Files that LibreOffice wrote."""

import shutil
import subprocess
from pathlib import Path

import pytest

from slidegen.diagnostics import Report
from slidegen.parse import parse
from slidegen.source import Source
from slidegen.world import Memory
from tests.importing.files import imported, saved, told
from tests.importing.foreign import talk


@pytest.mark.render
def test_what_libreoffice_saves_comes_over(tmp_path: Path) -> None:
    file = tmp_path / "talk.pptx"
    file.write_bytes(saved(talk()))
    program = shutil.which("soffice")
    assert program is not None
    subprocess.run(
        [program, "--headless", f"-env:UserInstallation=file://{tmp_path}/profile", "--convert-to", "pptx", "--outdir",
         str(tmp_path / "out"), str(file)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    found, report = imported((tmp_path / "out" / "talk.pptx").read_bytes())
    deck = parse(Source("talk.md", found.text), Memory(found.files), Report())
    assert len(deck.slides) == 8
    for line in (
        "- First point\n  - a detail\n",
        "East,1.5,3\nWest,2.5,\n",
        "important",
        "Say hello.\n\nThen go on.",
        "{.hidden}",
    ):
        assert line in found.text, line
    assert told(report) == ["slide 7: boxes that lines join become a Mermaid diagram"]
