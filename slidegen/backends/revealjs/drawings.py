"""SVG files with the fonts they name inside: as an image, an SVG sees none of the page's fonts."""

import re
from binascii import b2a_base64
from html import escape, unescape

from slidegen.backends.revealjs.fonts import face_data, font_rule
from slidegen.errors import FontFileError, WorldError
from slidegen.model.style import FontRole
from slidegen.theme.fonts.families import shipped
from slidegen.theme.theme import FontFamily, Fonts
from slidegen.world import World

ROLES: tuple[FontRole, ...] = ("heading", "body", "mono")

_ROOT = re.compile(r"""<(?:\w+:)?svg\b(?:[^>"']|"[^"]*"|'[^']*')*(?<!/)>""")
_FAMILIES = re.compile(r"""font-family\s*[:=]\s*("[^"]*"|'[^']*'|[^;>]*)""")
_BOLD = re.compile(r"font-weight\s*[:=]\s*[\"']?\s*(?:bold|bolder|[6-9]00)")
_ITALIC = re.compile(r"font-style\s*[:=]\s*[\"']?\s*(?:italic|oblique)")
_MARKUP = re.compile(r"<style\b.*?</style\s*>|<!--.*?-->|<[^>]*>", re.DOTALL)


def with_fonts(drawing: bytes, world: World, fonts: Fonts | None = None) -> bytes:
    """*drawing* with the characters that it sets of each family it names first that ships or is the theme's."""
    text = drawing.decode()
    root = _ROOT.search(text)
    families = list(dict.fromkeys(_first(names) for names in _FAMILIES.findall(text)))
    if root is None or "<text" not in text or not families:
        return drawing
    characters = "".join(sorted(set(unescape(_MARKUP.sub("", text)))))
    known = {fonts.role(role).shown: fonts.role(role) for role in ROLES} if fonts is not None else {}
    found = [known.get(name) or shipped(name) for name in families]
    rules = "".join(_rules(family, text, characters, world) for family in found if family is not None)
    if not rules:
        return drawing
    style = f'<style xmlns="http://www.w3.org/2000/svg">{rules}</style>'
    return (text[: root.end()] + style + text[root.end() :]).encode()


def _first(names: str) -> str:
    """The first family of a CSS list that stands in an attribute or a style."""
    return unescape(names).strip("\"' ").split(",")[0].strip("\"' ")


def _rules(family: FontFamily, text: str, characters: str, world: World) -> str:
    """``@font-face`` rules for the faces that *text* uses."""
    weights = (False, True) if _BOLD.search(text) else (False,)
    slants = (False, True) if _ITALIC.search(text) else (False,)
    faces = dict.fromkeys(family.face(bold=bold, italic=italic) for bold in weights for italic in slants)
    rules = []
    for face in faces:
        try:
            data = face_data(face, characters, world)
        except (FontFileError, WorldError):
            data = None  # the page's own fonts tell of it
        if data is not None:
            rules.append(font_rule(family, face, f"data:font/woff;base64,{b2a_base64(data, newline=False).decode()}"))
    return escape("".join(rules), quote=False)
