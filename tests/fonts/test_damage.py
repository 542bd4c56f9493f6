"""Damaged fonts are refused or used, and never more than that."""

import random

import pytest

from slidegen.errors import FontFileError
from slidegen.fonts.assemble import named
from slidegen.fonts.eot import eot
from slidegen.fonts.faces import Found, family_faces
from slidegen.fonts.sfnt import describe_bytes
from slidegen.fonts.subset import subset, woff
from slidegen.metrics import face_metrics
from slidegen.world import Memory
from tests.fonts import specimens

SOURCES = (
    specimens.font("Testa"),
    specimens.variable("Testa"),
    specimens.collection(specimens.font("Testa"), specimens.font("Other", "mono")),
)


def damaged(seed: int) -> bytes:
    """A font with a few wrong bytes, most of them where its tables are listed, perhaps cut short."""
    chance = random.Random(seed)
    data = bytearray(chance.choice(SOURCES))
    if chance.random() < 0.2:
        data = data[: chance.randrange(len(data))]
    for _ in range(chance.choice((1, 3, 20, 200))):
        end = min(len(data), 400) if chance.random() < 0.6 else len(data)
        data[chance.randrange(end)] = chance.randrange(256)
    return bytes(data)


@pytest.mark.parametrize("start", range(0, 60, 20))
def test_wrong_bytes_raise_nothing_else(start: int) -> None:
    for seed in range(start, start + 20):
        data = damaged(seed)
        try:
            for info in describe_bytes(data):
                family_faces(info.family, [Found("/a.ttf", info)])
                metrics = face_metrics(Memory(fonts={"/a.ttf": data}), "/a.ttf", info.number)
                assert metrics.units_per_em > 0
                small = subset(data, "AVa ", info.number, names=True)
                woff(small)
                eot(named(small, {1: "Testa"}, bold=False, italic=False))
        except FontFileError as error:
            assert str(error)
