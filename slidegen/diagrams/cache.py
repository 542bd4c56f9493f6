"""What took long to make, kept between builds under a hash of all that it depends on."""

from collections.abc import Callable

from slidegen.cache import cache_key
from slidegen.world import World


def remembered(world: World, depends_on: tuple[str, ...], make: Callable[[], bytes]) -> bytes:
    """What *make* makes, or what an earlier build made of the same."""
    key = cache_key("diagram", *depends_on)
    found = world.recall(key)
    if found is None:
        found = make()
        world.remember(key, found)
    return found
