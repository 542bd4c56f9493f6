"""``index.html``: the gallery as a page."""

from collections.abc import Sequence
from html import escape
from urllib.parse import quote

from slidegen.cli.gallery.overview import label
from slidegen.cli.gallery.variant import Made

_STYLE = """
:root { color-scheme: light dark; font: 17px/1.5 system-ui, sans-serif; }
body { max-width: 1200px; margin: 0 auto; padding: 24px; }
h1 { font-size: 32px; line-height: 1.2; } h2 { margin: 56px 0 0; font-size: 24px; } p { margin: 4px 0 12px; }
nav { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 16px 0; }
img { display: block; width: 100%; height: auto; border-radius: 4px; }
"""


def index_html(made: Sequence[Made], *, has_overview: bool) -> str:
    """The page: an overview, then each variant with its contact sheet and its files."""
    links = "".join(f'<a href="#{escape(each.stem)}">{escape(label(each))}</a>' for each in made)
    picture = '<img src="overview.png" alt="Three slides of each theme">' if has_overview else ""
    sections = "\n".join(map(_section, made))
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>Themes of slidegen</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n<h1>Themes of slidegen</h1>\n"
        f"<p>One deck that uses every layout once, in {len(made)} looks.</p>\n"
        f"<nav>{links}</nav>\n{picture}\n{sections}\n</body>\n</html>\n"
    )


def _section(made: Made) -> str:
    address = quote(made.stem)
    links = f'<a href="{address}.html">HTML</a> · <a href="{address}.pptx">PowerPoint</a>'
    alt = f"All {made.outcome.slides} slides in the theme {label(made)}"
    sheet = (
        f'<a href="{address}.html"><img src="{address}.png" alt="{escape(alt)}" loading="lazy"></a>'
        if made.samples
        else ""
    )
    return (
        f'<section id="{escape(made.stem)}">\n<h2>{escape(label(made))}</h2>\n'
        f"<p>{escape(made.description)} · {links}</p>\n{sheet}\n</section>"
    )
