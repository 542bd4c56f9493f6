"""Packages as dictionaries: part names to bytes, content types and relationships among them."""

import re
from collections.abc import Callable, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

Files = dict[str, bytes]
TYPES = "[Content_Types].xml"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TEMPLATE = b"presentationml.template.main+xml"
DECK = b"presentationml.presentation.main+xml"


def unzipped(data: bytes) -> Files:
    with ZipFile(BytesIO(data)) as archive:
        return {info.filename: archive.read(info) for info in archive.filelist}


def zipped(files: Mapping[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(ZipInfo(name), data, ZIP_DEFLATED)
    return out.getvalue()


def edited(data: bytes, change: Callable[[Files], None]) -> bytes:
    """The package *data* after *change*."""
    files = unzipped(data)
    change(files)
    return zipped(files)


def add_part(files: Files, name: str, data: bytes, kind: str) -> None:
    """Add a part of content type *kind*."""
    files[name] = data
    row = f'<Override PartName="/{name}" ContentType="{kind}"/></Types>'.encode()
    files[TYPES] = files[TYPES].replace(b"</Types>", row)


def drop_part(files: Files, name: str) -> None:
    """Take a part away, and its content type."""
    del files[name]
    files[TYPES] = re.sub(rb'<Override[^>]*PartName="/%s"[^>]*/>' % re.escape(name.encode()), b"", files[TYPES])


def relate(files: Files, part: str, number: str, kind: str, target: str, *, external: bool = False) -> None:
    """Add a relationship of *part*; *kind* may be a whole type."""
    folder, _, file = part.rpartition("/")
    name = f"{folder}/_rels/{file}.rels".lstrip("/")
    empty = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    mode = ' TargetMode="External"' if external else ""
    whole = kind if ":" in kind else f"{KIND}/{kind}"
    row = f'<Relationship Id="{number}" Type="{whole}" Target="{target}"{mode}/></Relationships>'.encode()
    files[name] = files.get(name, empty).replace(b"</Relationships>", row)


def unrelate(files: Files, part: str, kind: str) -> None:
    """Take away the relationships of *part* of *kind*."""
    folder, _, file = part.rpartition("/")
    name = f"{folder}/_rels/{file}.rels"
    files[name] = re.sub(rb'<Relationship [^>]*Type="[^"]*/%s"[^>]*/>' % kind.encode(), b"", files[name])


def replace_in(files: Files, start: str, *pairs: tuple[str, str]) -> None:
    """Replace patterns in all parts whose names begin with *start*."""
    for name in [name for name in files if name.startswith(start)]:
        for pattern, new in pairs:
            files[name] = re.sub(pattern.encode(), new.encode(), files[name], flags=re.DOTALL)
