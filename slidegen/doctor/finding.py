"""One thing that was looked at."""

from typing import Literal, TypeAlias

import msgspec

State: TypeAlias = Literal["ok", "missing", "hint"]


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """What was found about a *topic*.

    ``missing``: an output cannot be had as it was meant; ``hint``: worth knowing, and nothing is lost by it.
    ``remedy`` is what to do, where it can be a command for this platform; ``output`` is the one that it is about.
    """

    topic: str
    state: State
    text: str
    remedy: str = ""
    output: str = ""
