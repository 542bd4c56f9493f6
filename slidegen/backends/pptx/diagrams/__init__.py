"""Diagrams: their boxes, and the connectors that hold on to them."""
