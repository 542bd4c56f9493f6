import pytest

from slidegen.diagnostics import Report
from slidegen.model.placed import PlacedDeck
from slidegen.speaking.learn import FASTEST, LAST_RUNS, timing, weighted_median
from slidegen.speaking.rates import tempo
from slidegen.speaking.record import Record, record_bytes
from tests.speaking.helpers import placed, record, rehearsed, words

COUNTS = {"a": 140, "b": 140, "c": 140, "d": 140}


def talk(front: str = "") -> PlacedDeck:
    slides = "".join(f"## Slide {name} {{#{name}}}\n\ntext\n\nNote:\n{words(140)}\n\n" for name in COUNTS)
    return placed(f"---\ntitle: T\n{front}\n---\n\n{slides}")


def spoken(*seconds: float) -> dict[str, float]:
    return dict(zip(COUNTS, seconds, strict=False))


def found(known: Record, name: str) -> tuple[float, str]:
    time = next(time for time in timing(talk(), known).times if time.slide.id == name)
    return time.seconds, time.basis


def test_slides_that_were_rehearsed_take_their_mean() -> None:
    known = record(rehearsed({"a": 40}, COUNTS, "1"), rehearsed({"a": 50}, COUNTS, "2"))
    assert found(known, "a") == (45, "rehearsed")
    assert found(known, "b") == (62, "notes")


def test_only_the_last_runs_count() -> None:
    runs = [rehearsed({"a": 300}, COUNTS, "old"), *(rehearsed({"a": 50}, COUNTS, str(at)) for at in range(LAST_RUNS))]
    assert found(record(*runs), "a") == (50, "rehearsed")


def test_a_slide_that_was_edited_since_is_estimated() -> None:
    assert found(record(rehearsed({"a": 40}, {"a": 100})), "a") == (62, "notes")
    assert found(record(rehearsed({"a": 40}, {"a": 130})), "a") == (40, "rehearsed")


def test_a_slide_that_was_passed_by_was_not_rehearsed() -> None:
    assert found(record(rehearsed({"a": 1.5}, COUNTS)), "a") == (62, "notes")


def test_what_the_author_set_stays_and_backup_slides_take_nothing() -> None:
    deck = placed("## A {#a timing=10s}\n\na\n\n## B {#b .backup}\n\nb\n")
    counts = {time.slide.id: time.count.total for time in timing(deck).times}
    times = timing(deck, record(rehearsed({"a": 40, "b": 30}, counts))).times
    assert [time.seconds for time in times] == [10, 0]


def test_a_rate_is_learned_from_notes_and_holds_for_what_was_not_rehearsed() -> None:
    found = timing(talk(), record(rehearsed(spoken(42, 42, 42), COUNTS)))  # 40 s for 140 words, and the breath
    assert found.tempo.learned
    assert found.tempo.words == pytest.approx(210)
    assert [time.seconds for time in found.times if time.slide.id in COUNTS] == [42, 42, 42, 42]


def test_one_slide_where_somebody_came_in_does_no_harm() -> None:
    found = timing(talk(), record(rehearsed(spoken(82, 82, 900), COUNTS)))
    assert found.tempo.words == pytest.approx(105)


@pytest.mark.parametrize("seconds", [(42,), (42, 42)])
def test_few_slides_teach_no_rate(seconds: tuple[float, ...]) -> None:
    assert not timing(talk(), record(rehearsed(spoken(*seconds), COUNTS))).tempo.learned


def test_nobody_speaks_faster_than_can_be_heard() -> None:
    assert timing(talk(), record(rehearsed(spoken(3, 3, 3), COUNTS))).tempo.speed == FASTEST


def test_a_tempo_that_is_fixed_wins_over_what_was_learned() -> None:
    fixed = timing(talk("pace: 100 wpm"), None, tempo("en"))
    assert fixed.tempo.words == pytest.approx(140)
    assert timing(talk("pace: 100 wpm")).tempo.words == pytest.approx(100)
    assert timing(talk("pace: 100 wpm"), record(rehearsed(spoken(42, 42, 42), COUNTS))).tempo.learned


def test_builds_learn_from_the_record_beside_the_deck() -> None:
    text = "## A {#a}\n\none two\n"
    (before,) = timing(placed(text)).times
    known = record(rehearsed({"a": 99}, {"a": before.count.total}))
    files = {"talk.rehearsal.json": record_bytes(known)}
    assert placed(text, files).slides[0].estimate == 99


def test_builds_go_on_without_a_record_that_is_none() -> None:
    report = Report()
    deck = placed("## A {#a}\n\none two\n", {"talk.rehearsal.json": b"{}"}, report=report)
    assert deck.slides[0].estimate > 0
    assert [each.code for each in report] == ["bad-rehearsal"]


def test_a_weighted_median_has_half_of_the_weight_on_either_side() -> None:
    assert weighted_median([(1, 1), (2, 1), (9, 1)]) == 2
    assert weighted_median([(1, 1), (2, 1), (9, 5)]) == 9
