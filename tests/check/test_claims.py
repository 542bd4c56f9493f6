"""Sentences that claim performance, and those that only look so."""

import pytest

from slidegen.check.claims import find_claim
from slidegen.check.claims.languages import LANGUAGES

CLAIMS = {
    "en": {
        "The new path is 3x faster than before": "3x faster",
        "Boot is 3× as fast": "3× as fast",
        "10 times slower under load": "10 times slower",
        "ten times faster": "ten times faster",
        "Twice as fast as the old one": "Twice as fast",
        "a 2.5x speedup": "2.5x speedup",
        "with a speedup of 4x": "speedup of 4x",
        "40 % less memory": "40 % less memory",
        "30% faster": "30% faster",
        "20 percent fewer exits": "20 percent fewer exits",
        "40% lower p99 latency": "40% lower p99 latency",
        "5x more I/O throughput": "5x more I/O",
        "2x the throughput": "2x the throughput",
        "twice the performance of before": "twice the performance",
        "a 35 % drop in latency": "35 % drop in latency",
        "It doubles the throughput": "doubles the throughput",
        "This will halve the CPU load": "halve the CPU",
        "It reduces latency by 40 %": "reduces latency by 40 %",
        "cuts boot time by about 30 percent": "cuts boot time by about 30 percent",
        "Latency drops from 9 ms to 3 ms": "Latency drops from 9 ms to 3 ms",
        "Throughput went up from 1.2 GB/s to 3.5 GB/s": "Throughput went up from 1.2 GB/s to 3.5 GB/s",
        "throughput is up 25 %": "throughput is up 25 %",
        "memory usage fell by 40%": "memory usage fell by 40%",
        "boot time went from 12 s to 800 ms": "boot time went from 12 s to 800 ms",
        "1.5x quicker. But is it safe?": "1.5x quicker",
    },
    "de": {
        "Das ist 3x schneller": "3x schneller",
        "3-mal schneller als vorher": "3-mal schneller",
        "40 % weniger Speicher": "40 % weniger Speicher",
        "verdoppelt den Durchsatz": "verdoppelt den Durchsatz",
        "Die Latenz sinkt von 9 ms auf 3 ms": "Latenz sinkt von 9 ms auf 3 ms",
        "doppelt so schnell": "doppelt so schnell",
        "senkt die Startzeit um 30 %": "senkt die Startzeit um 30 %",
        "Der Speicherverbrauch fiel um 20 Prozent": "Speicherverbrauch fiel um 20 Prozent",
    },
    "fr": {
        "3 fois plus rapide": "3 fois plus rapide",
        "40 % de mémoire en moins": "40 % de mémoire en moins",
        "la latence passe de 9 ms à 3 ms": "latence passe de 9 ms à 3 ms",
        "réduit la consommation de 25 %": "réduit la consommation de 25 %",
    },
    "es": {
        "3 veces más rápido": "3 veces más rápido",
        "40 % menos memoria": "40 % menos memoria",
        "la latencia baja de 9 ms a 3 ms": "latencia baja de 9 ms a 3 ms",
        "reduce la latencia en un 30 %": "reduce la latencia en un 30 %",
    },
    "it": {
        "3 volte più veloce": "3 volte più veloce",
        "40 % di memoria in meno": "40 % di memoria in meno",
        "raddoppia le prestazioni": "raddoppia le prestazioni",
        "la latenza scende da 9 ms a 3 ms": "latenza scende da 9 ms a 3 ms",
    },
    "pt": {
        "3 vezes mais rápido": "3 vezes mais rápido",
        "40 % menos memória": "40 % menos memória",
        "dobra o desempenho": "dobra o desempenho",
        "a latência cai de 9 ms para 3 ms": "latência cai de 9 ms para 3 ms",
    },
    "nl": {
        "3 keer sneller": "3 keer sneller",
        "40 % minder geheugen": "40 % minder geheugen",
        "verdubbelt de doorvoer": "verdubbelt de doorvoer",
        "de latentie daalt van 9 ms naar 3 ms": "latentie daalt van 9 ms naar 3 ms",
    },
}

NONE = {
    "en": (
        "10 % of users",
        "used by 40 % of all hosts",
        "Twice a day",
        "3x3 matrices",
        "2x USB 3.0 ports",
        "a 10x engineer",
        "Ten times I asked",
        "Is it 3x faster?",
        "Who would not want 40 % less memory for nothing?",
        "From 9 am to 5 pm",
        "pages 3 to 10",
        "20 % of memory is reserved",
        "CPU load of 40 %",
        "the CPU is 100 % busy",
        "memory is 80 % full",
        "time is 90 % of the cost",
        "We had 30 % more attendees",
        "doubles as a coffee table",
        "like double freeing memory",
        "50 times a second the timer fires",
        "4 times 4 is 16",
        "scale from 1 to 64 CPUs",
        "The meeting moved from 3 to 4",
        "half of the time is spent in the kernel",
        "two faster disks",
        "2x CPU, 4x RAM",
        "we doubled our team",
        "Memory: 2x 16 GB",
        "The speed is 10 Gbit/s",
        "chapter 2: faster, smaller, better",
        "Version 2.5, faster than ever",
        "faster",
        "",
    ),
    "de": ("10 % der Nutzer", "zweimal am Tag", "Ist das 3x schneller?", "von 9 bis 17 Uhr", "100 % freie Software"),
    "fr": ("10 % des utilisateurs", "deux fois par jour", "une charge de 40 %", "de 9 h à 17 h"),
    "es": ("10 % de los usuarios", "una carga de 40 %"),
    "it": ("10 % degli utenti",),
    "pt": ("10 % dos usuários",),
    "nl": ("10 % van de gebruikers",),
}


@pytest.mark.parametrize(
    ("lang", "text", "claim"), [(lang, text, claim) for lang, each in CLAIMS.items() for text, claim in each.items()]
)
def test_claims_are_found_where_they_stand(lang: str, text: str, claim: str) -> None:
    found = find_claim(text, lang)
    assert found is not None
    assert text[found.start : found.end] == claim


@pytest.mark.parametrize(("lang", "text"), [(lang, text) for lang, each in NONE.items() for text in each])
def test_what_claims_nothing_is_left_alone(lang: str, text: str) -> None:
    assert find_claim(text, lang) is None


def test_regions_of_a_language_are_read_as_the_language() -> None:
    assert find_claim("3x schneller", "de-AT") is not None
    assert find_claim("3x faster", "EN-gb") is not None


def test_other_languages_are_not_guessed_at() -> None:
    assert "fi" not in LANGUAGES
    assert find_claim("3x nopeampi", "fi") is None
    assert find_claim("3x faster", "fi") is None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("latency drops from 9,5 ms to 3 ms", ("9.5", "3")),
        ("latency drops from 12,000 to 3", ("12000", "3")),
        ("3x faster", ("1", "3")),
        ("twice as fast", ("1", "2")),
        ("halves the latency", ("2", "1")),
        ("40 % less memory", ("100", "60")),
        ("40% lower p99 latency", ("100", "60")),
    ],
)
def test_claims_say_what_a_chart_would_show(text: str, values: tuple[str, str]) -> None:
    found = find_claim(text, "en")
    assert found is not None
    assert (found.before, found.after) == values
