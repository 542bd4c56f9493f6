"""Markdown's syntax: markdown-it with the rules of the language, and where its tokens stand."""
