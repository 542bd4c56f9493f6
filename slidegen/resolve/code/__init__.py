"""Listings: the colours of their language, and those of terminals."""
