"""What stands on slides, as Markdown: blocks as lines, inlines as text."""
