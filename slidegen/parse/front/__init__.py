"""Front matter and other YAML: nodes with places, and their values by type."""
