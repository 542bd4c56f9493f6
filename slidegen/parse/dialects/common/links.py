"""Links and pictures within a line: where their parts begin and end."""

import re

IMAGE = re.compile(r"!\[(?P<alt>(?:[^\[\]\\\n]|\\.|\[[^\[\]\n]{0,500}\]){0,1000})\](?=\()")
"""A picture's alternative text; :func:`destination_end` tells where the rest ends."""


MOST_CHARACTERS = 4_000
"""A longer address is none; pictures in the text have shorter ones."""


def destination_end(text: str, at: int) -> int | None:
    """Behind the bracket that closes the one at *at*; None: it is not closed in *text*."""
    depth = 0
    quote = ""
    for index in range(at, min(len(text), at + MOST_CHARACTERS)):
        character = text[index]
        if quote:
            quote = "" if character == quote else quote
        elif character in "\"'" and text[index - 1] in " \t":
            quote = character
        elif character == "(":
            depth += 1
        elif character == ")":
            depth -= 1
            if depth == 0:
                return index + 1
    return None
