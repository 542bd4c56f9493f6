"""The slanted letters that a lone letter is shown in."""

_OTHERS = {"h": "ℎ", "ı": "𝚤", "ȷ": "𝚥", "ϵ": "𝜖", "ϑ": "𝜗", "ϰ": "𝜘", "ϕ": "𝜙", "ϱ": "𝜚", "ϖ": "𝜛"}


def italic(character: str) -> str:
    """The mathematical italic form of *character*, or itself."""
    code = ord(character)
    if character in _OTHERS:
        return _OTHERS[character]
    if "a" <= character <= "z":
        return chr(0x1D44E + code - ord("a"))
    if "A" <= character <= "Z":
        return chr(0x1D434 + code - ord("A"))
    if "Α" <= character <= "Ω" and code != 0x3A2:
        return chr(0x1D6E2 + code - 0x391)
    if "α" <= character <= "ω":
        return chr(0x1D6FC + code - 0x3B1)
    return character
