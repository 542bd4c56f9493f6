"""Elements -> blocks: one module for each kind."""
