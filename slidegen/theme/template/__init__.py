"""Themes made from PowerPoint templates: ``theme: corporate.potx``."""
