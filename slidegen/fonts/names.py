"""Names of font families, as they are compared."""


def same_name(name: str) -> str:
    """*name* without what does not count: case, and how many blanks there are."""
    return " ".join(name.split()).casefold()
