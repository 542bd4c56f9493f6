"""PowerPoint files, slidegen's own and all others, as decks.

``package`` opens the file, ``shapes/`` finds what stands on a slide and where, ``text/`` reads paragraphs, ``slide``
puts a slide together and ``deck`` all of them. What cannot be brought over goes to a :class:`~.losses.Losses`.
"""

from slidegen.diagnostics import Report
from slidegen.importing.imported import Imported


def read_presentation(data: bytes, name: str, folder: str, report: Report) -> Imported | None:
    """The deck in the file *name* of content *data*; its pictures get names in *folder*, beside the deck's text.

    None: it is no PowerPoint file that can be read, which *report* tells.
    """
    from slidegen.importing.pptx.deck import read

    return read(data, name, folder, report)
