"""Reading packages that others made."""
