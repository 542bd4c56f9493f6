"""What stands on a slide, as semantic HTML."""
