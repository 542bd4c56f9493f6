"""Layout: ``Deck`` + ``Theme`` -> ``PlacedDeck``, the one place where slides get their looks.

A slide is laid out in five steps, a module each::

    choose    which of the theme's layouts it gets                Slide -> Layout
    assign    which block goes to which region                    -> Fill      (region name, rectangle, blocks)
    parts     what a region is stacked of                         -> Stack     (text, table, listing, picture ...)
    fit       the largest step of the type scale that fits        -> scale
    placing   the rectangle of each part                          -> PlacedRegion with its frames

A **region** is a named rectangle of the layout. It holds a **stack**: a run of paragraphs, lists and
headings is one part, and a table, a listing, a picture, a panel is a part each. A part becomes a **frame**
with its own rectangle. In a text frame the renderers flow the text themselves; as they use the same fonts,
width and exact line pitch, counting lines here tells how tall it gets there. So the body of ::

    Two reasons:

    | a | b |
    |---|---|
    | 1 | 2 |

is a stack of two parts, and becomes ::

    PlacedRegion body  x=0.67in y=1.6in  12.0 x 4.9 in
      TextFrame   y=1.60in height=0.43in   1 line, 31 pt apart   fills the placeholder "body"
      TableFrame  y=2.20in height=0.98in   2 rows

Text alone has the whole region, so that it inherits the placeholder's place. ``text/`` measures and
wraps, ``parts/`` knows how tall things are; nothing here knows an output.
"""

from slidegen.layout.slides import layout

__all__ = ["layout"]
