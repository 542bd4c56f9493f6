"""Decks in a page: ``<textarea id="source">`` holds their Markdown, or a file that the script names."""

import re
from html import unescape

from slidegen.parse.dialects.base import Foreign
from slidegen.parse.dialects.common.draft import Draft
from slidegen.parse.dialects.common.scan import Scan
from slidegen.parse.dialects.remark.options import Options, read_script
from slidegen.yaml.write import scalar

_AREA = re.compile(r"<textarea\b[^<>]*\bid=[\"']?source\b[^<>]*>", re.IGNORECASE)
_TITLE = re.compile(r"<title>([^<]{1,300})</title>", re.IGNORECASE)
_SCRIPT = re.compile(r"remark\.create\(")


def source_of(foreign: Foreign, draft: Draft, options: Options) -> tuple[Foreign, list[tuple[int, str]]]:
    """The deck whose Markdown is shown, and its lines, numbered; *draft* and *options* take what a page says."""
    scan = foreign.scan
    text = scan.source.text
    area = _AREA.search(text)
    script = _SCRIPT.search(text, text.find("</textarea", area.end()) if area is not None else 0)
    if area is None and (script is None or "<script" not in text):
        return foreign, [(line.number, line.text) for line in scan.lines]
    options.page = True
    if (title := _TITLE.search(text)) is not None and title[1].strip():
        draft.set("title", scalar(" ".join(unescape(title[1]).split())), scan.source.position(title.start()).line - 1)
    if script is not None:
        read_script(draft, options, text[script.start() :], scan.source.position(script.start()).line - 1)
        options.stars = bool(options.stars)
    if options.file and "://" not in options.file:
        at = text.find(options.file)
        source = foreign.read(options.file, scan.source.span(at, at + len(options.file)))
        if source is not None:
            draft.source = source
            inner = Foreign(Scan(source), foreign.world, foreign.report)
            return inner, [(line.number, line.text) for line in inner.scan.lines]
    if area is None:
        return foreign, [(line.number, line.text) for line in scan.lines]
    first = scan.source.position(area.end()).line - 1
    end = text.lower().find("</textarea", area.end())
    inner_text = text[area.end() : end if end >= 0 else len(text)]
    return foreign, [(number, unescape(line)) for number, line in enumerate(inner_text.split("\n"), first)]
