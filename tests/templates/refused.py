"""Files that cannot be a theme, by name, each with what is said of it."""

from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from tests.templates import corporate
from tests.templates.archives import TEMPLATE, TYPES, Files, add_part, edited, relate, unzipped, zipped
from tests.templates.parts import potx
from tests.templates.specimens import MAIN, office

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def macros() -> bytes:
    """A .potm: its main part says so, and a part holds programs."""

    def add(files: Files) -> None:
        files[TYPES] = files[TYPES].replace(
            b"application/vnd.openxmlformats-officedocument." + TEMPLATE,
            b"application/vnd.ms-powerpoint.template.macroEnabled.main+xml",
        )
        _program(files)

    return edited(potx(corporate.harbour()), add)


def hidden_macros() -> bytes:
    """A .potm that is called a .potx, down to its content type."""
    return edited(potx(corporate.harbour()), _program)


def _program(files: Files) -> None:
    add_part(files, "ppt/vbaProject.bin", b"programs", "application/vnd.ms-office.vbaProject")
    kind = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
    relate(files, MAIN, "rIdPrograms", kind, "vbaProject.bin")


def bomb() -> bytes:
    """A part that unpacks to a thousand times its size."""

    def fill(files: Files) -> None:
        files[MAIN] = files[MAIN].replace(b"</p:presentation>", b" " * (64 << 20) + b"</p:presentation>")

    return edited(office(), fill)


def entities() -> bytes:
    """A part with a document type, whose entities could grow without end."""

    def declare(files: Files) -> None:
        name = "ppt/theme/theme1.xml"
        files[name] = files[name].replace(b"<a:theme ", b'<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx">]><a:theme ', 1)

    return edited(office(), declare)


def damaged() -> bytes:
    """Bytes within a part have changed."""
    data = bytearray(office())
    at = data.index(b"ppt/slideMasters/slideMaster1.xml") + 200
    data[at : at + 8] = b"changed!"
    return bytes(data)


def word() -> bytes:
    kind = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

    def rename(files: Files) -> None:
        start = files[TYPES].index(b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main")
        end = files[TYPES].index(b'"', start)
        files[TYPES] = files[TYPES][:start] + kind + files[TYPES][end:]

    return edited(office(), rename)


def masterless() -> bytes:
    def drop(files: Files) -> None:
        name = "ppt/_rels/presentation.xml.rels"
        files[name] = files[name].replace(b"relationships/slideMaster", b"relationships/nothing")

    return edited(office(), drop)


def opendocument() -> bytes:
    return zipped({"mimetype": b"application/vnd.oasis.opendocument.presentation", "content.xml": b"<x/>"})


def crowd() -> bytes:
    """More parts than any template has."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for number in range(20_001):
            archive.writestr(f"{number}", b"")
    return out.getvalue()


REFUSED: Mapping[str, tuple[Callable[[], bytes], str]] = {
    "macros.potm": (macros, "it has macros, which decks do not take on; save it in PowerPoint as a template, .potx"),
    "macros.potx": (hidden_macros, "it has macros"),
    "secret.potx": (
        lambda: _COMPOUND + "EncryptedPackage".encode("utf-16-le"),
        "it is protected by a password; save it without one",
    ),
    "old.potx": (
        lambda: _COMPOUND + "PowerPoint Document".encode("utf-16-le"),
        "from before 2007; save it in PowerPoint",
    ),
    "older.potx": (lambda: _COMPOUND, "one that Office wrote before 2007"),
    "cut.potx": (lambda: office()[:-2000], "it is damaged: the end of the file is missing or changed"),
    "damaged.potx": (damaged, "it is damaged: `ppt/slideMasters/slideMaster1.xml` cannot be unpacked"),
    "picture.potx": (corporate.logo, "it is no PowerPoint file, but a PNG picture"),
    "text.potx": (lambda: b"Dear reader", "it is no PowerPoint file"),
    "empty.potx": (lambda: b"", "it is empty"),
    "bomb.potx": (bomb, "its part `ppt/presentation.xml` is too large when unpacked"),
    "crowd.potx": (crowd, "it has more than 20000 parts"),
    "entities.potx": (entities, "has a document type, which no Office file may have"),
    "word.potx": (word, "it is no PowerPoint file, but a Word document"),
    "impress.potx": (opendocument, "it is an OpenDocument file; save it as a PowerPoint template, .potx"),
    "archive.potx": (lambda: zipped({"a.txt": b"a"}), "it is no PowerPoint file, but another zip archive"),
    "masterless.potx": (masterless, "it has no slide master"),
    "headless.potx": (
        lambda: zipped({name: data for name, data in unzipped(office()).items() if name != "_rels/.rels"}),
        "it is no PowerPoint file: no part of it is a presentation",
    ),
}
"""The makers of all files that are refused, and a part of the message about each."""
