import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from slidegen.diagnostics import Report
from slidegen.speaking.record import (
    MOST_RUNS,
    RecordError,
    load_record,
    read_record,
    read_run,
    record_bytes,
    record_name,
    with_run,
)
from slidegen.world import Memory
from tests.speaking.helpers import record, rehearsed


def test_a_record_is_found_beside_its_deck() -> None:
    assert record_name("talks/deck.md") == "deck.rehearsal.json"
    assert load_record("talk.md", Memory({}), Report()) is None


def test_a_record_is_read_as_it_was_written() -> None:
    known = record(rehearsed({"a": 12.5, "b": 3}, {"a": 4}))
    assert read_record(record_bytes(known)) == known
    assert record_bytes(known).count(b"\n") > 10  # for people


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "input data was truncated"),
        (b"{", "input data was truncated"),
        (b"[]", "expected `object`, got `array`"),
        (b"\xff\xfe", "malformed"),
        (b'{"name": "other"}', "missing required field `slidegen`"),
        (b'{"slidegen": "rehearsals", "version": 2}', "it is of version 2, and this slidegen knows 1"),
        (
            b'{"slidegen": "rehearsals", "version": 1, "runs": [{}]}',
            "missing required field `started` - at `$.runs[0]`",
        ),
        (b'{"slidegen": "rehearsals", "version": 1, "runs": ' + b"[" * 5000, ""),
    ],
)
def test_what_is_no_record_is_told_with_a_reason(data: bytes, reason: str) -> None:
    report = Report()
    assert load_record("talks/talk.md", Memory({"talk.rehearsal.json": data}), report) is None
    (found,) = report
    assert (found.code, found.severity) == ("bad-rehearsal", "warning")
    assert found.message.startswith("`talk.rehearsal.json` is no record of rehearsals: ")
    assert reason in found.message
    assert found.span is not None and found.span.source.name == "talks/talk.rehearsal.json"


def test_times_are_no_nonsense() -> None:
    with pytest.raises(RecordError):
        read_run(b'{"started": "now", "seconds": -1, "slides": []}')
    with pytest.raises(RecordError):
        read_run(b'{"started": "now", "seconds": 1e99, "slides": []}')


@given(st.binary(max_size=200))
def test_reading_never_fails_otherwise(data: bytes) -> None:
    for read in (read_record, read_run):
        try:
            read(data)
        except RecordError as error:
            assert str(error)


def test_runs_are_appended_and_one_that_is_sent_again_is_replaced() -> None:
    first = rehearsed({"a": 1}, {}, "first", finished=False)
    again = rehearsed({"a": 5}, {}, "first")
    other = rehearsed({"a": 2}, {}, "other")
    known = with_run(with_run(with_run(None, first, "x/talk.md"), other, "x/talk.md"), again, "x/talk.md")
    assert known.deck == "talk.md"
    assert known.runs == (other, again)


def test_old_runs_are_forgotten() -> None:
    known = record()
    for at in range(MOST_RUNS + 5):
        known = with_run(known, rehearsed({"a": 1}, {}, str(at)), "talk.md")
    assert [len(known.runs), known.runs[0].run] == [MOST_RUNS, "5"]


def test_unknown_keys_of_later_versions_are_no_fault() -> None:
    data = msgspec.json.decode(record_bytes(record(rehearsed({"a": 1}, {}))))
    data["runs"][0]["weather"] = "fine"
    assert len(read_record(msgspec.json.encode(data)).runs) == 1
