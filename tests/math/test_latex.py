"""LaTeX that is rewritten, and what is wrong with the rest, by its place."""

import pytest

from slidegen.math.commands import COMMANDS, ENVIRONMENTS
from slidegen.math.convert import Converted, Converter
from slidegen.math.faults import Fault


def mathml(tex: str, *, display: bool = True) -> str:
    made = Converter().convert(tex, display=display)
    assert isinstance(made, Converted), made
    return made.mathml


def fault(tex: str, *, display: bool = True) -> tuple[str, str, str]:
    """The words that are wrong, what is said about them, and the help."""
    made = Converter().convert(tex, display=display)
    assert isinstance(made, Fault)
    return tex[made.start : made.end], made.message, made.help


@pytest.mark.parametrize(
    ("written", "same"),
    [
        (r"\begin{split} a &= b \end{split}", r"\begin{aligned} a &= b \end{aligned}"),
        (r"\substack{a \\ b}", r"\begin{subarray}{c} a \\ b \end{subarray}"),
        (r"\text{if $x$ is}", r"{\text{if }x\text{ is}}"),
        (r"\mbox{a}", r"\text{a}"),
        (r"\left< x \right>", r"\left\langle x \right\rangle"),
        (r"\begin{pmatrix} a \\[1ex] b \end{pmatrix}", r"\begin{pmatrix} a \\ b \end{pmatrix}"),
        (r"\kern3mu x", r"\mkern3mu x"),
        (r"a % what a is" + "\n" + "+ b", "a + b"),
        (r"\newcommand{\two}[2]{#1 + #2} \two{a}{b}", "a + b"),
        (r"\DeclareMathOperator{\rank}{rank} \rank A", r"\operatorname{rank} A"),
        (r"a &= b \\ &= c", r"\begin{aligned} a &= b \\ &= c \end{aligned}"),
        (r"a \\ b", r"\begin{gathered} a \\ b \end{gathered}"),
        (r"x \nonumber", "x"),
        (r"\textcolor{#00ff00}{x}", r"\color[HTML]{00FF00}x"),
    ],
)
def test_other_words_say_the_same(written: str, same: str) -> None:
    assert mathml(written) == mathml(same) != ""


def test_palette_roles_are_colours() -> None:
    assert mathml(r"\textcolor{accent2}{x} + y") == '<mrow mathcolor="accent2"><mi>x</mi></mrow><mo>+</mo><mi>y</mi>'


def test_lines_know_their_numbers() -> None:
    made = Converter().convert(
        r"\begin{align} a \label{one_a} \\ b \tag{$\ast$} \\ c \nonumber \end{align}", display=True
    )
    assert isinstance(made, Converted)
    assert [(line.counted, line.tag, line.label) for line in made.lines] == [
        (True, "", "one_a"),
        (False, r"(\ast)", ""),
        (False, "", ""),
    ]


@pytest.mark.parametrize(
    ("tex", "word", "message"),
    [
        (r"\text{if $x$} + \fracc{1}{2}", r"\fracc", r"the command `\fracc` is not known"),
        (r"\substack{a \\ \oops}", r"\oops", r"the command `\oops` is not known"),
        (r"a + \frac{1}{2", "{", "`{` is not closed"),
        (r"\left( x", r"\left", r"`\left` is not closed"),
        (r"\begin{matrix} a", r"\begin{matrix}", r"`\begin{matrix}` is not closed"),
        (r"x^2^3", "^", "duplicate subscript or superscript"),
        (r"\frac{a}", "}", "the formula ends too early: an argument is missing"),
        (r"\begin{foo} x \end{foo}", "foo", "the environment `foo` is not known"),
        (r"é \xx", r"\xx", r"the command `\xx` is not known"),
        ("x}", "}", "unmatched closing token: `}`"),
        (r"\color{nope} x", "{nope}", "the colour `nope` is not known"),
    ],
)
def test_a_fault_is_at_the_word_that_is_wrong(tex: str, word: str, message: str) -> None:
    assert fault(tex)[:2] == (word, message)


@pytest.mark.parametrize(
    ("tex", "help"),
    [
        (r"\fracc{1}{2}", r"did you mean `\frac`?"),
        (r"\begin{alligned} a \end{alligned}", "did you mean `aligned`?"),
        (r"\ce{H2O}", r"write `\mathrm{H_2O}`, with `\rightarrow` or `\rightleftharpoons` between the two sides"),
        (r"\foo", "define it under `math: macros:` in the front matter"),
        (r"\left( x", r"close it with `\right`, with `\right.` for nothing"),
    ],
)
def test_a_fault_has_help(tex: str, help: str) -> None:
    assert fault(tex)[2] == help


def test_every_command_that_help_may_name_is_known() -> None:
    for name in COMMANDS:
        argument = "a" if name in ("ref", "eqref", "label") else "\\zz"
        made = Converter().convert(f"\\{name}{{{argument}}}{{a}}", display=True)
        assert not (isinstance(made, Fault) and f"`\\{name}` is not known" in made.message), name
    for name in ENVIRONMENTS:
        made = Converter().convert(f"\\begin{{{name}}}{{2}} a \\end{{{name}}}", display=True)
        assert not (isinstance(made, Fault) and "is not known" in made.message), name


def test_macros_have_arguments_and_bad_ones_are_told() -> None:
    converter = Converter([("\\RR", r"\mathbb{R}"), ("norm", r"\lVert #1 \rVert"), ("a b", "x"), ("\\bad", r"\frac{1")])
    made = converter.convert(r"\norm{x} \in \RR", display=False)
    assert isinstance(made, Converted) and made.text == "‖x‖ ∈ ℝ"
    assert [macro.name for macro in converter.bad_macros] == ["a b", "\\bad"]


@pytest.mark.parametrize(
    ("body", "word", "message"),
    [
        (r"\frac{1", "{", "`{` is not closed"),
        (r"a + \fracc{#1}{2}", r"\fracc", r"the command `\fracc` is not known"),
        (r"x^2 #1^2^3", "^", "duplicate subscript or superscript"),
        (r"\mbox{a} + \foo", r"\foo", r"the command `\foo` is not known"),
    ],
)
def test_what_is_wrong_with_a_macro_is_in_its_body(body: str, word: str, message: str) -> None:
    (macro,) = Converter([("\\m", body)]).bad_macros
    assert macro.fault is not None
    assert (body[macro.fault.start : macro.fault.end], macro.fault.message) == (word, message)


@pytest.mark.parametrize(
    "tex",
    [
        "",
        " ",
        "\\",
        "{",
        "}",
        "$",
        "%",
        "\\begin",
        "\\text{$",
        "\\color{",
        "\\label{",
        "&",
        "\ue000",
        "\a",
        "\x00",
        "\ufffe",
        "\\text{\x01}",
    ],
)
def test_nothing_raises(tex: str) -> None:
    for display in (False, True):
        assert isinstance(Converter().convert(tex, display=display), Converted | Fault)


NESTED = {
    "roots": "\\sqrt{" * 300 + "x" + "}" * 300,
    "more roots": "\\sqrt{" * 71 + "x" + "}" * 71,
    "fences": "\\left(" * 300 + "x" + "\\right)" * 300,
    "commands": "\\hat" * 900 + " x",
    "an open brace": "{" * 4_000,
    "macros": "\\newcommand{\\a}[1]{" + "\\sqrt{" * 20 + "#1" + "}" * 21 + "\\a{" * 20 + "x" + "}" * 20,
    "macros of macros": "\\def\\a#1{\\hat{\\hat{#1}}}" + "\\a{" * 80 + "x" + "}" * 80,
    "a macro of itself": "\\def\\a{{\\a}}\\a",
    "length": "x + " * 2_000,
}


@pytest.mark.parametrize("kind", NESTED)
def test_what_is_too_deep_or_too_long_is_told(kind: str) -> None:
    assert isinstance(Converter().convert(NESTED[kind], display=True), Fault)


def test_macros_that_make_too_much_are_told() -> None:
    chain = [("\\a", "\\sqrt{" * 12 + "#1" + "}" * 12)]
    chain += [(f"\\{name}", f"\\{of}{{" * 12 + "#1" + "}" * 12) for of, name in ("ab", "bc", "cd")]
    converter = Converter(chain)
    assert [bad.name for bad in converter.bad_macros][:1] == ["\\c"]
    assert isinstance(converter.convert("\\b{\\b{\\b{x}}}", display=True), Fault)


def test_what_people_nest_is_read() -> None:
    depth = 20
    for tex in ("\\frac{1}{1+" * depth + "x" + "}" * depth, "\\left(" * depth + "x" + "\\right)" * depth):
        assert isinstance(Converter().convert(tex, display=True), Converted)


def test_an_asterisk_is_the_one_of_mathematics() -> None:
    made = Converter().convert("x^* * y", display=False)
    assert isinstance(made, Converted)
    assert made.text == "x∗ ∗ y"
    assert "*" not in made.mathml
