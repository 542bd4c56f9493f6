"""A slide's tone and its own background."""

from slidegen.layout.parts.picture import covering
from slidegen.layout.text.runs import colour
from slidegen.model.assets import Asset
from slidegen.model.deck import SlideSettings
from slidegen.model.frames import PictureFrame
from slidegen.model.placed import Background
from slidegen.model.style import Colour
from slidegen.theme.contrast import contrast
from slidegen.theme.theme import Layout, Theme
from slidegen.units import Rect, Size

SCRIM = 0.66
"""How much of a picture a scrim covers: text at the theme's contrast then keeps 4.5:1 over any pixel."""

FAINT = 0.35
"""A picture shown at most this strong needs no scrim."""


LEGIBLE = 3.0
"""The contrast that large text needs. A class that would leave less on the slide's own background is overruled."""


def is_inverse(settings: SlideSettings, layout: Layout, theme: Theme) -> bool:
    """Whether a slide is set in the theme's inverse tone: asked for by a class, or what its own background needs."""
    usual = layout.tone == "inverse"
    asked = _asked(settings.classes, theme, usual=usual)
    own = colour(settings.background)
    if own is None:
        return usual if asked is None else asked
    ground = theme.value(own, inverse=usual if asked is None else asked)
    contrasts = {tone: contrast(theme.value(Colour("text"), inverse=tone), ground) for tone in (True, False)}
    if asked is not None and contrasts[asked] >= LEGIBLE:
        return asked
    return max((usual, not usual), key=contrasts.__getitem__)


def _asked(classes: tuple[str, ...], theme: Theme, *, usual: bool) -> bool | None:
    """The tone that a slide's classes ask for, or None."""
    for name in classes:
        if name in ("dark", "light"):
            return name != theme.mode
        if name in ("invert", "inverse"):
            return not usual
    return None


def background(settings: SlideSettings, picture: Asset | None, size: Size, *, bare: bool = False) -> Background | None:
    """The background that an author set for a slide, or None. A missing picture was reported when it was read.

    *bare*: nothing stands on the slide, so that nothing has to be readable on it.
    """
    own = colour(settings.background)
    if own is None and not settings.background_image:
        return None
    opacity = settings.background_opacity if settings.background_opacity is not None else 1.0
    if not settings.background_image or picture is None:
        return Background(colour=own, opacity=opacity if settings.background_image else 1.0)
    rect = Rect(0, 0, size.width, size.height)
    aspect = picture.width / max(1, picture.height)
    frame = PictureFrame(
        rect=rect,
        asset=picture,
        source=settings.background_image,
        alt="",
        decorative=True,
        crop=covering(aspect, rect),
        span=settings.spans.get("background-image"),
    )
    scrim = Colour("background", SCRIM) if opacity > FAINT and not bare else None
    return Background(colour=own, picture=frame, opacity=opacity, scrim=scrim)
