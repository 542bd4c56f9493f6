"""Shortcodes of reveal-hugo, as the elements and comments of reveal.js, and Hugo's front matter in TOML."""

import re
from collections.abc import Iterator, Sequence

from slidegen.parse.dialects.common.draft import Draft
from slidegen.parse.dialects.common.scan import Line
from slidegen.parse.dialects.reveal.content.attributes import read_pairs
from slidegen.yaml.write import scalar

_MARK = re.compile(r"\{\{[<%]-?\s*/?(?:slide|section|note|fragment|frag|markdown|highlight)\b")
_WHOLE = re.compile(
    r"[ \t]*\{\{[<%]-?\s*(?P<end>/?)(?P<name>section|note|fragment|markdown|highlight)\b"
    r"(?P<rest>[^{}]*?)-?[>%]\}\}[ \t]*$"
)
_NOTE = re.compile(r"\{\{%\s*note\s*%\}\}(.*?)\{\{%\s*/note\s*%\}\}")
_FRAGMENT = re.compile(r"\{\{[<%]\s*fragment\b([^{}]*?)[>%]\}\}[ \t]*(.*?)[ \t]*\{\{[<%]\s*/fragment\s*[>%]\}\}")
_FRAG = re.compile(r"\{\{[<%]\s*frag\b([^{}]*?)[>%]\}\}")
_SLIDE = re.compile(r"\{\{<\s*slide\b([^{}]*?)>\}\}")
_KEY = re.compile(r"(title|author|date|description)[ \t]*=[ \t]*[\"']?([^\"'\n]*)[\"']?[ \t]*$")
MOST_LINE = 5_000
"""A longer line has none of them."""

MOST_FRONT = 200
"""Lines of front matter."""


def without_front(lines: Sequence[Line], draft: Draft) -> Sequence[Line]:
    """*lines* without front matter in TOML, whose texts *draft* gets."""
    start = next((at for at, line in enumerate(lines[:MOST_FRONT]) if not line.blank), 0)
    if not lines or lines[start].text.rstrip() != "+++":
        return lines
    end = next((at for at, line in enumerate(lines[:MOST_FRONT]) if at > start and line.text.rstrip() == "+++"), 0)
    if not end:
        return lines
    for line in lines[start + 1 : end]:
        if (found := _KEY.match(line.text)) is not None and found[2].strip():
            draft.set(found[1], scalar(found[2].strip()), line.number)
        if line.text.startswith("["):
            break
    return lines[end + 1 :]


def has_marks(lines: Sequence[Line]) -> bool:
    """Whether a slide has any shortcode."""
    return any(line.kind == "text" and "{{" in line.text and _MARK.search(line.text) for line in lines)


def plain_lines(lines: Sequence[Line]) -> Iterator[Line]:
    """*lines* with shortcodes as reveal.js has them."""
    for line in lines:
        if line.kind != "text" or "{{" not in line.text or len(line.text) > MOST_LINE:
            yield line
            continue
        text = _NOTE.sub(lambda found: f'<aside class="notes">{found[1].strip()}</aside>', line.text)
        text = _FRAGMENT.sub(lambda found: f"{found[2]} {_element(found[1])}", text)
        text = _FRAG.sub(lambda found: f'<span class="fragment">{read_pairs(found[1]).get("c", "")}</span>', text)
        text = _SLIDE.sub(lambda found: _slide(found[1]), text)
        whole = _WHOLE.match(text)
        if whole is None:
            yield Line(line.number, text, "comment" if text.lstrip().startswith("<!--") else "text")
        else:
            for each in _block(whole["name"], whole["end"], whole["rest"]):
                yield Line(line.number, each, "fence" if each.startswith("```") else "text")


def _slide(rest: str) -> str:
    words = []
    for name, value in read_pairs(rest).items():
        plain = name in ("id", "class") or name.startswith("data-")
        words.append(f'{name if plain else f"data-{name}"}="{value}"')
    return f"<!-- .slide: {' '.join(words)} -->"


def _element(rest: str) -> str:
    pairs = read_pairs(rest)
    index = f' data-fragment-index="{pairs["index"]}"' if "index" in pairs else ""
    return f'<!-- .element: class="fragment {pairs.get("class", "")}"{index} -->'


def _block(name: str, end: str, rest: str) -> tuple[str, ...]:
    """The lines that a shortcode on a line of its own becomes."""
    match name:
        case "note":
            return ("", "</aside>", "") if end else ("", '<aside class="notes">', "")
        case "fragment":
            effect = read_pairs(rest).get("class", "")
            return ("", "</div>", "") if end else ("", f'<div class="fragment {effect}">', "")
        case "highlight":
            return ("```",) if end else (f"```{rest.split()[0] if rest.split() else ''}",)
        case _:
            return ()
