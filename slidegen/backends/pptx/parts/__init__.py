"""The parts that a deck has once: master, layouts, theme, properties."""
