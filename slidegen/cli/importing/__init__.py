"""What ``slidegen import`` finds, does and tells."""
