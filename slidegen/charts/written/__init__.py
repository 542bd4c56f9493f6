"""How numbers are written: formats, the codes that Excel has for them, and units."""
