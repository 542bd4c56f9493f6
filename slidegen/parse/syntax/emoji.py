"""Emoji by name."""

EMOJI: dict[str, str] = {"smile": "😄"}
