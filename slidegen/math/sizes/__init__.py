"""How large a formula is in the font that it is set in: what layout keeps free for it."""
