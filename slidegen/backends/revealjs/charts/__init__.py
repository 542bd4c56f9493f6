"""Charts as SVG, in the pixels of a slide: marks, axes, texts, and a table of the same figures."""
