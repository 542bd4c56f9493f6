"""What stands within lines of a pandoc deck: attributes, shortcodes, LaTeX, typography."""
