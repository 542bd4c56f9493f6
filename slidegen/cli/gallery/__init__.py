"""``slidegen themes --gallery``: a deck that uses every layout once, in every theme, as files and as pictures."""
