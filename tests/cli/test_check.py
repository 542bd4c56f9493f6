"""``slidegen check`` as authors and build servers call it."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

BARE = "## A\n\n- one\n- two\n\n![](a.png)\n"
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600"><rect width="800" height="600"/></svg>'


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A deck whose picture has no alternative text."""
    (tmp_path / "a.png").write_text(PICTURE)
    deck = tmp_path / "deck.md"
    deck.write_text(BARE)
    return deck


def test_problems_are_shown_and_counted(slidegen: Run, bare: Path) -> None:
    ended = slidegen("check", "deck.md")
    assert ended.code == 0
    assert "warning[missing-alt]" in ended.err
    assert ended.err.splitlines()[-1].startswith("1 warning, ")
    assert ended.err.splitlines()[-1].endswith("remark")


def test_that_all_is_well_is_said(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "deck.md").write_text("---\ncheck: {allow: [fonts-not-embedded]}\n---\n\n## A\n\n- one\n- two\n")
    ended = slidegen("check", "deck.md")
    assert (ended.code, ended.err.splitlines()[1:]) == (0, ["no problems, no remarks"])
    assert "no problems" not in slidegen("build", "-t", "html", "deck.md").err
    assert slidegen("check", "-q", "deck.md").err == ""


def test_nothing_is_written(slidegen: Run, bare: Path, tmp_path: Path) -> None:
    slidegen("check", "deck.md")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.png", "deck.md"]


def test_strict_lets_warnings_fail_and_remarks_pass(slidegen: Run, bare: Path) -> None:
    assert slidegen("check", "--strict", "deck.md").code == 1
    assert slidegen("check", "--strict", "deck.md", "--allow", "missing-alt").code == 0


@pytest.mark.parametrize("args", [("--allow", "missing-alt"), ("--allow", "empty-slide, missing-alt")])
def test_what_is_allowed_is_not_shown(slidegen: Run, bare: Path, args: tuple[str, ...]) -> None:
    assert "missing-alt" not in slidegen("check", "deck.md", *args).err


def test_what_is_denied_fails(slidegen: Run, bare: Path) -> None:
    ended = slidegen("check", "deck.md", "--deny", "missing-alt,overflow", "--deny", "missing-title")
    assert ended.code == 1
    assert "error[missing-alt]" in ended.err


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("--allow", "mising-alt"), "did you mean `missing-alt`?"),
        (("--deny", "overflw"), "did you mean `overflow`?"),
        (("--allow", "missing-file"), "cannot be allowed"),
        (("--allow", "overflow", "--deny", "overflow"), "both allowed and denied"),
        (("--rule", "no-speakr"), "did you mean `no-speaker`?"),
        (("--format", "sarf"), "'sarif'"),
    ],
)
def test_slips_are_told(slidegen: Run, bare: Path, args: tuple[str, ...], words: str) -> None:
    ended = slidegen("check", "deck.md", *args)
    assert ended.code == 2
    assert words in ended.err


def test_builds_heed_what_a_deck_allows_and_denies(slidegen: Run, bare: Path) -> None:
    bare.write_text("---\ncheck: {allow: [missing-alt]}\n---\n\n" + BARE)
    assert slidegen("build", "--strict", "-t", "html", "deck.md").code == 0
    bare.write_text("---\ncheck: {deny: [missing-alt]}\n---\n\n" + BARE)
    ended = slidegen("build", "-t", "html", "deck.md")
    assert (ended.code, "error[missing-alt]" in ended.err) == (1, True)


def test_dumps_of_several_decks_heed_each_its_own(slidegen: Run, bare: Path, tmp_path: Path) -> None:
    (tmp_path / "other.md").write_text("---\ncheck: {allow: [missing-alt]}\n---\n\n" + BARE)
    ended = slidegen("dump", "--placed", "deck.md", "other.md")
    assert ended.err.count("missing-alt") == 1
    assert "deck.md:6" in ended.err


def test_builds_give_no_advice(slidegen: Run, tmp_path: Path) -> None:
    (tmp_path / "deck.md").write_text("## A\n\n" + "word " * 200 + "\n")
    assert "too-many-words" in slidegen("check", "deck.md").err
    assert "too-many-words" not in slidegen("build", "-t", "html", "--format", "json", "deck.md").out


def test_only_the_rule_that_was_asked_for_runs(slidegen: Run, bare: Path) -> None:
    assert "missing-alt" not in slidegen("check", "deck.md", "--rule", "missing-title").err
    assert "missing-alt" in slidegen("check", "deck.md", "--rule", "missing-alt").err


def test_sarif_is_one_document_for_all_decks(slidegen: Run, bare: Path, tmp_path: Path) -> None:
    (tmp_path / "other.md").write_text("---\ncheck: {deny: [missing-alt]}\n---\n\n" + BARE)
    ended = slidegen("check", "deck.md", "other.md", "--format", "sarif", "--jobs", "2")
    assert ended.code == 1
    (run,) = json.loads(ended.out)["runs"]
    found = [each for each in run["results"] if each["ruleId"] == "missing-alt"]
    places = [each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for each in found]
    assert [(each["level"], place) for each, place in zip(found, places, strict=True)] == [
        ("warning", "deck.md"),
        ("error", "other.md"),
    ]


def test_builds_tell_no_remarks_as_sarif(slidegen: Run, bare: Path) -> None:
    (run,) = json.loads(slidegen("build", "-t", "html", "deck.md", "--format", "sarif").out)["runs"]
    assert {each["level"] for each in run["results"]} == {"warning"}


@pytest.mark.parametrize("args", [(), ("--list",)])
def test_all_codes_are_listed_a_line_each(slidegen: Run, args: tuple[str, ...]) -> None:
    lines = slidegen("explain", *args).out.splitlines()
    assert any(line.split()[:2] == ["no-speaker", "info"] for line in lines)
    assert all(line.endswith(".") for line in lines)


@pytest.mark.parametrize("written", ["no-speaker", "info[no-speaker]", "error[no-speaker]:", " No-Speaker "])
def test_explain_tells_how_a_rule_decides(slidegen: Run, written: str) -> None:
    out = slidegen("explain", written).out
    assert out.startswith("info[no-speaker]: No slide introduces the speaker.")
    assert "The rule `no-speaker`:" in out
    assert "whoami" in out
    assert "The rule" not in slidegen("explain", "yaml-syntax").out


def test_explain_of_a_slip_names_the_nearest(slidegen: Run) -> None:
    ended = slidegen("explain", "no-speakr")
    assert (ended.code, "did you mean `no-speaker`?" in ended.err) == (2, True)
