"""What HTML is read into: tags, and a tree of elements."""
