"""How a PowerPoint template becomes a theme."""
