"""Front matter: finding it, and what its keys mean."""
