"""What variants of layouts are called, in words that people understand who choose one in PowerPoint."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from slidegen.backends.pptx.filling import Filling
from slidegen.backends.pptx.seats import crowded_regions, is_ornament, kind_of, spread_region
from slidegen.model.frames import BoxFrame, CodeFrame, TextFrame
from slidegen.theme.theme import Layout

_PLURALS = {"code": "listings"}


def variant_name(layout: Layout, found: Sequence[Filling]) -> str:
    """What *layout* is called with room for what is *found*: "Two columns with code above text"."""
    crowded = crowded_regions(found)
    stacks: dict[str, list[str]] = {}
    spread = ""
    titled = any(each.placeholder is not None and each.placeholder.role == "title" for each in found)
    for each in found:
        if each.region.name in crowded and not isinstance(each.frame, BoxFrame) and not is_ornament(each.frame):
            name = spread_region(each)
            if name and (spread := spread or name) != name:
                continue  # captions of figures are as many as these
            own = isinstance(each.frame, TextFrame) and each.placeholder is not None and each.frame.box is None
            kind = "text" if own else kind_of(each.frame, titled=titled)
            stack = stacks.setdefault(name or each.region.name, [])
            stack.append(name or kind)
            if isinstance(each.frame, CodeFrame) and each.frame.title:
                stack.append("title bar")
    phrases = dict.fromkeys(filter(None, (_phrase(kinds, layout.name) for kinds in stacks.values())))
    return f"{layout.title} with {', '.join(phrases)}" if phrases else layout.title


def _phrase(kinds: list[str], layout: str) -> str:
    """A stack in words: what is beside its text, or beside what the layout is for, and what stands above that."""
    main = layout if layout in kinds else "text"
    at = kinds.index(main) if main in kinds else 0
    if at and kinds[:at] != ["title"]:
        return f"{_listed(kinds[:at])} above {_listed(kinds[at:])}"
    return _listed(kinds[:at] + kinds[at + 1 :] if main in kinds else kinds)


def _listed(kinds: Iterable[str]) -> str:
    counted = ((kind, sum(1 for _ in same)) for kind, same in groupby(kinds))
    return ", ".join(f"{count} {_PLURALS.get(kind, kind + 's')}" if count > 1 else kind for kind, count in counted)
