"""The outputs: a placed deck becomes files. What all of them share is in ``base`` and ``images``."""
