"""Claims of performance: sentences such as "3x faster" that ask for figures."""

from slidegen.check.claims.find import Claim, find_claim

__all__ = ["Claim", "find_claim"]
