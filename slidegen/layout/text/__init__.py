"""Text as layout counts it: runs, words and their widths, lines, paragraphs."""
