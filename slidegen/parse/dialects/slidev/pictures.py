"""Pictures that stand among the settings of a slide, for its layout to show."""

import re

from slidegen.parse.dialects.common.draft import SlideDraft
from slidegen.parse.dialects.slidev.gather import Shown
from slidegen.parse.dialects.slidev.links import Files
from slidegen.parse.dialects.slidev.vue.assembly import Written
from slidegen.yaml.write import quoted


def background(slide: SlideDraft, shown: Shown, layout: str, beside: re.Match[str] | None, files: Files) -> None:
    """The picture of a layout: at a side, or behind all that is on the slide."""
    key = next((key for key in ("image", "src", "imageSrc") if shown.text(key)), "")
    if not key:
        return
    path, line = files.path(shown.text(key), shown.folder), shown.line(key)
    contained = " contain" if "contain" in (layout, shown.text("backgroundSize")) or layout.endswith("contain") else ""
    side = f" {beside[1] or beside[2]}" if beside is not None else ""
    slide.block(f"![bg{side}{contained}]({_written(path)})", line)


def figure(shown: Shown, files: Files) -> Written:
    """The picture of a layout that only a theme has, with its caption."""
    key = next((key for key in ("figureUrl", "figure", "image", "img") if shown.text(key)), "")
    if not key:
        return []
    caption = next((shown.text(each) for each in ("figureCaption", "caption") if shown.text(each)), "")
    path, line = files.path(shown.text(key), shown.folder), shown.line(key)
    attributes = f"{{caption={quoted(caption)}}}" if caption else ""
    return [("", line), (f"![]({_written(path)}){attributes}", line)]


def _written(path: str) -> str:
    """*path* as the destination of a picture."""
    return f"<{path.replace('<', '%3C').replace('>', '%3E')}>" if re.search(r"[\s()<>]", path) else path
