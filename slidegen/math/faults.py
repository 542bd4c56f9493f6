"""What is wrong with a formula, and where."""

import re

import msgspec

_WORD = re.compile(r"\\(?:[A-Za-z]+\*?|.)|\{?[A-Za-z]+\*?\}?|\S", re.DOTALL)
_OPEN = re.compile(r"\\begin\s*\{[A-Za-z]+\*?\}|\\end\s*\{[A-Za-z]+\*?\}|\\left\b|\\right\b|\\.|[{}]", re.DOTALL)
_QUOTED = re.compile('"(.*?)"')


class Fault(msgspec.Struct, frozen=True):
    """The characters ``start`` up to ``end`` of the formula's source are wrong."""

    message: str
    start: int
    end: int
    help: str = ""


def fault_of(tex: str, at: int, message: str) -> Fault:
    """What math-core's *message* about the place *at* tells the author of *tex*."""
    if "reached end of input" in message:
        if (opened := _unclosed(tex)) is not None:
            start, end = opened
            return Fault(f"`{tex[start:end]}` is not closed", start, end, _closing(tex[start:end]))
        last = len(tex.rstrip())
        return Fault(
            "the formula ends too early: an argument is missing",
            max(0, last - 1),
            last,
            "put each argument into braces: `\\frac{a}{b}`",
        )
    word = _WORD.match(tex, at)
    start, end = (word.start(), word.end()) if word is not None else (at, min(len(tex), at + 1))
    if "Unknown command" in message:
        from slidegen.math.commands import help_for  # few formulas are wrong

        return Fault(f"the command `{tex[start:end]}` is not known", start, end, help_for(tex[start:end]))
    if "Unknown environment" in message:
        from slidegen.math.commands import help_for_environment

        name = _QUOTED.search(message)
        wrong = name[1] if name is not None else tex[start:end]
        first = max(tex.find(wrong, start, end), start)
        return Fault(f"the environment `{wrong}` is not known", first, first + len(wrong), help_for_environment(wrong))
    if "nknown color" in message and (name := _QUOTED.search(message)) is not None:
        advice = "write a role of the palette (`accent1`), `#rrggbb`, or one of LaTeX's names (`red`)"
        return Fault(f"the colour `{name[1]}` is not known", start, end, advice)
    words = _QUOTED.sub(r"`\1`", message.rstrip("."))
    return Fault(words[:1].lower() + words[1:], start, end)


def _unclosed(tex: str) -> tuple[int, int] | None:
    """The last thing opened in *tex* that nothing closes."""
    stack: list[tuple[int, int]] = []
    for found in _OPEN.finditer(tex):
        word = found[0]
        if word == "{" or word == "\\left" or word.startswith("\\begin"):
            stack.append(found.span())
        elif (word == "}" or word == "\\right" or word.startswith("\\end")) and stack:
            stack.pop()
    return stack[-1] if stack else None


def _closing(opened: str) -> str:
    if opened == "{":
        return "close it with `}`"
    if opened == "\\left":
        return "close it with `\\right`, with `\\right.` for nothing"
    return f"close it with `{opened.replace('begin', 'end')}`"
