"""Listings get colours and keep every character."""

import pytest

from slidegen.model.blocks import Token
from slidegen.resolve.code.highlight import MAX_CHARACTERS, highlight, plain
from slidegen.theme.objects import TOKEN_KINDS

SAMPLES = {
    "python": (
        'import os\n\n\n@cached\nclass A(Base):\n    """Doc."""\n'
        '    def f(self, x=1.5):\n        return f"{x}" + None  # note\n'
    ),
    "c": '#include <stdio.h>\nint main(void) { return printf("%d\\n", 0x1f); } /* end */',
    "bash": "$HOME/bin/x --flag 'a b' | grep -v \"$1\" && echo done # note",
    "console": "$ virsh list --all\n Id   Name   State\n",
    "html": '<!-- c --><p class="x">text &amp; <b>bold</b></p>',
    "xml": "<domain type='kvm'>\n  <name>demo</name>\n</domain>\n",
    "yaml": "key: value\nlist:\n  - 1\n  - 'two'\n",
    "json": '{"a": [1, true, null, "x"]}',
    "rust": 'fn main() { let x: u32 = 1; println!("{}", x); }',
    "diff": "--- a\n+++ b\n@@ -1 +1 @@\n-old\n+new\n same\n",
    "ini": "[section]\nkey = value ; note\n",
    "sql": "select count(*) from t where a = 'x' -- note",
    "javascript": "const f = async (a) => { return `${a}`; } // note",
    "make": "all: a.o\n\tcc -o $@ $<\n",
}


def coloured(text: str, language: str) -> tuple[tuple[Token, ...], ...]:
    lines = highlight(text, language)
    assert lines is not None
    return lines


def kinds(text: str, language: str) -> dict[str, str]:
    return {token.text.strip(): token.kind for line in coloured(text, language) for token in line}


@pytest.mark.parametrize("language", SAMPLES)
def test_every_character_stays_in_its_line(language: str) -> None:
    text = SAMPLES[language]
    lines = ["".join(token.text for token in line) for line in coloured(text, language)]
    assert lines == text.split("\n")


@pytest.mark.parametrize("language", SAMPLES)
def test_every_kind_is_one_that_themes_colour(language: str) -> None:
    found = {token.kind for line in coloured(SAMPLES[language], language) for token in line}
    assert found - {""} <= set(TOKEN_KINDS)
    assert len(found) > 1


def test_words_have_their_kinds() -> None:
    found = kinds(SAMPLES["python"], "python")
    assert found["def"] == found["return"] == found["class"] == "keyword"
    assert found["f"] == "function"
    assert found["A"] == "type"
    assert found["@cached"] == "decorator"
    assert found["1.5"] == "number"
    assert found["# note"] == "comment"


def test_a_diff_has_its_two_colours() -> None:
    found = kinds(SAMPLES["diff"], "diff")
    assert (found["+new"], found["-old"], found["same"]) == ("inserted", "deleted", "")


def test_names_of_files_in_a_diff_are_no_changes() -> None:
    found = kinds(SAMPLES["diff"], "diff")
    assert (found["--- a"], found["+++ b"]) == ("heading", "heading")
    assert kinds("--- gone\n same", "diff")["--- gone"] == "deleted"


@pytest.mark.parametrize("language", SAMPLES)
def test_the_last_line_is_coloured_as_if_others_followed(language: str) -> None:
    text = SAMPLES[language].rstrip("\n")
    assert coloured(text, language) == coloured(text + "\n", language)[:-1]


def test_neighbours_of_one_kind_are_one_token() -> None:
    assert highlight("# a b c", "python") == ((Token("comment", "# a b c"),),)


def test_blank_lines_at_both_ends_stay() -> None:
    assert coloured("\n\nx = 1\n\n", "python")[:2] == ((), ())
    assert len(coloured("\n\nx = 1\n\n", "python")) == 5


@pytest.mark.parametrize("language", ["", "text", "Plain"])
def test_without_a_language_there_are_no_colours(language: str) -> None:
    assert highlight("def f():\n\tx", language) == ((Token("", "def f():"),), (Token("", "\tx"),))


def test_an_unknown_language_is_told() -> None:
    assert highlight("x", "no-such-language") is None


def test_names_may_be_in_capitals() -> None:
    assert kinds("return 1", "PYTHON")["return"] == "keyword"


def test_a_huge_listing_stays_plain() -> None:
    text = "def f(): pass\n" * (MAX_CHARACTERS // 10)
    assert highlight(text, "python") == plain(text)


def test_python_names_in_any_script_are_read_as_pygments_reads_them() -> None:
    text = "def größe(名前, _x1):\n    return größe.名前 + _x1\n\n@décor\nclass Ärger(Exception): pass\n"
    found = kinds(text, "python")
    assert (found["größe"], found["Ärger"], found["@décor"], found["_x1"]) == ("name", "type", "decorator", "name")
    assert coloured(text, "python") == coloured(text, "sage")  # Pygments' own Python lexer under another name
