"""Slide settings: in braces behind the title, or in a comment below it."""

from collections.abc import Mapping

from slidegen.backends.md.content.attributes import braces
from slidegen.backends.md.front import timing, transition
from slidegen.model.attributes import Attributes
from slidegen.model.deck import SlideSettings
from slidegen.parse.syntax.attrs import ends_in_target, trailing_attributes
from slidegen.yaml.write import listed, quoted, scalar

Lines = list[str]

_FLAGS = ("hidden", "uncounted", "backup")
_WORDS = frozenset({"true", "yes", "on", "false", "no", "off", "none"})
"""A footer of such a word is in quotes, else it would turn the footer off or on."""


def values(settings: SlideSettings, slide_id: str) -> dict[str, str]:
    """The settings by their keys, in one order; *slide_id* empty: it is what the title makes it."""
    found: dict[str, str] = {}
    if settings.layout:
        found["layout"] = settings.layout
    if slide_id:
        found["id"] = slide_id
    if settings.classes:
        found["class"] = " ".join(settings.classes)
    for name in _FLAGS:
        if getattr(settings, name):
            found[name] = "true"
    if settings.background:
        found["background"] = settings.background
    if settings.background_image:
        found["background-image"] = settings.background_image
    if settings.background_opacity is not None:
        found["background-opacity"] = f"{settings.background_opacity:.6g}"
    if settings.auto_animate:
        found["auto-animate"] = "true"
    if settings.auto_animate_restart:
        found["auto-animate-restart"] = "true"
    if settings.transition is not None:
        found["transition"] = transition(settings.transition)
    if settings.timing is not None:
        found["timing"] = timing(settings.timing, auto=settings.auto_advance)
    if settings.footer is not None:
        found["footer"] = settings.footer if isinstance(settings.footer, str) else str(settings.footer).lower()
    if settings.numbers is not None:
        found["numbers"] = str(settings.numbers).lower()
    if settings.fit is not None:
        found["fit"] = settings.fit
    if settings.only:
        found["only"] = ",".join(settings.only)
    if settings.audience:
        found["for"] = ",".join(settings.audience)
    if settings.allowed:
        found["allow"] = ",".join(settings.allowed)
    return found


def heading_braces(text: str, given: Mapping[str, str], settings: SlideSettings) -> str | None:
    """*given* in braces, as the heading *text* may have them behind it; None: it cannot."""
    classes = [*(f"{name}" for name in (*_FLAGS, "auto-animate-restart") if name in given), *settings.classes]
    skipped = {"id", "class", "auto-animate-restart", *_FLAGS}
    pairs = tuple((name, value) for name, value in given.items() if name not in skipped)
    footer = settings.footer
    if (isinstance(footer, str) and (footer.lower() in _WORDS or not footer)) or text.endswith("<br>"):
        return None
    if ends_in_target(text):
        return None
    if any(not value or ('"' in value and "'" in value) for _, value in pairs):
        return None
    shown = braces(Attributes(id=given.get("id", ""), classes=tuple(classes), pairs=pairs))
    read = trailing_attributes(f"x {shown}")
    return shown if read is not None and read[0].pairs == pairs and read[0].classes == tuple(classes) else None


def comment(given: Mapping[str, str], settings: SlideSettings) -> Lines:
    """*given* as YAML in a comment."""
    lines = [f"{name}: {_value(name, value, settings)}" for name, value in given.items()]
    if len(lines) == 1 and "--" not in lines[0]:
        return [f"<!-- {lines[0]} -->"]
    return ["<!--", *lines, "-->"]


def _value(name: str, value: str, settings: SlideSettings) -> str:
    lists = {"only": settings.only, "for": settings.audience, "allow": settings.allowed}
    if name in lists:
        return listed(lists[name])
    if name == "footer" and isinstance(settings.footer, str) and value.lower() in _WORDS:
        return quoted(value)
    return scalar(value) if value else '""'
