"""Whether addresses are there: each is asked once, several at a time, by name and number of public hosts alone."""

from collections.abc import Iterable
from typing import Literal, NamedTuple, TypeAlias
from urllib.parse import urldefrag, urlsplit

from slidegen.remote import Answer, Network, ask

AT_A_TIME = 8
NETWORK = Network(seconds=8.0, redirects=8)
"""Pages move more often than pictures, and each move is a redirect."""

_GONE = frozenset((404, 410))

State: TypeAlias = Literal["there", "gone", "unsure"]


class Found(NamedTuple):
    """What is known of an address, and ``why``."""

    state: State
    why: str = ""


_known: dict[tuple[str, Network], Answer] = {}
"""What was answered before: a deck that differs from output to output has most of its links in all of them."""


def look_up(addresses: Iterable[str], network: Network = NETWORK) -> dict[str, Found]:
    """What is at each of *addresses*, in their order. If no name at all can be looked up, nothing is said of any."""
    wanted = {address: urldefrag(address)[0] for address in addresses}
    pages = [page for page in dict.fromkeys(wanted.values()) if (page, network) not in _known]
    if pages:
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(min(AT_A_TIME, len(pages))) as pool:
            answers = pool.map(lambda page: ask(page, network), pages)
            _known.update(((page, network), answer) for page, answer in zip(pages, answers, strict=True))
    answered = {address: _known[page, network] for address, page in wanted.items()}
    hosts = {urlsplit(page).hostname for page in wanted.values()}
    if len(hosts) > 1 and all(answer.nameless for answer in answered.values()):
        return dict.fromkeys(answered, Found("unsure", "no name at all can be looked up: is there a network?"))
    return {address: _judged(answer) for address, answer in answered.items()}


def _judged(answer: Answer) -> Found:
    if answer.nameless:
        return Found("gone", "no server has that name")
    if not answer.status:
        return Found("unsure", answer.why)
    if answer.status < 400:
        return Found("there")
    if answer.status in _GONE:
        return Found("gone", f"its server answers {answer.status}")
    return Found("unsure", f"its server answers {answer.status}")
