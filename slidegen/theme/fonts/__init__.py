"""The families of a theme: which the author may name, which files they are, what stands in for others."""
