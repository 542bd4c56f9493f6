"""Films and sounds: the browser's own players, and posters that become a site's player by a click.

Nothing is asked of a network before that click; without scripts, or without a network, the poster is a link.
"""

from msgspec.structs import replace

from slidegen.backends.images import report_broken
from slidegen.backends.revealjs.content.motion import identity
from slidegen.backends.revealjs.content.picture import picture_html
from slidegen.backends.revealjs.context import Context
from slidegen.backends.revealjs.markup import attributes, classed, escape, number, placed, styled
from slidegen.backends.revealjs.safety import link_address
from slidegen.model.assets import MEDIA_TYPES, Asset
from slidegen.model.frames import MediaFrame
from slidegen.model.placed import poster


def media_html(frame: MediaFrame, place: dict[str, str], context: Context) -> str:
    """A film or a sound, or a marked stand-in."""
    if frame.kind == "online":
        return _online(frame, place, context)
    if frame.asset is None:
        return picture_html(replace(poster(frame), asset=None), place, context)
    return _player(frame, frame.asset, place, context)


def _player(frame: MediaFrame, asset: Asset, place: dict[str, str], context: Context) -> str:
    if asset.kind == "mov":
        message = f"many browsers do not play MOV files such as `{frame.source}`"
        context.report.add("media-not-played", message, frame.span, help="MP4 films play everywhere")
    tag = "audio" if frame.kind == "audio" else "video"
    file = f"{asset.key[:16]}.{asset.kind}"
    address = context.pictures.shelf.address(file, asset.data, MEDIA_TYPES[asset.kind])
    picture = _poster(frame, context)
    values: dict[str, str | bool | None] = {
        "src": address + _fragment(frame),
        "controls": True,
        "preload": "metadata",
        "playsinline": tag == "video",
        "poster": picture if tag == "video" else None,
        "data-autoplay": frame.autoplay,
        "loop": frame.loop,
        "muted": frame.muted,
        "data-from": number(frame.start) if frame.loop and (frame.start or frame.end) else None,
        "data-to": number(frame.end) if frame.loop and frame.end else None,
        "aria-label": frame.alt or None,
    }
    tracks = "".join(_track(each.text, each.lang or context.deck.meta.lang, not at)
                     for at, each in enumerate(frame.captions))  # fmt: skip
    said = escape(frame.alt or frame.source)
    element = f"<{tag}{attributes(values)}>{tracks}<p>{said}: this browser does not play it.</p></{tag}>"
    printed = f'<img class="printed" src="{picture}" alt="">' if picture else ""
    return f"<div{classed('media', tag)}{identity(frame)}{styled(place)}>{element}{printed}</div>"


def _poster(frame: MediaFrame, context: Context) -> str | None:
    """The address of what is shown before it plays; None, with a diagnostic, where it cannot be decoded."""
    if frame.poster is None:
        return None
    if context.pictures.can_show(frame.poster):
        return context.pictures.address(frame.poster)
    report_broken(poster(frame), context.report)
    return None


def _fragment(frame: MediaFrame) -> str:
    """The part of the film to play. Browsers repeat from its very start, so that a script minds the end of a loop."""
    if frame.loop:
        return f"#t={number(frame.start)}" if frame.start else ""
    if not frame.start and frame.end is None:
        return ""
    return f"#t={number(frame.start)}" + (f",{number(frame.end)}" if frame.end is not None else "")


def _track(text: str, lang: str, first: bool) -> str:
    """Captions, inside the page in any case: from a file beside it no browser would take them."""
    from binascii import b2a_base64

    data = b2a_base64(text.encode(), newline=False).decode()
    values: dict[str, str | bool | None] = {
        "kind": "captions",
        "srclang": lang or "en",
        "label": lang or "captions",
        "src": f"data:text/vtt;base64,{data}",
        "default": first,
    }
    return f"<track{attributes(values)}>"


def _online(frame: MediaFrame, place: dict[str, str], context: Context) -> str:
    """A poster that links to the film's page; a click puts the site's player in its place."""
    inner = {"left": "0px", "top": "0px", "width": place["width"], "height": place["height"]}
    alt = frame.alt or frame.address
    picture = picture_html(replace(poster(frame), alt=alt), inner, context)
    mark = ""
    if frame.mark is not None:
        mark = picture_html(replace(frame.mark, link=""), placed(frame.mark.rect, frame.rect), context)
    address = link_address(frame.address, context.report, frame.span, safe=context.safe)
    values = {
        "href": address,
        "target": "_blank",
        "rel": "noopener",
        "data-player": frame.player,
        "title": f"Play: {alt}",
    }
    link = f"<a{attributes(values)}>{picture}{mark}</a>"
    return f'<div class="media online"{identity(frame)}{styled(place)}>{link}</div>'
