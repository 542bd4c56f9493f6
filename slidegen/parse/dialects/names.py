"""The dialects by name, and what a text must have before anyone looks closer."""

OWN = "slidegen"

DIALECTS = {
    "marp": "Marp",
}
"""Their names for ``--from``, and those that people know them by. Of equal guesses the first one counts."""
