"""Slidev: front matter before each slide, slots of layouts, Vue components and clicks. Its static part is read.

Read as Slidev reads it (https://sli.dev/guide/syntax, https://sli.dev/guide/animations).
"""

import re
from collections.abc import Iterator

from slidegen.parse.dialects.base import LIKELY, SURE, WEAK, Foreign, Sign
from slidegen.parse.dialects.common.code import code_free
from slidegen.parse.dialects.common.draft import Draft
from slidegen.parse.dialects.common.scan import Scan
from slidegen.parse.dialects.passing import pass_keys
from slidegen.parse.dialects.slidev import content, front, notes
from slidegen.parse.dialects.slidev.gather import Shown, gather
from slidegen.parse.dialects.slidev.layouts import arrange
from slidegen.parse.dialects.slidev.links import Files, Targets
from slidegen.parse.dialects.slidev.listings import Listings
from slidegen.parse.dialects.slidev.vue.markup import Markup
from slidegen.parse.dialects.slidev.vue.toc import Contents

_HEAD = re.compile(
    r"^(highlighter|drawings|routerMode|mdc|comark|colorSchema|themeConfig|titleTemplate|lineNumbers|aspectRatio"
    r"|canvasWidth|monaco|twoslash|exportFilename|addons|layout|defaults|fonts|favicon|info|background|transition|class)"
    r"[ \t]*:.*$",
    re.MULTILINE,
)
_SURE_KEYS = frozenset(
    ("highlighter", "drawings", "routerMode", "mdc", "comark", "colorSchema", "themeConfig", "titleTemplate", "monaco")
)
_WEAK_KEYS = frozenset(("info", "background", "transition", "class", "fonts", "favicon"))
_LAYOUT = re.compile(
    r"layout:[ \t]*[\"']?(?:cover|intro|center|default|end|fact|full|image(?:-left|-right)?|iframe\S*|none|quote"
    r"|section|statement|two-cols\S*)\b"
)
_KEY = re.compile(
    r"(layout|class|clicks|background|image|transition|src|hideInToc|level|routeAlias|hide|disabled|zoom):(?:[ \t]|$)"
)
_THEME = re.compile(
    r"^theme:[ \t]*[\"']?(?:seriph|apple-basic|bricks|shibainu|neversink|penguin|purplin|geist|@slidev/|slidev-theme-)"
    r"|^css:[ \t]*(?:unocss|windicss)\b",
    re.MULTILINE,
)
_ENTRY = re.compile(r"[ \t#-]|[A-Za-z][\w-]*[ \t]*:(?:[ \t]|$)")
_SLOT = re.compile(r"::[ \t]*(?:left|right|default|title|content|bottom|center)[ \t]*::[ \t]*$")
_CLICK = re.compile(r"<v-(?:clicks?|after|switch|drag|mark)\b|[ \t]v-(?:click|after|mark|motion|drag)\b")
_CODE = re.compile(r"[ \t]*`{3,}+.*(?:magic-move|\{monaco[\w-]*\}|\}\{(?:lines|at|maxHeight|startLine)\b)")
_VUE = re.compile(r"\$slidev\b|<(?:Toc|Tweet|Youtube|SlidevVideo|SlideCurrentNo|Transform|RenderWhen)\b")


def signs(scan: Scan) -> Iterator[Sign]:
    if scan.front is not None:
        for found in _HEAD.finditer(scan.source.text, *scan.front):
            number = scan.source.position(found.start()).line - 1
            yield Sign(_head_weight(found), f"`{found[1]}:` in the front matter", number)
        if (theme := _THEME.search(scan.source.text, *scan.front)) is not None:
            yield Sign(LIKELY, "a theme or utility classes of Slidev's", scan.source.position(theme.start()).line - 1)
    lines = scan.lines
    for at, line in enumerate(lines):
        if line.kind == "text":
            if line.text.startswith("---") and (weight := _front_weight(scan, at)):
                yield Sign(weight, "front matter before a slide", line.number)
            elif line.text.startswith("::") and _SLOT.match(line.text):
                yield Sign(SURE, f"a slot `{line.text.strip()}`", line.number)
            elif line.text.startswith("<<<"):
                yield Sign(LIKELY, "`<<<` before a file", line.number)
            if "v-" in line.text and _CLICK.search(code_free(line.text)):
                yield Sign(SURE, "`v-click`", line.number)
            if ("$" in line.text or "<" in line.text) and _VUE.search(code_free(line.text)):
                yield Sign(LIKELY, "a component of Slidev's", line.number)
        elif line.kind == "fence" and _CODE.match(line.text):
            yield Sign(SURE, "a listing with options", line.number)


def _head_weight(found: re.Match[str]) -> int:
    if found[1] in _SURE_KEYS:
        return SURE
    return WEAK if found[1] in _WEAK_KEYS or (found[1] == "layout" and not _LAYOUT.match(found[0])) else LIKELY


def _front_weight(scan: Scan, at: int) -> int:
    """How much the lines below line *at* of *scan* look like the front matter of a slide; 0: they do not."""
    weight = 0
    for line in scan.lines[at + 1 : at + 40]:
        if line.text.rstrip() == "---":
            return weight
        if line.text in ("layout: true", "layout: false") or _ENTRY.match(line.text) is None:
            return 0  # settings of remark's, or text
        if (key := _KEY.match(line.text)) is not None:
            weight = max(weight, LIKELY if key[1] == "layout" and not _LAYOUT.match(line.text) else SURE)
    return 0


def translate(foreign: Foreign) -> Draft:
    draft = Draft(foreign.scan.source)
    head, slides = gather(foreign)
    targets, files = Targets(slides), Files(foreign.world)
    contents = Contents(slides, targets)
    told: set[str] = set()
    if head is None:
        return draft
    pass_keys(foreign.scan, draft)
    front.read_head(foreign, draft, head)
    common = front.defaults(head)
    numbered = head.is_set("lineNumbers")
    dark = head.text("colorSchema") == "dark"
    for index, shown in enumerate(slides):
        shown = Shown(shown.page, {**common, **shown.front}, shown.folder, shown.missing)
        layout = shown.text("layout").lower() or ("cover" if index == 0 else "default")
        slide = draft.slide(shown.page.first, shown.page.scan.source)
        front.apply(foreign, slide, shown, layout, files, first=index == 0, dark=dark)

        slots = content.slots(shown.page.body)
        listings = Listings(foreign, shown, files, numbered=numbered, wide=len(slots) == 1)
        markup = Markup(foreign, shown, files, targets, contents, told)
        parts = [(name, content.translated(lines, listings, markup)) for name, lines in slots]
        if shown.missing:
            parts.insert(0, ("default", [(f"`{shown.missing}`", shown.page.first)]))
        arrange(slide, shown, parts, layout, files)
        said = notes.said(shown.page.note)
        if any(text.strip() for text, _ in said):
            slide.note("\n".join(text for text, _ in said).strip("\n"), said[0][1])
        if slide.empty:
            slide.set("layout", "blank")
    for index, name in targets.wanted.items():
        draft.slides[index].set("id", name)
    return draft
