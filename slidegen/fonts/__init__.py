"""Font files of this machine and of authors: what they are, where they are, how wide their characters are.

Nothing here is loaded for decks whose fonts all ship with slidegen.
"""
