"""What happens on a slide at each click.

PowerPoint writes one time node (``p:par``) a click into the main sequence of ``p:timing``. In it stand time nodes for
what starts at the same moment, one after another (their ``delay`` counts from the click), and in these the effects: a
``p:cTn`` with the number of a preset, by which PowerPoint names the effect, and the behaviours that make it up
(``p:set``, ``p:animEffect``, ``p:anim``, ``p:animClr``, ``p:animScale``). Each behaviour has its target, ``p:spTgt``: a
shape, paragraphs or characters of its text (``p:txEl``), or a series or category of its chart (``p:graphicEl``). Beside
the nodes, ``p:bldLst`` tells which texts and charts are built from parts; effects refer to its entries by ``grpId``.

``cue`` has these words as values, ``stage`` finds the cues of a slide's frames, ``effects`` writes one cue and
``timeline`` all of a slide's.
"""
