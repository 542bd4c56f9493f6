"""Pictures, films and sounds of a file, and the names they get beside the deck's text."""

import posixpath
import re
from unicodedata import combining, normalize

from slidegen.errors import WorldError
from slidegen.importing.pptx.losses import Losses
from slidegen.importing.pptx.package import Package
from slidegen.model.assets import MEDIA_TYPES
from slidegen.parse.ids import slug
from slidegen.pictures.canvas import MetafileError
from slidegen.pictures.headers import sniff
from slidegen.pictures.metafile import is_metafile, to_svg

_OLD = ((b"BM", "bmp"), (b"II*\0", "tif"), (b"MM\0*", "tif"))
"""How pictures begin that decks do not show, but that can be made into ones that they do."""

_AS_PNG = ("bmp", "tif")
_GENERIC = re.compile(
    r"(?:picture|image|bild|grafik|img|photo|foto|content placeholder|placeholder|inhaltsplatzhalter|google shape|media"
    r"|object|graphic|shape)?[\s_;.-]*\d*(?:\.\w{3,4})?(?:;p\d+)?",
    re.IGNORECASE,
)
_LONGEST = 40
_MOST_PIXELS = 100_000_000


class Files:
    """Gives each content one name. ``contents`` are the files by their paths beside the text."""

    def __init__(self, package: Package, folder: str, losses: Losses) -> None:
        self._package = package
        self._folder = folder
        self._losses = losses
        self.contents: dict[str, bytes] = {}
        self._named: dict[tuple[bytes, str], str] = {}

    def take(self, part: str, *hints: str) -> str | None:
        """The path of the content of *part*, named after the first of *hints* that tells anything; None: it is lost."""
        try:
            data = self._package.bytes(part)
        except WorldError as error:
            self._losses.lost(f"a picture or film cannot be read: {error.message}")
            return None
        made = self._readable(data, posixpath.splitext(part)[1][1:].lower())
        return self.keep(*made, *hints) if made is not None else None

    def keep(self, data: bytes, suffix: str, *hints: str) -> str:
        """The path of a file with this content."""
        from hashlib import sha256

        key = (sha256(data).digest(), suffix)
        if key not in self._named:
            base = next((name for hint in hints if (name := _name(hint))), "") or f"slide-{self._losses.slide}"
            name, at = f"{self._folder}/{base}.{suffix}", 2
            while name in self.contents:
                name, at = f"{self._folder}/{base}-{at}.{suffix}", at + 1
            self._named[key] = name
            self.contents[name] = data
        return self._named[key]

    def cropped(self, part: str, cut: tuple[float, float, float, float], *hints: str) -> str | None:
        """Likewise, of a picture less the shares *cut* of its left, top, right and bottom; None: it cannot be cut."""
        from io import BytesIO
        from warnings import catch_warnings, simplefilter

        from PIL import Image  # few pictures are cropped

        left, top, right, bottom = cut
        try:
            with catch_warnings():
                simplefilter("ignore")
                picture = Image.open(BytesIO(self._package.bytes(part)))
                if picture.width * picture.height > _MOST_PIXELS:
                    return None
                kind = "JPEG" if picture.format == "JPEG" else "PNG"
                box = (
                    round(left * picture.width), round(top * picture.height),
                    round((1 - right) * picture.width), round((1 - bottom) * picture.height),
                )  # fmt: skip
                if box[2] - box[0] < 1 or box[3] - box[1] < 1:
                    return None
                out = BytesIO()
                picture.crop(box).save(out, kind, **({"quality": 92} if kind == "JPEG" else {}))
        except (OSError, ValueError, SyntaxError, WorldError, Image.DecompressionBombError):
            return None
        return self.keep(out.getvalue(), "jpg" if kind == "JPEG" else "png", *hints)

    def _readable(self, data: bytes, suffix: str) -> tuple[bytes, str] | None:
        """*data* in a format that decks show, with its suffix."""
        if is_metafile(data):
            try:
                return to_svg(data), "svg"
            except MetafileError as error:
                self._losses.lost(f"a drawing in an old format (EMF) cannot be read: {error}", "save it as PNG or SVG")
                return None
        found: str = sniff(data) or next((name for start, name in _OLD if data.startswith(start)), suffix)
        if found not in MEDIA_TYPES and data[4:8] == b"ftyp":
            found = "mp4"
        if found == "wmf":
            self._losses.lost("a drawing in an old format (WMF) cannot be read", "save it as PNG or SVG")
            return None
        if found in _AS_PNG:
            return _png(data, self._losses)
        return data, {"jpeg": "jpg", "": "bin"}.get(found, found)


def _png(data: bytes, losses: Losses) -> tuple[bytes, str] | None:
    from io import BytesIO
    from warnings import catch_warnings, simplefilter

    from PIL import Image

    try:
        with catch_warnings():
            simplefilter("ignore")
            picture = Image.open(BytesIO(data))
            if picture.width * picture.height > _MOST_PIXELS:
                raise ValueError
            out = BytesIO()
            picture.convert("RGBA" if "A" in picture.getbands() else "RGB").save(out, "PNG")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        losses.lost("a picture cannot be read", "save it as PNG")
        return None
    return out.getvalue(), "png"


def _name(hint: str) -> str:
    """*hint* as the name of a file; empty where it says nothing."""
    text = hint.strip().split("\n")[0]
    if _GENERIC.fullmatch(text):
        return ""
    text = re.sub(r"\.(?:png|jpe?g|gif|svg|emf|wmf|tiff?|bmp|mp4|mov|wav|mp3|m4a)$", "", text, flags=re.IGNORECASE)
    plain = "".join(each for each in normalize("NFKD", text) if not combining(each))
    made = slug(plain)
    if len(made) > _LONGEST:
        made = made[:_LONGEST].rpartition("-")[0] or made[:_LONGEST]
    return made if made.isascii() else ""
