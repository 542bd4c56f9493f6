"""Addresses of links, as browsers read them."""

import re

RUNS_CODE = frozenset({"javascript", "vbscript", "data", "blob", "livescript", "mocha"})
"""Schemes whose addresses may run code when they are followed."""

STRANGERS_MAY = frozenset({"", "http", "https", "mailto", "tel"})
"""Schemes that a stranger's deck may link to; those without one lead into the deck, or to a file beside it."""

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_IGNORED = re.compile(r"[\x00-\x20\x7f-\xa0]+")
"""Browsers skip these inside a scheme, so ``java\\tscript:`` runs as well."""


def scheme_of(address: str) -> str:
    """The scheme of *address* in lower case, or nothing."""
    match = _SCHEME.match(_IGNORED.sub("", address))
    return match[1].lower() if match else ""


def is_harmless(address: str) -> bool:
    """Whether a stranger's deck may link to *address*: a page, a mail address, a slide or a file beside it.

    Not a file by its whole path, nor another machine's (``\\\\host\\share``): Windows sends it the user's credentials.
    """
    return scheme_of(address) in STRANGERS_MAY and not _IGNORED.sub("", address).startswith(("/", "\\"))
