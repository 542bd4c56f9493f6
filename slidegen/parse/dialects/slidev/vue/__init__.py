"""What Vue makes of a slide's text: components, interpolations, styles and scripts."""
