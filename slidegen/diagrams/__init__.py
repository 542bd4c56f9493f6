"""Diagrams: Mermaid and DOT sources as shapes and lines, or as a drawing. Nothing here knows slides."""
