"""The data that flows through slidegen: ``Deck`` (meaning) and ``PlacedDeck`` (rectangles).

Nodes are frozen :class:`msgspec.Struct` classes and hold tuples, so a value never changes once made.
"""
