import pytest

from slidegen.model.deck import Pace
from slidegen.speaking.rates import READ_ALOUD, tempo
from slidegen.speaking.words import Count


def test_english_is_spoken_as_in_lectures() -> None:
    assert tempo("en").words == pytest.approx(140)
    assert tempo("en-GB").seconds(Count(70)) == pytest.approx(30)


def test_languages_have_tempos_of_their_own() -> None:
    assert tempo("de_AT").words == pytest.approx(109.9, abs=0.1)
    assert tempo("zh-CN").characters == pytest.approx(156.6, abs=0.1)
    assert tempo("ja").characters > tempo("zh").characters
    assert tempo("xx").words == pytest.approx(113, abs=0.1)
    assert all(80 < tempo(lang).words < 145 for lang in READ_ALOUD)


def test_a_pace_is_in_words_in_characters_or_relative() -> None:
    assert tempo("en", Pace(120, "words")).words == pytest.approx(120)
    assert tempo("zh", Pace(200, "characters")).characters == pytest.approx(200)
    assert tempo("en", Pace(0.5, "times")).words == pytest.approx(70)
    assert tempo("en", Pace(70, "words")).speed == pytest.approx(0.5)


def test_what_was_rehearsed_wins_over_what_was_written() -> None:
    found = tempo("en", Pace(120, "words"), speed=1.1)
    assert found.words == pytest.approx(154)
    assert found.learned
    assert not tempo("en", Pace(120, "words")).learned


def test_the_tempo_is_told_in_what_is_counted() -> None:
    assert tempo("en").shown == "140 words a minute"
    assert tempo("zh").shown == "157 characters a minute"
