"""Strategies: pieces of what decks are written in, put together as nobody would, and decks that were spoilt."""

from hypothesis import strategies as st

from tests.fuzz.seeds import LARGEST, dialects, seeds

PIECES = st.sampled_from((
    "# ", "## ", "### ", "\n", "\n\n", "\n---\n", "\n***\n", "- ", "* ", "+ ", "1. ", "  ", "    ", "\t", "> ", ">> ",
    "*", "**", "_", "__", "~", "~~", "==", "^", "`", "```", "``", "~~~\n", "```python {1|2}\n", "$", "$$", "\\", "\\(",
    "[", "]", "(", ")", "![", "](", "](a.png)", "](a.svg){width=50%}", "[^1]", "[^1]: ", "[@key]", ":::",
    "::: columns\n",
    "::: column {width=30%}\n", "::: left\n", ":::: box\n", "{.step}", "{.step=2-3}", "{", "}",
    "{#id .class key=value}",
    "{width=1e999%}", "{step=-1}", '{alt="', "|", "| a | b |\n|---|:-:|\n| c | ^^ |\n", "|--|", ": ", "\n: ",
    "\n. . .\n",
    "Note:\n", "???\n", "^ ", "<!-- ", " -->", "<!-- _class: lead -->", "<!-- layout: two -->", "<!-- pause -->",
    "<!-- end_slide -->", "<!-- column: 1 -->", "<!-- .slide: class=x -->", "<!-- .element: class=fragment -->",
    "---\ntitle: a\nmarp: true\n---\n", "---\nlayout: two-cols\n---\n", "::right::\n", "<v-click>", "</v-click>",
    "<<< a.py", "--\n", "class: center\n", "[.column]\n", "[fit] ", "![bg left:40%](a.png)", "![right fit](a.png)",
    "<div style='display:flex'>", "<div>", "</div>", "<b>", "</b>", "<br>", "<img src=a.png width=", "<table><tr><td>",
    "</td></tr></table>", "<script>", "</script>", "<style>", "</style>", "<ul><li>", "</ul>", "<details><summary>",
    "<span style='color:", "<sup>", "<iframe src=//a>", "<video src=a.mp4>", "<p", "<", ">", "&", "&amp;", "&#0;",
    "&#x110000;", "{{< include a.md >}}", "{{< video a >}}", "{{", "}}", "{%", "@include a.md\n", "!include a.md\n",
    "```mermaid\nflowchart LR\na-->b\n```\n", "```dot\na -> b\n```\n", "```chart\ntype: bar\n---\na,b\nc,1\n```\n",
    "```yaml\n", "> [!NOTE]\n> ", "> [!", ":icon-server:", ":smile:", "http://a.example/", "<mailto:a@b>", "word",
    "two words", "1", "0", "\u65e5\u672c\u8a9e", "\u05e9\u05dc\u05d5\u05dd", "\u202e", "\u200b", "\U0001f389",
    "e\u0301", "\ufeff", "\ufffd", "\u2028", "\x0b", "\x0c", "\r", "\r\n", "\x1b[31m", "\x7f", "\x85", "\xa0",
    "x" * 300, "*[HTML]: ", "term\n: meaning\n", "$\\frac{a}{b}$", "$$\n\\begin{align}a&=b\\\\\n\\end{align}\n$$",
    "<grid drag='10 10'>", "</grid>", "%%", "[[", "]]", "++", "\n\n\n", "-", "=", "\n===\n", ";", "\"", "'",
))  # fmt: skip
KEYS = st.sampled_from((
    "title", "author", "theme", "footer", "aspect", "lang", "marp", "date", "logo", "fonts", "colors", "transition",
    "numbers", "agenda", "layout", "format", "revealjs", "<<", "bibliography", "header", "theme-options", "code", "fit",
    "title-slide", "hard-breaks", "slide-level", "variables", "outputs", "incremental", "size", "class", "background",
    "duration", "0", "", "\t", "? a", "*a",
))  # fmt: skip
VALUES = st.sampled_from((
    "a", "1", "-1", "1e999", "yes", "~", "[]", "{}", "[a, [b, {c: d}]]", "{a: 1, a: 2}", "&a [*a]", "&a b", "*a",
    "*none",
    "!!python/object:os.system x", "!!binary =", "!!set {a}", "|\n  a\n  b", ">-\n  a", "'", '"', "'it''s'", '"\\x00"',
    '"\\ud800"', "2024-01-01", "0x10", "1:30", "#fff", "a: b", "a # b", "- a\n- b", "\n  - name: a\n    email: b", "@a",
    "%a", "`a`", "\ta", "\u2028", "<b>a</b>", "javascript:a", "16:9", "0:0", "99999999999999999999", "inf", ".nan",
    "=1+1",
))  # fmt: skip


@st.composite
def fronts(draw: st.DrawFn) -> str:
    """Front matter, more or less."""
    lines = draw(st.lists(st.tuples(KEYS, st.sampled_from((": ", ":", ":\t", "\n")), VALUES), min_size=1, max_size=8))
    return "---\n" + "\n".join(map("".join, lines)) + draw(st.sampled_from(("\n---\n", "\n...\n", "\n")))


def pieced() -> st.SearchStrategy[bytes]:
    """Decks of arbitrary pieces, some with front matter."""
    body = st.lists(PIECES, min_size=1, max_size=60).map("".join)
    return st.builds(lambda front, text: (front + text).encode(), st.one_of(st.just(""), fronts()), body)


@st.composite
def spoilt(draw: st.DrawFn) -> bytes:
    """A deck, or two halves of two, with pieces cut out, swapped, doubled, inserted, or bytes changed."""
    data = bytearray(draw(_stretches()))
    for _ in range(draw(st.integers(0, 6))):
        first, last = sorted(draw(st.tuples(*[st.integers(0, len(data))] * 2)))
        match draw(st.sampled_from(("cut", "end", "double", "swap", "piece", "byte", "line", "mix"))):
            case "cut":
                del data[first : min(last, first + 200)]
            case "end":
                del data[max(last, 20) :]
            case "double":
                data[first:first] = data[first : min(last, first + 500)] * draw(st.integers(1, 3))
            case "swap":
                data[:] = data[first:] + b"\n" + data[:first]
            case "piece":
                data[first:first] = draw(PIECES).encode()
            case "byte":
                data[first : first + 1] = bytes([draw(st.integers(1, 255))])
            case "line":
                lines = data.split(b"\n")
                at = draw(st.integers(0, len(lines) - 1))
                del lines[at : at + draw(st.integers(1, 3))]
                data[:] = b"\n".join(lines)
            case _:
                data[first:] = draw(_stretches())
    return bytes(data[:LARGEST])


@st.composite
def _stretches(draw: st.DrawFn) -> bytes:
    """A deck as it is; a long one from some line on."""
    data = draw(st.sampled_from(seeds()))
    start = 0 if len(data) < LARGEST else data.find(b"\n", draw(st.integers(0, len(data) - LARGEST)))
    return data[start : start + LARGEST]


def changed(data: bytes) -> st.SearchStrategy[bytes]:
    """*data* with some of its bytes changed, or cut off."""
    change = st.tuples(st.integers(0, max(0, len(data) - 1)), st.integers(0, 255))

    def apply(changes: list[tuple[int, int]], length: int) -> bytes:
        new = bytearray(data)
        for at, value in changes:
            new[at] = value
        return bytes(new[:length])

    lengths = st.one_of(st.just(len(data)), st.integers(0, len(data)))
    return st.builds(apply, st.lists(change, max_size=12), lengths)


DIALECTS = st.sampled_from(dialects())

SVG = (
    st.lists(
        st.sampled_from((
            "<g>", "</g>", "<use href='#a'/>", "<g id='a'>", "<rect width='9' height='9'/>", "<text>word</text>",
            "<style>",
            "</style>", "<script>", "</script>", "@import url(//a);", "&lt;", "&a;",
            "<image href='//a.example/a.png'/>",
            "<a href='javascript:a'>", "</a>", "<!--", "-->", "<![CDATA[", "]]>", "<foreignObject>", "</foreignObject>",
            "<animate onbegin='a'/>", "<svg:svg/>", "<path d='M0 0L1e999 nan'/>", "<linearGradient id='a' href='#a'/>",
            "<filter id='f'><feImage href='//a'/></filter>", "\x00", "\u65e5",
        )),
        max_size=12,
    )
    .map("".join)
    .map(lambda inside: f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>{inside}</svg>".encode())
)  # fmt: skip
"""Drawings, well-formed or not."""
