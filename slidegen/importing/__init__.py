"""Bringing a deck over: other tools' Markdown and PowerPoint files become slidegen Markdown that gives the same talk."""
