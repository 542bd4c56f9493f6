"""Files that are no templates, and what to do about each."""

from slidegen.errors import WorldError

_ZIP = (b"PK\3\4", b"PK\5\6")
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of Office before 2007 begin, and those that Office has encrypted."""

_SIGNATURES = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"%PDF", "a PDF"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
)
_SAVE = "save it in PowerPoint as a template, .potx"
_OTHERS = (
    ("wordprocessingml", "a Word document"),
    ("spreadsheetml", "an Excel workbook"),
    ("drawingml.diagram", "a diagram"),
)


def refuse_by_content(data: bytes) -> None:
    """Raise :class:`WorldError` (``template``) unless *data* begins as zip archives do; it tells what it is."""
    if data.startswith(_ZIP):
        return
    if data.startswith(_COMPOUND):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise WorldError("template", "it is protected by a password; save it without one")
        if "PowerPoint Document".encode("utf-16-le") in data:
            raise WorldError("template", f"it is a PowerPoint file from before 2007; {_SAVE}")
        raise WorldError("template", "it is no PowerPoint file, but one that Office wrote before 2007")
    what = next((name for start, name in _SIGNATURES if data.startswith(start)), "")
    if not data:
        raise WorldError("template", "it is empty")
    raise WorldError("template", f"it is no PowerPoint file, but {what}" if what else "it is no PowerPoint file")


def refuse_by_type(kind: str) -> None:
    """Raise :class:`WorldError` (``template``) unless *kind* is the content type of a presentation without macros."""
    if "presentationml" not in kind and "ms-powerpoint" not in kind:
        what = next((name for word, name in _OTHERS if word in kind), "")
        raise WorldError("template", f"it is no PowerPoint file, but {what}" if what else "it is no PowerPoint file")
    if "macroenabled" in kind.lower():
        raise refuse_macros()
    if "addin" in kind.lower():
        raise WorldError("template", f"it is an add-in; {_SAVE}")


def refuse_macros() -> WorldError:
    """What is wrong with a file that holds programs."""
    return WorldError("template", f"it has macros, which decks do not take on; {_SAVE}")


def refuse_other_zip(mimetype: bytes) -> WorldError:
    """What is wrong with an archive without Office's list of parts; *mimetype* is what an OpenDocument file is."""
    if b"opendocument" in mimetype:
        return WorldError("template", "it is an OpenDocument file; save it as a PowerPoint template, .potx")
    return WorldError("template", "it is no PowerPoint file, but another zip archive")
