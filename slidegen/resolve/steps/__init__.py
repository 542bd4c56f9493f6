"""Steps: every way to write that something comes later becomes a motion on the block, item or inlines that move."""

from slidegen.resolve.steps.stage import with_motions

__all__ = ["with_motions"]
