"""The PNG output: pictures that a browser takes of the slides of the HTML."""

from slidegen.backends.png.backend import BACKEND

__all__ = ["BACKEND"]
