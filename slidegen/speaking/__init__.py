"""How long slides take to say: estimates, what to leave out of a talk that is too long, and rehearsals."""

from slidegen.speaking.estimate import SlideTime, estimate, with_estimates
from slidegen.speaking.rates import Tempo, tempo

__all__ = ["SlideTime", "Tempo", "estimate", "tempo", "with_estimates"]
