"""Reading packages that others made: Open Packaging Conventions (ECMA-376 part 2), safely and without slides."""
