"""Tokens to blocks and inlines: one module for each construct."""
