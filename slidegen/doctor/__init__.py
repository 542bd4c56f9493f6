"""What this machine has of what slidegen can use, what each output would miss, and how to get it."""

from slidegen.doctor.deck import of_deck
from slidegen.doctor.finding import Finding, State
from slidegen.doctor.machine import of_machine

__all__ = ["Finding", "State", "of_deck", "of_machine"]
