"""Tags in the text of a slide: Slidev's own components become HTML or nothing, utility attributes become classes."""

import re
from collections.abc import Callable, Mapping

from slidegen.parse.content.html.style.css import SLIDE_HEIGHT
from slidegen.parse.content.html.syntax.tags import Tag

_ICON = re.compile(
    r"i?-?(?:akar-icons|ant-design|bi|bx[ls]?|carbon|charm|ci|cib|cil|circle-flags|codicon|cryptocurrency|devicon(?:-plain)?"
    r"|emojione(?:-v1)?|entypo|ep|et|eva|fa(?:[56])?(?:-(?:solid|regular|brands))?|fad|fe|feather|file-icons|flag(?:pack)?"
    r"|flat-color-icons|flat-ui|fluent(?:-emoji(?:-flat|-high-contrast)?|-mdl2|-color)?|fontisto|fxemoji|game-icons|gg|gis"
    r"|grommet-icons|healthicons|heroicons(?:-(?:outline|solid))?|humbleicons|ic|icon-park(?:-(?:outline|solid|twotone))?"
    r"|iconoir|ion|jam|la|lets-icons|line-md|logos|lucide(?:-lab)?|majesticons|map|maki|material-symbols(?:-light)?"
    r"|material-icon-theme|mdi(?:-light)?|medical-icon|meteocons|mingcute|mynaui|nimbus|noto(?:-v1)?|octicon|oi|oui|openmoji"
    r"|pajamas|pepicons|ph|pixelarticons|prime|proicons|radix-icons|ri|simple-icons|simple-line-icons|skill-icons|solar"
    r"|streamline(?:-[a-z]+)*|svg-spinners|tabler|tdesign|teenyicons|token|twemoji|typcn|uil|uim|uis|uit|uiw|unjs|vaadin"
    r"|vscode-icons|wi|wpf|zondicons)[-:]+(?P<name>[a-z0-9][a-z0-9:-]*)"
)
"""Names of icons as elements: a collection of Iconify's, and the icon in it."""

_BOXES = frozenset(
    (
        *("transform", "v-drag", "vdrag", "autofittext", "renderwhen", "lightordark", "clientonly", "client-only"),
        *("suspense", "transition", "v-switch", "vswitch"),
    )
)
"""Components that show what is in them, and arrange or scale it."""

_DRAWN = {"arrow": "the arrow", "v-drag-arrow": "the arrow", "vdragarrow": "the arrow", "fancyarrow": "the arrow"}
_RENAMED = {"slidevvideo": "video", "vclick": "v-click", "vclicks": "v-clicks", "vafter": "v-after"}
_UTILITY = re.compile(
    r"(?:text-(?:center|left|right|xs|sm|base|lg|[2-9]?xl)|grid|flex|grid-cols-\S+|flex-(?:col|row)|font-bold|italic"
    r"|underline|line-through|absolute|relative|float-(?:left|right)|w-\d+/\d+|col-span-\d)"
)
_HIGH = re.compile(r"!?(?:max-)?h-(?:(\d{1,3})|\[?(\d{1,4})px\]?)")
_WIDE = re.compile(r"!?(?:max-)?w-(?:(\d{1,3})|\[?(\d{1,4})px\]?|(\d{1,2})/(\d{1,2}))")
_PIXELS = re.compile(r"(\d{1,4})(?:px)?")
_SHARE = re.compile(r"\d{1,3}%")
WIDTH, HEIGHT = 980.0, 552.0
"""Pixels of Slidev's slide."""

_ATTRIBUTE = re.compile(
    r"(?<!\S)(?:[.#][\w-]+|(?P<key>width|height|title|align|fit)=(?:\"[^\"]*\"|(?P<value>[^\s\"']+)))(?!\S)"
)
_PREFIXED = frozenset({"grid", "flex", "text", "font", "w"})


def icon(name: str) -> str:
    """The name of the icon that an element *name* is, without its collection; empty: it is none."""
    found = _ICON.fullmatch(name)
    return found["name"].replace(":", "-") if found is not None else ""


def utilities(attributes: Mapping[str, str]) -> list[str]:
    """The utility classes that UnoCSS reads out of attributes: ``grid="~ cols-2"``, ``text-center``."""
    found = []
    for key, value in attributes.items():
        if key in _PREFIXED and value and not value.replace(".", "").isdigit():
            found += [key if word == "~" else f"{key}-{word}" for word in value.split()]
        elif not value and _UTILITY.fullmatch(key):
            found.append(key)
    return found


def renamed(name: str) -> str:
    """The element that stands for the component *name*; empty: it is no component of Slidev's."""
    return "div" if name in _BOXES else _RENAMED.get(name, "")


def drawn(name: str) -> str:
    """What a component draws that has no counterpart; empty: nothing."""
    return _DRAWN.get(name, "")


def start_tag(name: str, attributes: Mapping[str, str], *, empty: bool = False) -> str:
    """A start tag, on one line."""
    parts = [name]
    for key, value in attributes.items():
        quote = "'" if '"' in value else '"'
        parts.append(f"{key}={quote}{' '.join(value.split())}{quote}" if value else key)
    return f"<{' '.join(parts)}{' /' if empty else ''}>"


def readable(braces: str, room: float) -> str:
    """Attributes behind a picture without those that slidegen cannot read, such as a bare ``lazy``."""
    kept = []
    for found in _ATTRIBUTE.finditer(braces):
        pixels = _PIXELS.fullmatch(found["value"] or "") if found["key"] == "width" else None
        kept.append(f"width={_width(int(pixels[1]), room)['width']}" if pixels is not None else found[0])
    return f"{{{' '.join(kept)}}}" if kept else ""


def sized(given: Mapping[str, str], room: float) -> dict[str, str]:
    """The width or the height of a picture with the attributes *given*, in pixels of slidegen's slide or a share.

    UnoCSS reads sizes out of classes and attributes: ``w-40``, ``h="50%"``. *room* is the share of the slide's width
    that pictures have.
    """
    names = [*given.get("class", "").split(), *(key for key, value in given.items() if not value)]
    for name in names:
        if (high := _HIGH.fullmatch(name)) is not None:
            pixels = int(high[1]) * 4 if high[1] else int(high[2])
            return {"height": str(max(1, round(pixels * SLIDE_HEIGHT / HEIGHT)))}
    for name in names:
        if (wide := _WIDE.fullmatch(name)) is not None:
            if wide[3]:
                return {"width": f"{min(100, 100 * int(wide[3]) // max(1, int(wide[4])))}%"}
            return _width(int(wide[1]) * 4 if wide[1] else int(wide[2]), room)
    value = given.get("width") or given.get("w", "")
    if (pixels_given := _PIXELS.fullmatch(value)) is not None:
        return _width(int(pixels_given[1]), room)
    if _SHARE.fullmatch(value):
        return {"width": value}
    value = given.get("height") or given.get("h", "")
    if "style" not in given and (pixels_given := _PIXELS.fullmatch(value)) is not None:
        return {"height": str(max(1, round(int(pixels_given[1]) * SLIDE_HEIGHT / HEIGHT)))}
    return {"height": value} if _SHARE.fullmatch(value) else {}


def _width(pixels: int, room: float) -> dict[str, str]:
    return {"width": f"{min(100.0, max(1.0, 100 * pixels / WIDTH / room)):.3g}%"}


def with_paths(tag: Tag, path: Callable[[str], str]) -> dict[str, str]:
    """The attributes of *tag*, the files that they name by their paths."""
    found = dict(tag.attributes)
    for key in ("src", "poster", "data"):
        given = found.get(key, "")
        bound = found.get(f":{key}", "")
        if given:
            found[key] = path(given)
        elif len(bound) > 2 and bound[0] == bound[-1] and bound[0] in "'\"`" and "${" not in bound:
            del found[f":{key}"]
            found[key] = path(bound[1:-1])
    return found
