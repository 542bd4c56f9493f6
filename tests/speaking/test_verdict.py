import pytest

from slidegen.speaking.learn import timing
from slidegen.speaking.sections import by_section
from slidegen.speaking.verdict import clock, fit, short, verdict
from tests.speaking.helpers import placed


@pytest.mark.parametrize(
    ("seconds", "slot", "said"),
    [
        (1420, 1800, "23:40 of 30:00: 6:20 to spare, for questions"),
        (1750, 1800, "29:10 of 30:00: 0:50 to spare, no time for questions"),
        (1800, 1800, "30:00 of 30:00: just fits, no time for questions"),
        (2050, 1800, "34:10 of 30:00: 4:10 too long"),
        (600, 1800, "10:00 of 30:00: 20:00 to spare, much shorter than its slot"),
        (3700, 5400, "1:01:40 of 1:30:00: 28:20 to spare, for questions"),
    ],
)
def test_a_talk_is_judged_in_a_sentence(seconds: float, slot: float, said: str) -> None:
    assert verdict(seconds, slot) == said


def test_a_long_slot_needs_more_to_spare() -> None:
    assert [fit(7200 - spare, 7200) for spare in (-1, 100, 360, 361, 3601)] == [
        "long", "tight", "tight", "spare", "short",
    ]  # fmt: skip


def test_times_are_read_as_clocks() -> None:
    assert [clock(each) for each in (0, 59.5, 61, 3599.4, 3600, -75)] == [
        "0:00", "1:00", "1:01", "59:59", "1:00:00", "-1:15",
    ]  # fmt: skip
    assert [short(each) for each in (1800, 90, 5400)] == ["30m", "90s", "90m"]


def test_sections_hold_all_of_the_time() -> None:
    deck = placed("---\ntitle: T\n---\n\n# One\n\n## A\n\na\n\n# Two\n\n## B\n\nb\n\n## C {.backup}\n\nc\n")
    times = timing(deck).times
    found = by_section(times, deck.sections)
    assert [(section.name, len(section.times)) for section in found] == [("", 1), ("One", 2), ("Two", 2), ("Backup", 1)]
    assert sum(section.seconds for section in found) == sum(time.seconds for time in times)
