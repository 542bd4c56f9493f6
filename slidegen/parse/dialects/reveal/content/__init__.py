"""What stands on slides: text, comments that set attributes, listings, notes."""
