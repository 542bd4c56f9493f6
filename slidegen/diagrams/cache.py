"""What took long to make, kept between builds under a hash of all that it depends on."""

from collections.abc import Callable

from slidegen.world import World


def remembered(world: World, depends_on: tuple[str, ...], make: Callable[[], bytes]) -> bytes:
    """What *make* makes, or what an earlier build made of the same."""
    from hashlib import sha256

    digest = sha256()
    for part in depends_on:
        digest.update(f"{len(part)}:".encode())
        digest.update(part.encode("utf-8", "surrogatepass"))
    key = f"diagram-{digest.hexdigest()}"
    found = world.recall(key)
    if found is None:
        found = make()
        world.remember(key, found)
    return found
