"""A listing that the tour shows from a file."""

import sys


# region greet
def greet(name: str) -> str:
    """Say hello in one line."""
    return f"Hello, {name}!"


# endregion

if __name__ == "__main__":
    print(greet(sys.argv[1]))
