"""What stands on a slide: where each shape is, and what it is."""
