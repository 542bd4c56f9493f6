"""What shapes are painted with: colours, gradients, pictures, patterns, lines."""
