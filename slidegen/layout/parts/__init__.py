"""Parts: what a region is stacked of, and how tall each of them is."""
