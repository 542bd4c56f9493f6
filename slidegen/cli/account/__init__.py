"""The build report: what will not look as its author may think, and where; what was written, and how long it took."""
