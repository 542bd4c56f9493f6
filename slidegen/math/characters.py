"""The characters that a font for formulas must have to show some MathML."""

from slidegen.math.italic import italic
from slidegen.math.tree import content_tree, text

ALWAYS = " 0123456789"


def math_characters(mathml: str) -> set[str]:
    """What *mathml* shows in the font for formulas: slanted letters and radical signs, too, which nobody writes."""
    found = set(ALWAYS)
    for node in content_tree(mathml).iter():
        letters = node.text or ""
        if node.tag == "mtext":
            continue
        found.update(letters)
        if node.tag == "mi" and len(letters) == 1:
            found.add(italic(letters))
        elif node.tag in ("msqrt", "mroot"):
            found.add("√")
    return found


def math_words(mathml: str) -> list[tuple[str, str]]:
    """The text in *mathml*, which is in the slide's own font, and its ``mathvariant``."""
    return [(text(node), node.get("mathvariant", "")) for node in content_tree(mathml).iter("mtext")]
