"""Whether addresses are there: each is asked once, several at a time, by name and number of public hosts alone."""

from collections.abc import Iterable
from typing import Literal, TypeAlias
from urllib.parse import urldefrag

import msgspec

from slidegen.remote import Answer, Network, ask

AT_A_TIME = 8
NETWORK = Network(seconds=8.0, redirects=8)
"""Pages move more often than pictures, and each move is a redirect."""

_GONE = frozenset((404, 410))

State: TypeAlias = Literal["there", "gone", "unsure"]


class Found(msgspec.Struct, frozen=True):
    """What is known of an address, and ``why``."""

    state: State
    why: str = ""


_known: dict[tuple[str, Network], Answer] = {}
"""What was answered before: a deck that differs from output to output has most of its links in all of them."""


def look_up(addresses: Iterable[str], network: Network | None = None) -> dict[str, Found]:
    """What is at each of *addresses*, in their order. That one is gone is known only if another answers at all."""
    network = network or NETWORK
    wanted = {address: urldefrag(address)[0] for address in addresses}
    pages = [page for page in dict.fromkeys(wanted.values()) if (page, network) not in _known]
    if pages:
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(min(AT_A_TIME, len(pages))) as pool:
            answers = pool.map(ask, pages, (network for _ in pages))
            _known.update(((page, network), answer) for page, answer in zip(pages, answers, strict=True))
    answered = {address: _known[page, network] for address, page in wanted.items()}
    connected = any(answer.status for answer in answered.values())
    return {address: _judged(answer, connected=connected) for address, answer in answered.items()}


def _judged(answer: Answer, *, connected: bool) -> Found:
    if answer.nameless and connected:
        return Found("gone", "no server has that name")
    if answer.nameless:
        return Found("unsure", "its name cannot be looked up, and nothing else answers: is there a network?")
    if not answer.status:
        return Found("unsure", answer.why)
    if answer.status < 400:
        return Found("there")
    if answer.status in _GONE:
        return Found("gone", f"its server answers {answer.status}")
    return Found("unsure", f"its server answers {answer.status}")
