"""Masters, layouts and themes of a template's package, read as far as looks need."""
