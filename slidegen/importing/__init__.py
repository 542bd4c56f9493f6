"""Bringing decks over: other tools' Markdown and PowerPoint files as slidegen Markdown that gives the same talk."""
