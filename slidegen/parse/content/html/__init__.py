"""HTML in Markdown: common static elements become the same model as Markdown does; no browser is asked."""
