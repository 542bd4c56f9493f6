"""What reading the shapes of one part needs: colours, styles, pictures, and a list of what cannot be shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from slidegen.model.assets import Asset
from slidegen.source import Span
from slidegen.theme.template.backdrop.paint.pictures import PictureError, load_picture, mean_colour
from slidegen.theme.template.package import TemplatePackage
from slidegen.theme.template.parts.colours import Scheme
from slidegen.theme.template.parts.xml import A
from slidegen.theme.unshown import Unshown
from slidegen.units import Size

if TYPE_CHECKING:
    from lxml.etree import _Element

Changes = TypeVar("Changes")


class Pictures:
    """The pictures of a package; each part is read once, however many shapes show it."""

    def __init__(self, package: TemplatePackage) -> None:
        self._package = package
        self._known: dict[str, Asset | PictureError] = {}
        self._means: dict[tuple[str, str], str] = {}
        self._made: dict[tuple[str, object], Asset | None] = {}

    def of(self, part: str, relationship: str) -> Asset:
        """The picture that *part* knows as *relationship*. Raises :class:`PictureError`."""
        link = next((each for each in self._package.relationships.get(part, ()) if each.id == relationship), None)
        if link is None:
            raise PictureError("its picture is missing")
        if link.external:
            raise PictureError("its picture is not in the template but at an address")
        if link.target not in self._known:
            try:
                self._known[link.target] = load_picture(self._package.parts.get(link.target, b""))
            except PictureError as error:
                self._known[link.target] = error
        found = self._known[link.target]
        if isinstance(found, PictureError):
            raise found
        return found

    def mean(self, asset: Asset, ground: str) -> str:
        """``#rrggbb`` of *asset* on average, over *ground*, reckoned once."""
        key = (asset.key, ground)
        if key not in self._means:
            self._means[key] = mean_colour(asset, ground)
        return self._means[key]

    def made(self, asset: Asset, changes: Changes, make: Callable[[Asset, Changes], Asset | None]) -> Asset | None:
        """What *make* makes of *asset* by *changes*, once."""
        key = (asset.key, changes)
        if key not in self._made:
            self._made[key] = make(asset, changes)
        return self._made[key]


class Scene:
    """One part whose shapes are read: a master, or a layout, called *where* in messages.

    ``theme`` is the root of its theme, ``theme_part`` that part's name; ``defaults`` is how the presentation sets text
    that nothing else says anything of.
    """

    def __init__(
        self,
        part: str,
        where: str,
        *,
        scheme: Scheme,
        theme: "_Element | None",
        theme_part: str,
        defaults: "_Element | None",
        pictures: Pictures,
        size: Size,
        span: Span | None,
    ) -> None:
        self.part = part
        self.where = where
        self.scheme = scheme
        self.theme = theme
        self.theme_part = theme_part
        self.defaults = defaults
        self.pictures = pictures
        self.size = size
        self.shape: str | None = ""
        self.unshown: list[Unshown] = []
        self._span = span

    def missing(self, why: str) -> None:
        """The shape that is being read is left out."""
        self._note(why, missing=True)

    def changed(self, how: str) -> None:
        """The shape that is being read looks other than in PowerPoint."""
        self._note(how, missing=False)

    def _note(self, what: str, *, missing: bool) -> None:
        self.unshown.append(Unshown(shape=self.shape, where=self.where, what=what, missing=missing, span=self._span))

    def style(self, kind: str, index: int) -> "_Element | None":
        """Entry *index*, from 1, of the theme's ``fillStyleLst``, ``lnStyleLst`` or other list of styles."""
        styles = self.theme.find(f"{A}themeElements/{A}fmtScheme/{A}{kind}") if self.theme is not None else None
        entries = list(styles) if styles is not None else []
        return entries[index - 1] if 1 <= index <= len(entries) else None

    def font(self, role: str) -> str:
        """The family that the theme names for ``major`` or ``minor`` text."""
        path = f"{A}themeElements/{A}fontScheme/{A}{role}Font/{A}latin"
        latin = self.theme.find(path) if self.theme is not None else None
        return latin.get("typeface", "") if latin is not None else ""
