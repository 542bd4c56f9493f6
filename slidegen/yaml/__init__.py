"""YAML in a deck: nodes with places, and their values by type."""
