"""The PowerPoint backend: ``PlacedDeck`` to ``.pptx``, written as XML text.

Master and layouts are made from the theme, slides fill their placeholders and inherit. ``deck`` orders the
parts, ``parts`` has what a deck has once, ``shapes`` what stands on slides.
"""

from slidegen.backends.base import Backend
from slidegen.backends.pptx.deck import PowerPoint

BACKEND: Backend = PowerPoint()
