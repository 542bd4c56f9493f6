"""What style and class attributes say."""
