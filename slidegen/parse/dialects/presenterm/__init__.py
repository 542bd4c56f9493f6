"""presenterm: slides for terminals, with commands in comments.

Read as presenterm reads it (https://mfontanini.github.io/presenterm/features/commands.html).
"""

import re
from collections.abc import Iterator

from slidegen.parse.dialects.base import LIKELY, SURE, WEAK, Foreign, Sign
from slidegen.parse.dialects.common.code import code_free
from slidegen.parse.dialects.common.draft import Draft
from slidegen.parse.dialects.common.scan import Scan
from slidegen.parse.dialects.presenterm.body import Body
from slidegen.parse.dialects.presenterm.front import read_front
from slidegen.parse.dialects.presenterm.lines import Looks

_OPTIONS = re.compile(
    r"^[ \t]+(implicit_slide_ends|end_slide_shorthand|h1_slide_titles|command_prefix|incremental_lists"
    r"|strict_front_matter_parsing|image_attributes_prefix|auto_render_languages|list_item_newlines)[ \t]*:",
    re.MULTILINE,
)
_FRONT = re.compile(r"^(sub_title)[ \t]*:", re.MULTILINE)
_THEME = re.compile(
    r"^theme:[ \t]*\n(?:[ \t]+#.*\n)*[ \t]+"
    r"(?:name:[ \t]*[\"']?(?:catppuccin|tokyonight|gruvbox|terminal|dark|light)|override:|path:)",
    re.MULTILINE,
)
_COMMENT = re.compile(
    r"<!--\s*(?:\S{1,12}?[: ]\s*)??(?P<name>end_slide|jump_to_middle|column_layout|reset_layout|speaker_note|skip_slide"
    r"|no_footer|font_size|incremental_lists|new_?lines?|snippet_output|pause|list_item_newlines)\b"
)
_IMAGE = re.compile(r"!\[image:w(?:idth)?:\d+%")
_CODE = re.compile(r"[ \t]*`{3,}[^\s`]\S*.*?[ \t]\+(line_numbers|exec|exec_replace|auto_exec|render)\b")


def signs(scan: Scan) -> Iterator[Sign]:
    if scan.front is not None:
        for pattern, weight in ((_OPTIONS, SURE), (_FRONT, LIKELY)):
            for found in pattern.finditer(scan.source.text, *scan.front):
                number = scan.source.position(found.start(1)).line - 1
                yield Sign(weight, f"`{found[1]}:` in the front matter", number)
        if (theme := _THEME.search(scan.source.text, *scan.front)) is not None:
            yield Sign(LIKELY, "a theme of its own", scan.source.position(theme.start()).line - 1)
    for line in scan.lines:
        text = code_free(line.text) if line.kind == "text" else line.text.lstrip()
        comment = _COMMENT.search(text) if line.kind == "text" or text.startswith("<!--") else None
        if comment is not None and line.kind in ("text", "comment"):
            weight = LIKELY if comment["name"] == "pause" else SURE
            yield Sign(weight, f"a comment `{comment['name']}`", line.number)
        elif line.kind == "text" and _IMAGE.search(text):
            yield Sign(SURE, "`![image:width:…]`", line.number)
        elif line.kind == "fence" and (code := _CODE.match(line.text)) is not None:
            yield Sign(WEAK if code[1] == "render" else LIKELY, f"`+{code[1]}` behind a code fence", line.number)


def translate(foreign: Foreign) -> Draft:
    draft = Draft(foreign.scan.source)
    looks = Looks()
    options = read_front(foreign, draft, looks)
    Body(foreign, draft, options, looks).read()
    return draft
