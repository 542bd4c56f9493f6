"""slidegen turns one Markdown file into a talk: native PowerPoint and a reveal.js deck."""

__version__ = "0.1.0"
