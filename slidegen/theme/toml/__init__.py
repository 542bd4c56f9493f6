"""``theme.toml`` files: read, with the places of their keys and their faults."""
