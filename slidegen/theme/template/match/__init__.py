"""Which of a template's layouts serves as which of slidegen's."""
