"""What fonts are like that are not at hand: serif or not, as wide as which others.

Source: the design of well-known fonts, and for :data:`_ALIKE` what their makers say: each of the free fonts there was
made as wide, character by character, as the font that it stands for.
"""

from typing import Literal, TypeAlias

Kind: TypeAlias = Literal["sans", "serif", "mono"]

_ALIKE = {
    "arial": ("Liberation Sans", "Arimo", "Nimbus Sans", "FreeSans"),
    "arial narrow": ("Liberation Sans Narrow",),
    "calibri": ("Carlito",),
    "cambria": ("Caladea",),
    "courier": ("Liberation Mono", "Cousine", "Nimbus Mono PS", "FreeMono"),
    "courier new": ("Liberation Mono", "Cousine", "Nimbus Mono PS", "FreeMono"),
    "georgia": ("Gelasio",),
    "helvetica": ("Liberation Sans", "Arimo", "Nimbus Sans", "FreeSans"),
    "segoe ui": ("Selawik",),
    "times": ("Liberation Serif", "Tinos", "Nimbus Roman", "FreeSerif"),
    "times new roman": ("Liberation Serif", "Tinos", "Nimbus Roman", "FreeSerif"),
    "verdana": ("DejaVu Sans", "Bitstream Vera Sans"),
}

_OFFICE = frozenset((
    "aptos", "aptos display", "arial", "arial black", "arial narrow", "book antiqua", "bookman old style", "calibri",
    "calibri light", "cambria", "candara", "century", "century gothic", "comic sans ms", "consolas", "constantia",
    "corbel", "courier new", "franklin gothic book", "franklin gothic medium", "garamond", "georgia", "gill sans mt",
    "impact", "palatino linotype", "rockwell", "segoe ui", "tahoma", "times new roman", "trebuchet ms", "tw cen mt",
    "verdana",
))  # fmt: skip
"""Families that come with PowerPoint or with the systems it runs on."""

_SERIF = (
    "antiqua", "baskerville", "bodoni", "bookman", "caladea", "cambria", "caslon", "century", "charter", "constantia",
    "didot", "garamond", "georgia", "gelasio", "goudy", "libertine", "lora", "merriweather", "minion", "palatino",
    "perpetua", "playfair", "rockwell", "roman", "schoolbook", "serif", "slab", "times", "tinos",
)  # fmt: skip
_MONO = ("cascadia", "code", "consolas", "console", "courier", "cousine", "inconsolata", "menlo", "mono", "typewriter")
_SANS = ("sans", "grotesk", "grotesque", "gothic")
"""Words in names of fonts that tell their kind; what is ``sans`` may have ``serif`` in its name."""

_NARROW = ("calibri", "candara", "carlito", "corbel", "gill", "myriad", "frutiger", "condensed", "narrow", "sans pro")
_MIDDLING = ("arial", "helvetica", "liberation", "arimo", "nimbus", "roboto", "univers", "akzidenz", "plex")


def kind_of(name: str, role: str) -> Kind:
    """What a font called *name* for text of a *role* probably is."""
    known = _plain(name)
    if role == "mono" or _has(known, _MONO):
        return "mono"
    return "serif" if _has(known, _SERIF) and not _has(known, _SANS) else "sans"


def is_common(name: str) -> bool:
    """Whether the family is wherever PowerPoint is."""
    return _plain(name) in _OFFICE


def compatible(name: str) -> tuple[str, ...]:
    """Fonts that are as wide as *name*, the closest first."""
    return _ALIKE.get(_plain(name), ())


def shipped_like(name: str, kind: Kind) -> str:
    """The family that ships and is nearest to *name* in kind and width; rather a wider one, so that text fits."""
    known = _plain(name)
    match kind:
        case "mono":
            return "IBM Plex Mono"
        case "serif":
            return "Source Serif 4"
        case "sans" if _has(known, _NARROW):
            return "Source Sans 3"
        case "sans" if _has(known, _MIDDLING):
            return "IBM Plex Sans"
        case "sans":
            return "Inter"


def generic(kind: Kind) -> str:
    """The CSS generic family."""
    return {"sans": "sans-serif", "serif": "serif", "mono": "monospace"}[kind]


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _has(name: str, words: tuple[str, ...]) -> bool:
    return any(word in name for word in words)
