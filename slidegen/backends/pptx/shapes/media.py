"""Films and sounds.

PowerPoint writes ``p:pic`` with the poster in ``p:blipFill``: ``a:videoFile`` or ``a:audioFile`` refers to the film and
so does the extension ``p14:media``, which trims it by what is left out at its start and its end (``p14:trim``, in
milliseconds). The poster is mandatory. What is online is a poster that links to its page.
"""

from typing import Literal

from msgspec.structs import replace

from slidegen.backends.pptx.context import SlideContext
from slidegen.backends.pptx.oxml import non_visual, outline, place
from slidegen.backends.pptx.shapes.picture import blip_fill, picture_shape
from slidegen.backends.pptx.timing import Played
from slidegen.model.assets import Asset
from slidegen.model.frames import MediaFrame, PictureFrame
from slidegen.model.placed import poster

PLAYED = frozenset(("mp4", "mov", "m4a", "mp3", "wav"))
_MEDIA = "http://schemas.microsoft.com/office/2007/relationships/media"
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_TOGGLE = '<a:hlinkClick r:id="" action="ppaction://media"/>'


def media_shape(frame: MediaFrame, slide: SlideContext) -> None:
    """Draw *frame*: its poster, with the film that it plays or a link to where it plays."""
    picture = poster(frame)
    if frame.kind == "online":
        alt = frame.alt or frame.address
        picture_shape(_linked(picture, frame.address, alt), None, slide)
        if frame.mark is not None:
            picture_shape(frame.mark, None, slide)
    elif frame.asset is None:
        picture_shape(_linked(picture, "", frame.alt, missing=True), None, slide)
    else:
        _player(frame, frame.asset, picture, slide)


def _linked(picture: PictureFrame, link: str, alt: str, *, missing: bool = False) -> PictureFrame:
    return replace(picture, link=link, alt=alt, asset=None if missing else picture.asset)


def _player(frame: MediaFrame, asset: Asset, picture: PictureFrame, slide: SlideContext) -> None:
    fill = blip_fill(picture, slide, "p:blipFill")
    if fill is None:  # a poster of the author's own that cannot be decoded; the report knows
        picture_shape(_linked(picture, "", frame.alt, missing=True), None, slide)
        return
    if asset.kind not in PLAYED:
        slide.root.report.add(
            "media-not-played",
            f"PowerPoint does not play {asset.kind.upper()} files such as `{frame.source}`",
            frame.span,
            help="MP4 films and M4A, MP3 and WAV sounds play everywhere",
        )
    kind: Literal["video", "audio"] = "audio" if frame.kind == "audio" else "video"
    target = f"../{slide.root.media.film(asset).removeprefix('ppt/')}"
    linked = slide.relationships.add(kind, target)
    embedded = slide.relationships.add(_MEDIA, target)
    media = (
        f'<p:ext uri="{{DAA4B4D4-6D71-4841-9C94-3DE7FCFB9230}}"><p14:media xmlns:p14="{_P14}" r:embed="{embedded}">'
        f"{_trim(frame)}</p14:media></p:ext>"
    )
    about = f'<p:nvPr><a:{kind}File r:link="{linked}"/><p:extLst>{media}</p:extLst></p:nvPr>'
    number = slide.number()
    label = "Sound" if kind == "audio" else "Film"
    head = non_visual(number, f"{label} {number}", frame.alt or frame.source, _TOGGLE)
    slide.shapes.append(
        f'<p:pic><p:nvPicPr>{head}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>{about}</p:nvPicPr>'
        f"{fill}<p:spPr>{place(frame.rect)}{outline()}</p:spPr></p:pic>"
    )
    slide.played.append(Played(shape=number, kind=kind, autoplay=frame.autoplay, loop=frame.loop, muted=frame.muted))


def _trim(frame: MediaFrame) -> str:
    """``p14:trim``; what is left out at the end is known only of films that tell how long they are."""
    rest = 0.0 if frame.end is None or frame.duration is None else max(0.0, frame.duration - frame.end)
    sides = (("st", round(frame.start * 1000)), ("end", round(rest * 1000)))
    cut = "".join(f' {side}="{time}"' for side, time in sides if time)
    return f"<p14:trim{cut}/>" if cut else ""
