"""What ``slidegen time`` and ``slidegen rehearse`` show."""
