"""Charts in a rectangle: sizes, margins, colours, and which texts have room."""
