"""Charts in a rectangle."""
