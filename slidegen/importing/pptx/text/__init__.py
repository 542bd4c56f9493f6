"""Text bodies: what their paragraphs inherit, and the lists, paragraphs and marks that they are."""
