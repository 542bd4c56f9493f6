"""Films, sounds, icons and QR codes: from what a deck names to bytes."""
