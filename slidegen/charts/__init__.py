"""Charts as data: what an author wrote about a chart, and figures, become one :class:`ChartData` with scales and texts.

``spec`` reads the keys, ``sources`` finds the figures (``csv``, ``json``, ``inline``), ``columns`` types them,
``scales`` and ``ticks`` lay axes out, ``formats`` writes numbers, ``build`` puts it together. Nothing here knows a
theme or a place on a slide.
"""
