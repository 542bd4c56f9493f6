"""Which layout a slide gets, and which of its blocks go to which region."""
