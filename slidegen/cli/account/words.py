"""Phrases that the report in a terminal and the one in Markdown share."""

from collections import Counter
from collections.abc import Sequence

from slidegen.cli.account.model import ORDER, Account, FontUse, Notice, Shown

NOTHING = "Nothing is missing, left out, replaced or smaller: all will look as it was written."

_POWERPOINT = {
    "carried": "PowerPoint: in the file",
    "common": "PowerPoint: comes with it",
    "installed": "PowerPoint: only where it is installed",
}


def verdict(account: Account) -> str:
    """The report in a sentence."""
    if not account.slides:
        return "The deck was not built."
    sentences = [_unlike([each for each in account.unlike if each.kind != "shrunk"]), _smaller(account)]
    return " ".join(filter(None, sentences)) or NOTHING


def _unlike(notices: list[Notice]) -> str:
    if not notices:
        return ""
    counts = Counter(each.kind for each in notices)
    kinds = ", ".join(f"{counts[kind]} {kind}" for kind in ORDER if counts[kind])
    things = f"{len(notices)} thing{'s' * (len(notices) != 1)}"
    return f"{things}{_on(notices)} will not look as you may think: {kinds}."


def _smaller(account: Account) -> str:
    return f"Text is smaller than usual{_on(account.smaller)}." if account.smaller else ""


def _on(notices: Sequence[Notice]) -> str:
    slides = {each.slide for each in notices if each.slide is not None}
    return f" on {len(slides)} slide{'s' * (len(slides) != 1)}" if slides else ""


def groups(account: Account) -> list[tuple[str, list[Notice]]]:
    """What does not look as written: of all outputs first, then of each."""
    unlike = account.unlike
    several = len(account.outputs) > 1
    found = [("all outputs" if several else "", [each for each in unlike if _is_of_all(each, account)])]
    for output in account.outputs:
        found.append((output, [each for each in unlike if output in each.outputs and not _is_of_all(each, account)]))
    return [(name, notices) for name, notices in found if notices]


def _is_of_all(notice: Notice, account: Account) -> bool:
    return not notice.outputs or set(notice.outputs) >= set(account.outputs)


def picture(shown: Shown) -> str:
    """How large a picture is, and how large it is shown."""
    text = f"{shown.width} × {shown.height} pixels, shown at {shown.scale * 100:.0f} %"
    if shown.scale > 1.05:
        text += ": enlarged"
    if shown.cropped > 0.005:
        text += f", {shown.cropped * 100:.0f} % cut off"
    return text


def font(use: FontUse, outputs: tuple[str, ...]) -> str:
    """What a font is for, and where it can be seen."""
    parts = [", ".join(use.uses)]
    if use.stand_in:
        parts.append(f"not on this machine: shown in `{use.stand_in}`")
    if "pptx" in outputs:
        parts.append(_POWERPOINT[use.powerpoint])
    return "; ".join(parts)


def time(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"
