"""The blocks of a pandoc deck: their tree, and how each is written as slidegen has it."""
