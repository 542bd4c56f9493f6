"""Native charts: the chart part, in DrawingML's chart language, and the workbook that it shows."""
