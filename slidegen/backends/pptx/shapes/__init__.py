"""What stands on slides: one module for each kind of shape."""
