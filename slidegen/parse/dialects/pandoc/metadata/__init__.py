"""Who talks about what, and how the deck is read: title blocks, YAML, LaTeX definitions."""
