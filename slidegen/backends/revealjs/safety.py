"""What may go into a page: addresses of links, and a stranger's HTML."""

import re

from slidegen.diagnostics import Report
from slidegen.model.links import RUNS_CODE, scheme_of
from slidegen.source import Span

_STRANGERS_MAY = frozenset({"http", "https", "mailto", "tel"})
_RASTER_DATA = re.compile(r"\s*data:image/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=\s]*$", re.IGNORECASE)


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_TAGS = words(
    "a abbr article aside b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn "
    "div dl dt em figcaption figure footer h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre "
    "q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr "
    "u ul var wbr"
)
_EVERYWHERE = words("class id title lang dir role aria-label aria-hidden aria-describedby style")
_ATTRIBUTES = {
    "*": set(_EVERYWHERE),
    "a": {"href", "target"},
    "img": {"src", "alt", "width", "height"},
    "col": {"span"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "ol": {"start", "reversed", "type"},
    "li": {"value"},
    "time": {"datetime"},
    "details": {"open"},
}
_STYLES = words(
    "color background-color font-size font-weight font-style font-family text-align text-decoration "
    "line-height letter-spacing width height max-width max-height margin margin-top margin-bottom margin-left "
    "margin-right padding border border-radius opacity display vertical-align"
)
_DROPPED_WITH_CONTENT = frozenset({"script", "style", "template", "noscript", "title"})


def link_address(target: str, report: Report, span: Span | None, *, safe: bool) -> str:
    """*target* if a click on it cannot run code, else nothing and a diagnostic."""
    scheme = scheme_of(target)
    if scheme in RUNS_CODE or (safe and scheme and scheme not in _STRANGERS_MAY):
        report.add(
            "unsafe-link",
            f"the link to a `{scheme}:` address was dropped",
            span,
            help="link to an http, https or mailto address, a file or `#id`",
        )
        return ""
    return target


def _keep_attribute(tag: str, attribute: str, value: str) -> str | None:
    if attribute in ("src", "href"):
        scheme = scheme_of(value)
        if attribute == "src":
            return value if (not scheme and not value.lstrip().startswith(("//", "\\"))) or _is_raster(value) else None
        return value if not scheme or scheme in _STRANGERS_MAY else None
    if attribute == "style" and "url(" in value.lower():
        return None
    if attribute == "id":
        return f"html-{value}"
    return value


def _is_raster(address: str) -> bool:
    return _RASTER_DATA.match(address) is not None


def own_html(html: str) -> str:
    """*html* that an author trusts: as written, but closed, so that the page stays whole."""
    from slidegen.backends.revealjs.balance import balanced  # few decks have raw HTML

    return balanced(html)


def sanitise(html: str, report: Report, span: Span | None) -> str:
    """*html* without anything that runs, loads or covers the page; a diagnostic tells where something went."""
    import nh3  # 16 ms to load, and only strangers' decks need it

    clean = nh3.clean(
        html,
        tags=set(_TAGS),
        clean_content_tags=set(_DROPPED_WITH_CONTENT),
        attributes=_ATTRIBUTES,
        attribute_filter=_keep_attribute,
        url_schemes={*_STRANGERS_MAY, "data"},
        filter_style_properties=set(_STYLES),
        link_rel="noopener noreferrer",
        strip_comments=True,
    )
    if _essence(clean) != _essence(html):
        report.add(
            "html-sanitised",
            "raw HTML was cleaned for a stranger's deck",
            span,
            help="build without `--safe` if you trust the deck",
        )
    return clean


_NOISE = re.compile(r"""[\s"'/;=]|rel="noopener noreferrer"|<!--.*?-->|html-""", re.DOTALL)


def _essence(html: str) -> str:
    """*html* without what cleaning rewrites even in harmless text: quotes, blanks, slashes, the ``rel`` of links."""
    return _NOISE.sub("", html)
