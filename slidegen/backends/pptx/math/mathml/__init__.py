"""Reading MathML: elements to nodes, and nodes in a row to what belongs together."""
