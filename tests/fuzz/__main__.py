"""Tries random decks until a time is up: ``python -m tests.fuzz --minutes 30``.

Each deck that breaks a law is made as small as can be and told with its traceback; its file is in ``--keep``.
"""

import argparse
import hashlib
import random
import re
import time
import traceback
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st

from tests.fuzz.grammars import DIALECTS, pieced, spoilt
from tests.fuzz.laws import BrokenError, hold


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, help="the same decks again  [default: others each time]")
    parser.add_argument("--keep", type=Path, default=Path("fuzz-findings"), help="where decks go that broke a law")
    asked = parser.parse_args()
    first = random.randrange(2**32) if asked.seed is None else asked.seed
    end, number, known = time.monotonic() + asked.minutes * 60, 0, set[str]()
    while time.monotonic() < end:
        one_round(first + number, end, asked.keep, known)
        number += 1
    print(f"{number} rounds, {len(known)} findings")


def one_round(seed: int, end: float, keep: Path, known: set[str]) -> None:
    """Two hundred decks from *seed*; each finding at a place that is not *known* goes to *keep*."""

    @settings(
        max_examples=200,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )
    @seeded(seed)
    @given(st.one_of(spoilt(), pieced()), DIALECTS)
    def attempt(data: bytes, dialect: str) -> None:
        if time.monotonic() > end:
            return
        try:
            hold(data, dialect)
        except Exception as error:
            place = place_of(error)
            if place in known:
                return
            known.add(place)
            small = shrunk(data, dialect, place)
            keep.mkdir(parents=True, exist_ok=True)
            file = keep / f"{hashlib.sha256(small).hexdigest()[:12]}.md"
            file.write_bytes(small)
            told = "".join(traceback.format_exception(error))
            print(f"seed {seed}: --from {dialect or '(guessed)'} {file}\n{told}", flush=True)

    attempt()


def place_of(error: BaseException) -> str:
    """What tells one finding from another: the kind of error and where it was raised, or the law that is broken."""
    where = traceback.extract_tb(error.__traceback__)[-1]
    law = re.sub(r"\d+|\[.*", "", str(error)) if isinstance(error, BrokenError) else ""
    return f"{type(error).__name__} {where.filename}:{where.lineno} {law}"


def shrunk(data: bytes, dialect: str, place: str) -> bytes:
    """*data* with all pieces left out that it breaks the same law without."""
    size = max(1, len(data) // 2)
    until = time.monotonic() + 40
    while size:
        at = 0
        while at < len(data) and time.monotonic() < until:
            less = data[:at] + data[at + size :]
            try:
                hold(less, dialect)
                at += size
            except Exception as error:
                if place_of(error) == place:
                    data = less
                else:
                    at += size
        size //= 2
    return data


if __name__ == "__main__":
    main()
