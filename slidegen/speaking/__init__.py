"""How long slides take to say: estimates, what to leave out of a talk that is too long, and rehearsals."""

from slidegen.speaking.estimate import SlideTime, with_estimates
from slidegen.speaking.learn import Timing, timing
from slidegen.speaking.record import load_record

__all__ = ["SlideTime", "Timing", "load_record", "timing", "with_estimates"]
