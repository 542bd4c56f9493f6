"""Reading pictures: what their headers tell, and what of them may be shown."""
