"""A talk as one folder or zip file for any machine: outputs, fonts, sources, checksums, and how to use them."""
