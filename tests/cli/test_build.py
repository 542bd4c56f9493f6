"""What an author sees of a build."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import REPOSITORY, Run

GOOD = "---\ntitle: My talk\n---\n\n## A title\n\nSome text.\n"
MISSING = "## A title\n\n![A cat](cat.png)\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "deck.md").write_text(GOOD)
    return tmp_path


def test_both_formats_stand_beside_the_deck(slidegen: Run, folder: Path) -> None:
    ended = slidegen("build", "deck.md")
    assert ended.code == 0
    assert sorted(os.listdir(folder)) == ["deck.html", "deck.md", "deck.pptx"]
    assert ended.out == ""
    assert ended.err.startswith("deck.md -> deck.pptx (")
    assert "2 slides, " in ended.err
    assert len(ended.err.splitlines()) == 1


def test_the_front_matter_chooses_formats_unless_the_command_does(slidegen: Run, folder: Path) -> None:
    (folder / "deck.md").write_text(GOOD.replace("title:", "outputs: [html]\ntitle:"))
    slidegen("build", "deck.md", "-q")
    assert sorted(os.listdir(folder)) == ["deck.html", "deck.md"]
    slidegen("build", "deck.md", "-q", "-t", "pptx", "-o", "out")
    assert os.listdir(folder / "out") == ["deck.pptx"]


def test_a_file_after_o_names_the_output(slidegen: Run, folder: Path) -> None:
    assert slidegen("build", "deck.md", "-o", "talks/mine.pptx").code == 0
    assert os.listdir(folder / "talks") == ["mine.pptx"]
    assert slidegen("build", "deck.md", "-t", "html", "-o", "mine.htm").code == 0
    assert (folder / "mine.htm").read_bytes().lstrip().lower().startswith(b"<!doctype html>")


def test_a_deck_from_standard_input(shell: Run, folder: Path) -> None:
    ended = shell("build", "-", "-o", "out.html", input=b"# A\n\n![A cat](cat.png)\n")
    assert ended.code == 1
    assert " --> <stdin>:3:" in ended.err
    assert (folder / "out.html").exists()


def test_output_through_a_pipe(shell: Run, folder: Path) -> None:
    ended = shell("build", "deck.md", "-q", "-t", "html", "-o", "/dev/stdout")
    assert ended.code == 0
    assert ended.out.lower().startswith("<!doctype html>")
    assert ended.err == ""


def test_a_folder_of_decks_in_several_processes(slidegen: Run, folder: Path) -> None:
    for name in ("one", "two", "three"):
        (folder / "talks" / name).mkdir(parents=True)
        (folder / "talks" / name / "deck.md").write_text(GOOD if name != "two" else MISSING)
    ended = slidegen("build", "talks", "-t", "html", "-o", "out", "--jobs", "2")
    assert ended.code == 1
    assert sorted(os.listdir(folder / "out")) == ["one", "three", "two"]
    assert [line.split(" -> ")[0] for line in ended.err.splitlines() if " -> " in line] == [
        "talks/one/deck.md",
        "talks/three/deck.md",
        "talks/two/deck.md",
    ]
    assert " --> talks/two/deck.md:3:" in ended.err
    assert ended.err.splitlines()[-1] == "1 error"


def test_problems_are_counted_and_remarks_hidden(slidegen: Run, folder: Path) -> None:
    (folder / "deck.md").write_text(MISSING + "\n---\n\n```nosuchlanguage\nx\n```\n")
    built, checked = slidegen("build", "deck.md", "-t", "html"), slidegen("check", "deck.md")
    assert "info[unknown-language]" not in built.err
    assert "(slidegen check shows remarks)" in built.err
    assert "info[unknown-language]" in checked.err
    assert "slidegen check" not in checked.err


def test_quiet_tells_problems_only(slidegen: Run, folder: Path) -> None:
    assert slidegen("build", "deck.md", "-q").err == ""
    (folder / "deck.md").write_text(MISSING)
    ended = slidegen("build", "deck.md", "-q", "-t", "html")
    assert ended.err.startswith("error[missing-file]")
    assert "->  deck.html" not in ended.err


def test_json_is_one_document_on_standard_output(slidegen: Run, folder: Path) -> None:
    (folder / "deck.md").write_text(MISSING)
    ended = slidegen("build", "deck.md", "-t", "html", "--format", "json")
    assert ended.code == 1
    assert ended.err == ""
    document = json.loads(ended.out)
    assert document["version"] == 1
    (deck,) = document["decks"]
    assert (deck["deck"], deck["slides"]) == ("deck.md", 1)
    assert deck["files"] == [{"path": "deck.html", "bytes": (folder / "deck.html").stat().st_size}]
    errors = [diagnostic for diagnostic in deck["diagnostics"] if diagnostic["severity"] == "error"]
    assert [(error["code"], error["place"]["line"]) for error in errors] == [("missing-file", 3)]


def test_github_annotations(slidegen: Run, folder: Path) -> None:
    (folder / "deck.md").write_text(MISSING)
    ended = slidegen("check", "deck.md", "--format", "github")
    assert ended.code == 1
    assert "::error file=deck.md,line=3,endLine=3,col=" in ended.out


def test_checking_writes_nothing(slidegen: Run, folder: Path) -> None:
    ended = slidegen("check", "deck.md")
    assert ended.code == 0
    assert "\ndeck.md: 2 slides, " in ended.err
    assert os.listdir(folder) == ["deck.md"]


def test_variables_themes_and_roots(slidegen: Run, folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other")
    (other / "cat.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>')
    (folder / "deck.md").write_text(
        f"---\nvars: {{year: 2030}}\n---\n# In {{{{ year }}}}\n\n![A cat]({other}/cat.svg)\n"
    )
    refused = slidegen("build", "deck.md", "-t", "html")
    assert "error[outside-folder]" in refused.err
    ended = slidegen("build", "deck.md", "-t", "html", "--var", "year=2031", "--root", other, "--theme", "ink")
    assert ended.code == 0
    assert "In 2031" in (folder / "deck.html").read_text()


def test_an_audience_gets_its_own(slidegen: Run, folder: Path) -> None:
    (folder / "deck.md").write_text("# A\n\n::: for staff\nsecret\n:::\n\n::: for students\nhomework\n:::\n")
    slidegen("build", "deck.md", "-t", "html", "--audience", "students")
    text = (folder / "deck.html").read_text()
    assert "homework" in text
    assert "secret" not in text


def test_the_same_deck_gives_the_same_bytes(slidegen: Run, folder: Path) -> None:
    slidegen("build", "deck.md", "-o", "one")
    slidegen("build", "deck.md", "-o", "two")
    for name in ("deck.pptx", "deck.html"):
        assert (folder / "one" / name).read_bytes() == (folder / "two" / name).read_bytes()


def start(folder: Path, *args: str, **options: Any) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONUNBUFFERED": ""}
    command = [sys.executable, "-m", "slidegen", *args]
    return subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.PIPE, **options)


def heed_interrupts() -> None:
    """What shells start in the background ignores Ctrl-C, and so does all that it starts; not here."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def interrupted(process: subprocess.Popen[bytes]) -> int:
    """How *process* ends by Ctrl-C, pressed again each second: Python misses one that comes just before it waits."""
    for _ in range(60):
        process.send_signal(signal.SIGINT)
        try:
            return process.wait(1)
        except subprocess.TimeoutExpired:
            continue
    raise AssertionError("it goes on")


def test_a_reader_that_goes_away_is_no_crash(folder: Path) -> None:
    (folder / "deck.md").write_text("# A\n\n" + "- item\n" * 20_000)
    with start(folder, "dump", "deck.md", stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.wait(60) == 1
        assert process.stderr.read() == b""


def test_ctrl_c_ends_quietly_and_leaves_no_litter(folder: Path) -> None:
    with start(folder, "build", "-", "-o", "out.html", stdin=subprocess.PIPE, preexec_fn=heed_interrupts) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        process.stdin.write(b"x" * 200_000)  # more than a pipe holds: it is read, so the interpreter is up
        process.stdin.flush()
        assert interrupted(process) == 130
        assert b"Traceback" not in process.stderr.read()
    assert os.listdir(folder) == ["deck.md"]


def test_a_bug_is_one_message_and_the_other_output_is_written(
    slidegen: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from slidegen.backends import pptx

    class Broken:
        name, suffix, abilities = "pptx", ".pptx", pptx.BACKEND.abilities

        def write(self, *args: object) -> None:
            raise RuntimeError("oh no")

    monkeypatch.setattr(pptx, "BACKEND", Broken())
    ended = slidegen("build", "deck.md")
    assert ended.code == 1
    assert "error[internal]: writing pptx failed: RuntimeError: oh no" in ended.err
    assert "report it" in ended.err
    assert sorted(os.listdir(folder)) == ["deck.html", "deck.md"]


def test_the_summary_of_a_linked_deck_names_the_page_to_open(slidegen: Run, folder: Path) -> None:
    ended = slidegen("build", "deck.md", "-t", "html", "--linked")
    assert ended.code == 0
    (line,) = ended.err.splitlines()
    assert line.startswith("deck.md -> deck.html (")
    assert " more files (" in line
    assert "deck_files" not in line


def test_the_network_needs_leave(slidegen: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def fetch(address: str) -> bytes:
        asked.append(address)
        return b"<svg xmlns='http://www.w3.org/2000/svg'/>"

    monkeypatch.setattr("slidegen.remote.fetch", fetch)
    monkeypatch.setenv("SLIDEGEN_CACHE", str(folder / "cache"))
    (folder / "remote.md").write_text("# A\n\n![x](https://example.org/a.svg)\n")
    refused = slidegen("check", "remote.md")
    assert refused.code == 1
    assert "--allow-remote" in refused.err
    assert asked == []
    assert slidegen("check", "remote.md", "--allow-remote").code == 0
    assert slidegen("check", "remote.md", "--allow-remote").code == 0
    assert asked == ["https://example.org/a.svg"]


def test_without_a_browser_the_other_outputs_are_built_and_the_code_is_2(
    slidegen: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("slidegen.browser.find_browser", lambda: None)
    (tmp_path / "deck.md").write_text("# A\n")
    ended = slidegen("build", "deck.md", "-t", "pdf,html")
    assert ended.code == 2
    assert "error[no-browser]: there is no browser that could print the slides" in ended.err
    assert "help: install Chromium, Chrome or Edge, or name one by SLIDEGEN_BROWSER=" in ended.err
    assert sorted(file.name for file in tmp_path.iterdir()) == ["deck.html", "deck.md"]


def test_options_of_other_outputs_are_refused(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "deck.md").write_text("# A\n")
    ended = slidegen("build", "deck.md", "-t", "html", "--steps")
    assert ended.code == 2
    assert "--steps is for pdf and png: add -t pdf" in ended.err
