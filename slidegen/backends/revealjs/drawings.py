"""SVG files with the fonts they name inside: as an image, an SVG sees none of the page's fonts."""

import re
from binascii import b2a_base64
from html import unescape

from slidegen.fonts.subset import subset, woff
from slidegen.world import World

_ROOT = re.compile(r"""<(?:\w+:)?svg\b(?:[^>"']|"[^"]*"|'[^']*')*(?<!/)>""")
_FAMILIES = re.compile(r"""font-family\s*[:=]\s*("[^"]*"|'[^']*'|[^;>]*)""")
_BOLD = re.compile(r"font-weight\s*[:=]\s*[\"']?\s*(?:bold|bolder|[6-9]00)")
_ITALIC = re.compile(r"font-style\s*[:=]\s*[\"']?\s*(?:italic|oblique)")
_MARKUP = re.compile(r"<style\b.*?</style\s*>|<!--.*?-->|<[^>]*>", re.DOTALL)


def with_fonts(drawing: bytes, world: World) -> bytes:
    """*drawing* with the characters that it sets of each shipped family it names first."""
    text = drawing.decode()
    root = _ROOT.search(text)
    families = list(dict.fromkeys(_first(names) for names in _FAMILIES.findall(text)))
    if root is None or "<text" not in text or not families:
        return drawing
    characters = "".join(sorted(set(unescape(_MARKUP.sub("", text)))))
    rules = "".join(_rules(family, text, characters, world) for family in families)
    if not rules:
        return drawing
    style = f'<style xmlns="http://www.w3.org/2000/svg">{rules}</style>'
    return (text[: root.end()] + style + text[root.end() :]).encode()


def _first(names: str) -> str:
    """The first family of a CSS list that stands in an attribute or a style."""
    return unescape(names).strip("\"' ").split(",")[0].strip("\"' ")


def _rules(family: str, text: str, characters: str, world: World) -> str:
    """``@font-face`` rules for the faces that *text* uses; nothing for a family that is not shipped."""
    folder = family.replace(" ", "")
    if not folder.isalnum():
        return ""
    weights = ("400Regular", "700Bold") if _BOLD.search(text) else ("400Regular",)
    slants = ("", "_Italic") if _ITALIC.search(text) else ("",)
    rules = []
    for weight in weights:
        for slant in slants:
            try:
                font = world.bundled(f"fonts/{folder}/{folder}_{weight}{slant}.ttf")
            except FileNotFoundError:
                return ""
            data = b2a_base64(woff(subset(font, characters)), newline=False).decode()
            rules.append(
                f"@font-face{{font-family:'{family}';font-weight:{weight[:3]};"
                f"font-style:{'italic' if slant else 'normal'};src:url(data:font/woff;base64,{data})}}"
            )
    return "".join(rules)
