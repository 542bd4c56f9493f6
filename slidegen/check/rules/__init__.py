"""The rules that ship, one module each; the docstring of a module is the rule's documentation."""
