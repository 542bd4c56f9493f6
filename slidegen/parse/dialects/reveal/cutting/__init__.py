"""Where slides begin."""
