"""The stages in a row: outputs share a layout where they can, and whatever happens is told."""

from contextlib import nullcontext
from typing import Any

import pytest

from slidegen import output, pipeline
from slidegen.diagnostics import Report
from slidegen.errors import WorldError
from slidegen.pipeline import Request, Talk
from slidegen.registry import SHIPPED
from slidegen.source import Source, Span
from slidegen.world import Memory, World
from tests.narrow import a
from tests.resolve.media.samples import wav

TEXT = "# A title\n\nSome text.\n"


def run(text: str, *, world: World | None = None, **options: Any) -> tuple[Talk | None, dict[str, bytes], Report]:
    report, world, request = Report(), world or Memory(), Request(**options)
    deck = pipeline.read_deck(Source("deck.md", text), world, report, request)
    talk = pipeline.place_deck(deck, world, report, request) if deck else None
    files = output.Memory()
    for name in talk.placed if talk else ():
        assert talk is not None
        pipeline.write_output(talk, name, "deck", nullcontext(files), world, report, request)
    return talk, files.files, report


def codes(report: Report) -> list[str]:
    return [diagnostic.code for diagnostic in report]


def test_a_text_becomes_files() -> None:
    talk, files, report = run(TEXT)
    assert sorted(files) == ["deck.html", "deck.pptx"]
    assert a(Talk, talk).slides == 1
    assert not report.count("error")


def test_outputs_that_show_the_same_share_one_layout() -> None:
    talk, _, _ = run(TEXT)
    assert a(Talk, talk).placed["pptx"] is a(Talk, talk).placed["html"]


def test_outputs_that_differ_are_laid_out_apart() -> None:
    talk, files, _ = run(TEXT + "\n::: only html\nfor the browser\n:::\n")
    assert a(Talk, talk).placed["pptx"] is not a(Talk, talk).placed["html"]
    assert b"for the browser" in files["deck.html"]


def test_a_deck_without_slides_is_not_laid_out() -> None:
    talk, files, report = run("\n\n")
    assert (talk, files) == (None, {})
    assert codes(report) == ["empty-deck"]


def test_the_command_wins_over_the_front_matter() -> None:
    text = "---\ntheme: paper\noutputs: [pptx]\n---\n" + TEXT
    talk, files, _ = run(text)
    assert (a(Talk, talk).theme.name, list(files)) == ("paper", ["deck.pptx"])
    talk, files, _ = run(text, theme="ink", outputs=("html",))
    assert (a(Talk, talk).theme.name, list(files)) == ("ink", ["deck.html"])


def test_an_unknown_output_is_told_and_the_others_are_built() -> None:
    _, files, report = run("---\noutputs: [pdff, html]\n---\n" + TEXT)
    assert list(files) == ["deck.html"]
    (problem,) = [problem for problem in report if problem.severity == "error"]
    assert (problem.code, problem.help) == ("unknown-format", f"the formats are: {', '.join(SHIPPED)}")
    assert a(Span, problem.span).first.line == 2


def test_bugs_are_told_and_raise_on_demand(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: object, **options: object) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr("slidegen.layout.layout", broken)
    talk, files, report = run(TEXT)
    assert (talk, files) == (None, {})
    (problem,) = report
    assert problem.code == "internal"
    assert problem.message.startswith("layout failed: RecursionError: too deep (in slidegen.pipeline, line ")
    with pytest.raises(RecursionError):
        run(TEXT, debug=True)


def test_a_refusal_of_the_outside_is_no_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object) -> None:
        raise WorldError("write-failed", "the disk is full")

    monkeypatch.setattr(output.Memory, "write", refuse)
    _, _, report = run(TEXT, outputs=("html",), debug=True)
    assert codes(report) == ["write-failed"]


@pytest.mark.parametrize("data", [b"# A", b"\xef\xbb\xbf# A", "# ä 漢".encode(), b"# A\r\n"])
def test_text_is_decoded(data: bytes) -> None:
    report = Report()
    assert a(Source, pipeline.decode(data, "deck.md", report)).text == data.decode("utf-8-sig")
    assert not codes(report)


def test_bytes_that_are_not_utf8_are_told_at_their_place() -> None:
    report = Report()
    source = pipeline.decode("# ä\n\nca".encode() + b"f\xe9 \xff\n", "deck.md", report)
    assert a(Source, source).text == "# ä\n\ncaf\ufffd \ufffd\n"
    (problem,) = report
    assert (problem.code, str(problem.span), a(Span, problem.span).text) == ("bad-encoding", "deck.md:3:4", "\ufffd")


@pytest.mark.parametrize("data", [b"\0", b"# A\0", "# A".encode("utf-16"), "# A".encode("utf-16-be")])
def test_binary_files_are_refused(data: bytes) -> None:
    report = Report()
    assert pipeline.decode(data, "deck.md", report) is None
    assert codes(report) == ["not-text"]


def test_a_powerpoint_file_is_to_be_imported() -> None:
    report = Report()
    assert pipeline.decode(b"PK\3\4\24\0", "old.pptx", report) is None
    (problem,) = report
    assert "slidegen import" in problem.help


def test_a_large_output_is_told_with_the_film_that_weighs_most(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "MAX_OUTPUT", 500_000)
    files = {"long.wav": wav(40), "short.wav": wav(1)}
    text = "![Long](long.wav)\n\n![Short](short.wav)\n"
    _, _, report = run(text, world=Memory(files), outputs=("pptx",))
    (told,) = [each for each in report if each.code == "large-output"]
    assert (told.severity, told.labels[0].span.text) == ("warning", "![Long](long.wav)")
    assert told.help == "`long.wav` alone has 1 MB; cut it, compress it, or link to it"
    assert "large-output" not in codes(run(TEXT, outputs=("pptx",))[2])
