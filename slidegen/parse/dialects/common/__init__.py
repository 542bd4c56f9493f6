"""What readers of several dialects share: lines of a deck, the draft of its translation, marks within lines."""
