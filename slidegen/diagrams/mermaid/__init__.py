"""Mermaid sources: flowcharts and states as graphs, other kinds as pictures."""
