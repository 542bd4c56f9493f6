"""LaTeX as people write it, said in the commands that math-core has."""
