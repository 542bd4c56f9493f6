import pytest

from slidegen.model.blocks import CodeBlock, Directive, FormulaBlock, RawBlock
from tests.parse.helpers import block, codes, read

FILES = {"a.py": b"\xef\xbb\xbfone\r\n  two\r\n  three\r\n# region x\r\n    four\r\n# endregion x\r\nfive"}


def code(text: str) -> CodeBlock:
    found = block(text)
    assert isinstance(found, CodeBlock)
    return found


def from_file(options: str, files: dict[str, bytes] = FILES) -> tuple[str, int, list[str]]:
    deck, report = read(f"```python file=a.py {options}\n```", files)
    found = deck.slides[0].blocks[0]
    assert isinstance(found, CodeBlock)
    return found.text, found.start, codes(report)


def test_all_options() -> None:
    found = code('```Python {1,3|5-7|all} title="app.py" linenos start=10 .small\n' + "x\n" * 9 + "```")
    assert (found.language, found.title, found.line_numbers, found.start) == ("python", "app.py", True, 10)
    assert found.steps == (frozenset({1, 3}), frozenset({5, 6, 7}), frozenset())
    assert found.attributes.classes == ("small",)


@pytest.mark.parametrize(
    ("info", "language", "steps"),
    [
        ("", "", 0),
        ("js {2}", "js", 1),
        ("js{2}", "js", 1),
        ("js [1|3-4]", "js", 2),
        ("{.js .numberLines}", "js", 0),
        ('{.python code-line-numbers="6-8"}', "python", 1),
        ("c++", "c++", 0),
        ("title=x", "", 0),
        ("ts {all|1}", "ts", 2),
        ("{all}", "", 1),
        ("{python}", "python", 0),
        ("{python} {2}", "python", 1),
        ("python[1|3-4]", "python", 2),
    ],
)
def test_spellings_of_other_tools(info: str, language: str, steps: int) -> None:
    found = code(f"```{info}\n" + "x\n" * 9 + "```")
    assert (found.language, len(found.steps)) == (language, steps)


def test_diagrams_in_braces_as_in_quarto_are_diagrams() -> None:
    found = block("```{mermaid}\nflowchart LR\n```")
    assert isinstance(found, Directive)
    assert (found.name, found.argument) == ("diagram", "mermaid")


def test_titles_in_brackets() -> None:
    assert code("```ts [app.ts]\nx\n```").title == "app.ts"


def test_line_numbers_may_be_off() -> None:
    assert code("```ts linenos=false\nx\n```").line_numbers is False
    assert code("```ts\nx\n```").line_numbers is None


def test_blank_lines_and_tabs_stay() -> None:
    assert code("```\n\n\ta\n\n```").text == "\n\ta\n"


def test_fences_that_are_something_else() -> None:
    assert isinstance(block("```{=html}\nx\n```"), RawBlock)
    assert isinstance(block("```math\nx\n```"), FormulaBlock)
    for language, name in (("chart", "chart"), ("mermaid", "diagram"), ("dot", "diagram"), ("html embed", "html")):
        found = block(f"```{language}\nx\n```")
        assert isinstance(found, Directive)
        assert (found.name, found.text) == (name, "x")
        assert found.body_span is not None
        assert found.body_span.text == "x"


def test_a_file_is_shown() -> None:
    assert from_file("") == ("one\n  two\n  three\n# region x\n    four\n# endregion x\nfive", 1, [])
    assert from_file("lines=2-3") == ("two\nthree", 2, [])
    assert from_file("lines=2") == ("two", 2, [])
    assert from_file("lines=7-") == ("five", 7, [])
    assert from_file("region=x") == ("four", 5, [])
    assert from_file("lines=2 start=100") == ("two", 100, [])


def test_blank_lines_around_a_region_are_left_out() -> None:
    spaced = b"# region x\n\none\n\ntwo\n\n\n# endregion\n"
    assert from_file("region=x", {"a.py": spaced}) == ("one\n\ntwo", 3, [])


def test_wrong_pieces_of_a_file_are_told() -> None:
    assert from_file("lines=0")[2] == ["bad-value"]
    assert from_file("lines=99-")[2] == ["bad-value"]
    assert from_file("region=y")[2] == ["bad-value"]


@pytest.mark.parametrize(
    ("path", "code"), [("b.py", "missing-file"), ("../a.py", "outside-folder"), ("http://x/a.py", "network")]
)
def test_files_that_cannot_be_had(path: str, code: str) -> None:
    deck, report = read(f"```python file={path}\nkept\n```", FILES)
    assert codes(report) == [code]
    found = deck.slides[0].blocks[0]
    assert isinstance(found, CodeBlock)
    assert found.text == "kept"


@pytest.mark.parametrize("text", ["```\na", "```\na\n", "~~~~\na\n~~~", "> ```\n> a\n\nb", "- ```\n  a\n- b", "```"])
def test_an_unclosed_fence_is_told_at_its_start(text: str) -> None:
    _, report = read(text)
    assert codes(report) == ["unclosed-fence"]


@pytest.mark.parametrize(
    "text", ["```\n```", "```\na ```\n```", "> ```\n> a\n> ```", "- ```\n  a\n  ```", "```\n\n\n```"]
)
def test_a_closed_fence_is_not(text: str) -> None:
    assert codes(read(text)[1]) == []


def test_huge_line_ranges_cost_nothing() -> None:
    deck, report = read("```\u0020{1-999999}\nx\n```")
    (found,) = deck.slides[0].blocks
    assert isinstance(found, CodeBlock)
    assert codes(report) == ["no-such-line"]
    assert len(found.steps[0]) <= 10_000
