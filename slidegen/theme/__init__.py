"""How decks look: themes as written (``raw``), as used (``theme``), and the way between (``load``)."""
