"""Decks of all kinds of things that move, in odd company: both outputs show the same from step to step."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.browser.talks import talk_of
from tests.steps.invariants import problems

NUMBERS = st.sampled_from(["", "", "", "=1", "=2", "=3", "=7", "=200"])
WORDS = st.sampled_from(
    [
        "word",
        "**bold *both***",
        "`code`",
        "[link **b**](https://example.org)",
        "\N{WHALE} x",
        "$x$ end",
        "one\\\ntwo",
        "~~gone~~",
    ]
)


@st.composite
def wishes(draw: st.DrawFn, parts: str = "") -> str:
    """Attributes that ask for steps, without braces; ``parts``: what may come one by one."""
    words = [f".step{draw(NUMBERS)}"]
    words += draw(st.sampled_from([[], [], [".zoom"], [".rise"], [".wipe"], [".appear"], [".out"], [".highlight"]]))
    words += draw(st.sampled_from([[], [], [], [".with"], [".after"], [".after", "delay=250ms"], [".dim-others"]]))
    words += draw(st.sampled_from([[], [], [], ["out=2"], ["out=4"]]))
    if parts and draw(st.booleans()):
        words += [f"steps={parts}"]
    return " ".join(words)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Words in a row, some with steps, some of these in others."""
    found = []
    for text in draw(st.lists(WORDS, min_size=1, max_size=3)):
        if draw(st.booleans()):
            text = f"[{text}]{{{draw(wishes())}}}"
        if draw(st.integers(0, 5)) == 0:
            text = f"[{text} more]{{{draw(wishes())}}}"
        found.append(text)
    return " and ".join(found)


@st.composite
def paragraphs(draw: st.DrawFn) -> str:
    text = draw(texts())
    return f"{text} {{{draw(wishes())}}}" if draw(st.booleans()) else text


@st.composite
def lists(draw: st.DrawFn) -> str:
    head = draw(st.sampled_from(["", "{.incremental}\n", "{.nonincremental}\n"]))
    rows = []
    for text in draw(st.lists(paragraphs(), min_size=1, max_size=3)):
        first, *more = text.split("\n")
        rows += [f"- {first}", *(f"  {line}" for line in more)]
        if draw(st.booleans()):
            rows.append(f"  - inner {{{draw(wishes())}}}")
        if draw(st.integers(0, 4)) == 0:
            rows += ["", "  . . .", "", "  after"]
    return head + "\n".join(rows)


@st.composite
def listings(draw: st.DrawFn) -> str:
    sets = draw(st.lists(st.sampled_from(["1", "2", "1-2", "2-3", "all", "1,3", ""]), min_size=1, max_size=4))
    wish = draw(st.sampled_from(["", " .step", " .step .dim-others", " .step out=3", ' title="a.py" .step']))
    line = draw(st.sampled_from(["b = 2", "b = " + "other + " * 40 + "1"]))
    return f"```python {{{'|'.join(sets)}}} linenos={draw(st.sampled_from(['true', 'false']))}{wish}\na\n{line}\nc\n```"


@st.composite
def tables(draw: st.DrawFn) -> str:
    cells = [draw(texts()).replace("\\\n", " ") for _ in range(4)]
    last = draw(st.sampled_from(["| ^^ | x |", "| y | z |"]))
    head = "{" + draw(wishes("rows")) + "}\n" if draw(st.booleans()) else ""
    return f"{head}| {cells[0]} | h |\n|---|--:|\n| {cells[1]} | {cells[2]} |\n{last}\n| {cells[3]} | 9 |"


@st.composite
def drawings(draw: st.DrawFn) -> str:
    wish = draw(wishes(draw(st.sampled_from(["series", "points"]))))
    kind = draw(st.sampled_from(["bar", "column", "line", "area", "pie", "doughnut", "radar"]))
    data = "data:\n  - [x, a, b]\n  - [p, 1, 2]\n  - [q, 3, 4]"
    flow = "flowchart LR\n a --> b --> a\n subgraph g\n  b --> c\n end\n c --> c"
    return draw(
        st.sampled_from(
            [
                f"```chart {{{wish}}}\ntype: {kind}\n{data}\n```",
                f"```mermaid {{{draw(wishes('nodes'))}}}\n{flow}\n```",
                f"![a](icon:server){{{draw(wishes())}}}",
                f"$$x$$ {{{draw(wishes())}}}",
            ]
        )
    )


QUOTES = paragraphs().map(lambda text: "".join(f"> {line}\n" for line in text.split("\n")) + "> — A [b]{.step}")
TERMS = texts().map(lambda text: f"T [t]{{.step}}\n: {text.replace(chr(92) + chr(10), ' ')}\n: other {{.step}}")
PAUSES = st.just(". . .")
LEAVES = st.one_of(paragraphs(), lists(), listings(), tables(), drawings(), QUOTES, TERMS, PAUSES)


@st.composite
def boxes(draw: st.DrawFn) -> str:
    """Blocks in a panel or a box without looks, or beside one another."""
    inner = [draw(st.one_of(paragraphs(), lists(), listings())) for _ in range(draw(st.integers(1, 2)))]
    wish = f" {draw(wishes())}" if draw(st.booleans()) else ""
    kind = draw(st.sampled_from([".note", ".warning", ".plain", "columns", ".incremental"]))
    if kind != "columns":
        return f"::: {{{kind}{wish}}}\n" + "\n\n".join(inner) + "\n:::"
    sides = "\n".join(f"::: {{.column{wish}}}\n{each}\n:::" for each in inner)
    return f"::: columns\n{sides}\n:::"


SLIDES = st.lists(st.lists(st.one_of(LEAVES, boxes()), min_size=1, max_size=4), min_size=1, max_size=2)
HEADS = st.sampled_from(
    ["", "", "", "auto-animate=true", "layout=two-columns", "layout=quote", "layout=timeline", "layout=big-number"]
)
FRONTS = st.sampled_from(["", "", "fit: split\n", "lang: ar\n", 'aspect: "4:3"\n', "incremental: true\n"])


@settings(deadline=None, max_examples=60)
@given(FRONTS, HEADS, SLIDES)
def test_outputs_agree_on_what_comes_when(front: str, head: str, slides: list[list[str]]) -> None:
    text = f"---\n{front}---\n\n" if front else ""
    for at, blocks in enumerate(slides):
        text += f"## Slide [more]{{.step}} {{#s{at} {head}}}\n\n" + "\n\n".join(blocks) + "\n\n"
    assert problems(talk_of(text)[0]) == [], text
