"""Charts as data: what an author wrote about a chart, and figures, become one :class:`ChartData` with scales and texts.

``keys`` reads what is asked into a ``spec``, ``figures`` finds, reads and types columns, ``choose`` picks those to draw
and ``extract`` makes series of them, ``axes`` lays the axes out, ``written`` writes numbers, ``texts`` adds labels and
legend, ``build`` puts it together. Nothing here knows a theme or a place on a slide.
"""
