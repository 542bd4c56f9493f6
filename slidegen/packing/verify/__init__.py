"""Opens each file of a pack as its reader would, and tells what is wrong with it."""

from slidegen.packing.verify.each import Expected, Found, verify

__all__ = ["Expected", "Found", "verify"]
