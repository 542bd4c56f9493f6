"""The names of HTML's elements, by what becomes of them."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


VOID = _words("area base br col embed hr img input link meta param source track wbr")
"""Elements that hold nothing and have no end tag."""

OPAQUE = _words("svg math canvas object applet iframe")
"""Elements that are kept as they are written, since what is in them is no text of the slide."""

WRAPPERS = _words(
    "address article aside body center details dialog div fieldset figcaption figure footer form header hgroup html"
    " legend main nav search section"
)
STRUCTURE = _words(
    "blockquote caption col colgroup dd dl dt h1 h2 h3 h4 h5 h6 hr li menu ol p pre summary table tbody td tfoot th"
    " thead tr ul xmp"
)
SHOWN = _words("audio canvas embed iframe object applet script style svg video math template noscript link meta base")
BLOCKS = WRAPPERS | STRUCTURE | SHOWN
"""Elements that end a line of text."""

INLINE = _words(
    "a abbr acronym area b bdi bdo big blink br button cite code data datalist del dfn em font head i img input ins"
    " kbd label map mark marquee meter nobr optgroup option output param picture progress q rb rp rt rtc ruby s samp"
    " select slot small source span strike strong sub sup textarea time title track tt u var wbr"
)
STEPS = _words("v-click v-clicks v-after v-switch v-mark")
"""Slidev's elements for steps."""

KNOWN = BLOCKS | INLINE | STEPS

UNSEEN = _words(
    "script style template noscript link meta base head title param source track area col colgroup datalist"
)
"""Elements whose text, if they have any, no browser shows."""

CLOSES: dict[str, frozenset[str]] = {
    "li": _words("li"),
    "dt": _words("dt dd"),
    "dd": _words("dt dd"),
    "tr": _words("tr td th caption colgroup"),
    "td": _words("td th caption colgroup"),
    "th": _words("td th caption colgroup"),
    "thead": _words("thead tbody tfoot tr td th caption colgroup"),
    "tbody": _words("thead tbody tfoot tr td th caption colgroup"),
    "tfoot": _words("thead tbody tfoot tr td th caption colgroup"),
    "option": _words("option"),
    "rt": _words("rt rp"),
    "rp": _words("rt rp"),
}
"""Which open elements a start tag ends, where their own end tags were left out."""

SCOPES = _words("ul ol menu dl table td th ruby select")
"""Elements that no tag inside them ends, but their own."""

OPTIONAL_END = _words("p li dt dd tr td th thead tbody tfoot colgroup option rt rp caption html body head")
"""Elements whose end tag may be left out."""
