"""Addresses of links, as browsers read them."""

import re

RUNS_CODE = frozenset({"javascript", "vbscript", "data", "blob", "livescript", "mocha"})
"""Schemes whose addresses may run code when they are followed."""

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_IGNORED = re.compile(r"[\x00-\x20\x7f-\xa0]+")
"""Browsers skip these inside a scheme, so ``java\\tscript:`` runs as well."""


def scheme_of(address: str) -> str:
    """The scheme of *address* in lower case, or nothing."""
    match = _SCHEME.match(_IGNORED.sub("", address))
    return match[1].lower() if match else ""
