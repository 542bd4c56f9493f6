"""Live preview: a deck's page that follows its files as they are saved.

``session`` watches the files of one deck, builds it and tells what changed; ``server`` gives pages their parts.
"""
