"""A bounded share of what ``python -m tests.fuzz`` tries for as long as one likes."""

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st

from tests.fuzz.grammars import DIALECTS, SVG, changed, fronts, pieced, spoilt
from tests.fuzz.laws import hold
from tests.objects.everything import SVG as DRAWING
from tests.resolve.media.test_load import PNG

SHARE = settings(
    max_examples=80, deadline=None, database=None, derandomize=False, suppress_health_check=list(HealthCheck)
)


@SHARE
@seed(1)
@given(spoilt(), DIALECTS)
def test_spoilt_decks(data: bytes, dialect: str) -> None:
    hold(data, dialect)


@SHARE
@seed(2)
@given(pieced(), DIALECTS)
def test_decks_of_arbitrary_pieces(data: bytes, dialect: str) -> None:
    hold(data, dialect)


@SHARE
@seed(3)
@given(fronts())
def test_any_front_matter(front: str) -> None:
    hold(f"{front}# First\n\nwords\n".encode())


@SHARE
@seed(4)
@given(st.one_of(changed(PNG), changed(DRAWING), SVG))
def test_any_picture(data: bytes) -> None:
    hold(b"# Pictures\n\n![one](a.png)\n\n# Text\n\nA ![small](a.png) one\n", "slidegen", {"a.png": data})


@SHARE
@seed(5)
@given(st.lists(st.tuples(st.text("abc =:#.-_0%\"'{}\\", max_size=12), st.sampled_from((" ", "", "\t"))), max_size=8))
def test_any_attributes(parts: list[tuple[str, str]]) -> None:
    inside = "".join(map("".join, parts))
    hold(f"# Title {{{inside}}}\n\ntext [span]{{{inside}}}\n\n{{{inside}}}\n- item {{{inside}}}\n".encode(), "slidegen")
