"""Names of a template's parts: those that PowerPoint gives to their kind.

Parts may have any names. Some readers know the usual ones only, and a deck's own parts must not meet others of
their name.
"""

import re

_PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml."
_SINGLE = {
    "presProps": "ppt/presProps.xml",
    "viewProps": "ppt/viewProps.xml",
    "tableStyles": "ppt/tableStyles.xml",
}
_MAIN = "ppt/presentation.xml"
_NUMBERED = {
    f"{_PRESENTATION}slideMaster+xml": "ppt/slideMasters/slideMaster{}.xml",
    f"{_PRESENTATION}slideLayout+xml": "ppt/slideLayouts/slideLayout{}.xml",
    f"{_PRESENTATION}notesMaster+xml": "ppt/notesMasters/notesMaster{}.xml",
    f"{_PRESENTATION}handoutMaster+xml": "ppt/handoutMasters/handoutMaster{}.xml",
    f"{_PRESENTATION}tags+xml": "ppt/tags/tag{}.xml",
    "application/vnd.openxmlformats-officedocument.theme+xml": "ppt/theme/theme{}.xml",
    "application/vnd.openxmlformats-officedocument.themeOverride+xml": "ppt/theme/themeOverride{}.xml",
}
_FOLDERS = {"image/": "ppt/media", "video/": "ppt/media", "audio/": "ppt/media", "application/x-font": "ppt/fonts"}
_OTHER = "ppt/template"
_ENDING = re.compile(r"[a-z0-9]{1,8}")


class Names:
    """Gives each part a name that no other has."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}
        self._taken: set[str] = set()

    def take(self, own: str, kind: str) -> str:
        """A name for the part *own* of content type *kind*. The first part of all is the presentation."""
        name = self._name(own, kind) if self._taken else _MAIN
        self._taken.add(name)
        return name

    def _name(self, own: str, kind: str) -> str:
        single = _SINGLE.get(kind.removeprefix(_PRESENTATION).removesuffix("+xml"))
        if single is not None and single not in self._taken:
            return single
        if kind in _NUMBERED:
            return self._numbered(own, _NUMBERED[kind])
        folder = next((folder for start, folder in _FOLDERS.items() if kind.startswith(start)), _OTHER)
        ending = own.rpartition(".")[2].lower()
        return f"{folder}/template{self._next(folder)}.{ending if _ENDING.fullmatch(ending) else 'bin'}"

    def _numbered(self, own: str, pattern: str) -> str:
        """A name of the *pattern*: the number that the part has already, if it is free, else the first that is."""
        start, _, end = pattern.partition("{}")
        number = own.removeprefix(start.casefold()).removesuffix(end)
        name = pattern.format(number)
        while not number.isdecimal() or name in self._taken:
            number = str(self._next(pattern))
            name = pattern.format(number)
        return name

    def _next(self, key: str) -> int:
        self._counts[key] = self._counts.get(key, 0) + 1
        return self._counts[key]
