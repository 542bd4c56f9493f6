"""What tables need to know of their columns: widths, numbers, sides."""
