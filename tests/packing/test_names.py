"""Names in a pack suit FAT, exFAT, NTFS and Windows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slidegen.packing.names import MOST, Names, safe_name


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("talk.md", "talk.md"),
        ("Größe.svg", "Größe.svg"),
        ("發表.md", "發表.md"),
        ("a:b?.csv", "a_b_.csv"),
        ('<a>"|*\\.png', "_a_____.png"),
        ("con", "_con"),
        ("CON.svg", "_CON.svg"),
        ("com1.tar.gz", "_com1.tar.gz"),
        ("LPT¹.txt", "_LPT¹.txt"),
        ("console.svg", "console.svg"),
        ("ends. ", "ends"),
        ("...", "_"),
        (" a.md", "a.md"),
        ("line\nbreak.md", "line_break.md"),
        ("e\u0301.md", "é.md"),
        ("lost\udcff.md", "lost_.md"),
        (".hidden", ".hidden"),
    ],
)
def test_names_are_kept_where_they_are_safe(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@pytest.mark.parametrize("sign", ["a", "é", "發", "\N{GRINNING FACE}"])
def test_long_names_are_cut_and_keep_their_suffix(sign: str) -> None:
    name = safe_name(f"{sign * 300}.pptx")
    assert name.endswith(".pptx")
    assert MOST - 2 <= len(name.encode("utf-16-le")) // 2 <= MOST


@given(st.text(st.characters(), max_size=300))
def test_any_name_becomes_safe_and_stays_so(name: str) -> None:
    safe = safe_name(name)
    assert safe_name(safe) == safe != ""
    assert not set(safe) & set('<>:"/\\|?*\n\0')
    assert safe[-1] not in ". "
    assert len(safe.encode("utf-16-le")) // 2 <= MOST + 1


def test_names_that_differ_in_case_alone_are_told_apart() -> None:
    names = Names()
    assert [names.take(name) for name in ("a/B.png", "A/b.png", "a/b.PNG")] == ["a/B.png", "A/b 2.png", "a/b 3.PNG"]


@given(st.lists(st.text("aAbB.:/ 2", max_size=8), max_size=12))
def test_no_two_paths_are_the_same_to_windows(paths: list[str]) -> None:
    names = Names()
    taken = [names.take(path).casefold() for path in paths]
    assert len(set(taken)) == len(taken)
