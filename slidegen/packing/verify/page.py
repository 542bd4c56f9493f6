"""A web page as a browser reads it: it holds all it loads, and its policy lets its own scripts run."""

import base64
import hashlib
import re
from html.parser import HTMLParser

_LOADS = frozenset({"src", "srcset", "poster", "data", "background", "href", "xlink:href"})
_LINKS = frozenset({"a", "area"})
"""Elements that lead elsewhere only when clicked."""

_INSIDE = ("data:", "#", "about:", "blob:")
_ADDRESS = re.compile(r"url\(\s*['\"]?\s*([^'\")]*)|@import\s+['\"]([^'\"]*)", re.IGNORECASE)
_HASH = re.compile(r"'sha256-([^']+)'")


class Page(HTMLParser):
    """What a page loads when it is shown, and the scripts and policy that it has."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.policy = ""
        self.scripts: list[str] = []
        self._abroad: dict[str, None] = {}
        self.slides = 0
        self._in = ""
        self._text: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "meta" and values.get("http-equiv", "").lower() == "content-security-policy":
            self.policy = values.get("content", "")
        self.slides += tag == "section" and "slide" in values.get("class", "").split()
        for name, value in values.items():
            if name == "style":
                self._css(value)
            elif name in _LOADS and tag not in _LINKS:
                for part in value.split(", ") if name == "srcset" else (value,):
                    self._load(part.partition(" ")[0] if name == "srcset" else part)
        if tag in ("script", "style"):
            self._in, self._text = ("" if tag == "script" and "src" in values else tag), []

    def handle_data(self, data: str) -> None:
        if self._in:
            self._text.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == self._in:
            text = "".join(self._text)
            if tag == "script":
                self.scripts.append(text)
            else:
                self._css(text)
            self._in = ""

    def _css(self, text: str) -> None:
        for found in _ADDRESS.finditer(text):
            self._load(found[1] or found[2] or "")

    def _load(self, address: str) -> None:
        """Keep *address*, unless what it leads to is part of the page, perhaps a film of many megabytes."""
        start = address[:80].lstrip()
        if start and not start.lower().startswith(_INSIDE):
            self._abroad[address.strip()] = None

    @property
    def abroad(self) -> list[str]:
        """The addresses that the page loads and that are not part of it."""
        return list(self._abroad)


def page_faults(page: Page, slides: int | None = None) -> list[str]:
    """What is wrong with *page*, which should have so many *slides*; None: it shows none."""
    allowed = set(_HASH.findall(page.policy))
    faults = [] if page.policy else ["it has no content security policy"]
    for script in page.scripts:
        if base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() not in allowed:
            faults.append(f"its policy does not let its script `{script.strip()[:30]}` run")
    if slides is not None and page.slides != slides:
        faults.append(f"it has {page.slides} slides instead of {slides}")
    return faults
