"""What a rule may know beyond the deck: its theme, the files around it, where it goes."""

import msgspec

from slidegen.theme.theme import Theme
from slidegen.world import World


class Outside(msgspec.Struct, frozen=True, kw_only=True):
    """What is around a layout of a deck. ``outputs`` are those that it is for; ``online``: the network may be asked."""

    theme: Theme
    world: World
    outputs: tuple[str, ...] = ()
    online: bool = False
