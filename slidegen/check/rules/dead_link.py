"""Nothing is where a link leads to; asked by ``slidegen check --online`` alone.

The server of each address is asked once, for its headers. 404, 410 and names that no server has are warnings. What
cannot be told is a remark: servers refuse programs, are slow, or fail at the moment. Addresses of this machine and of
private networks are not asked. A last remark sums up.
"""

from collections import Counter

from slidegen.check.links import deck_links, judge
from slidegen.check.outside import Outside
from slidegen.diagnostics import Report
from slidegen.model.deck import Deck
from slidegen.model.links import scheme_of
from slidegen.model.placed import PlacedDeck
from slidegen.source import Span

_CANNOT = "open it in a browser: servers may refuse programs, or be down for a while"


def check(deck: Deck, placed: PlacedDeck, report: Report, outside: Outside) -> None:
    if not outside.online:
        return
    from slidegen.check.online import look_up  # no build uses the network for links

    links = [(target, span) for target, span in deck_links(deck) if _is_asked(target, deck, outside)]
    found = look_up(target for target, _ in links)
    for target, span in links:
        state, why = found[target].state, found[target].why.replace(f"`{target}`", "it")
        if state == "gone":
            advice = "mend the address, or link to a copy of the page in an archive"
            report.add("dead-link", f"`{target}` is gone: {why}", span, help=advice)
        elif state == "unsure":
            report.add("dead-link", f"`{target}` cannot be told: {why}", span, help=_CANNOT, severity="info")
    if found:
        report.add("links-asked", _summary(Counter(each.state for each in found.values())), Span(deck.source, 0, 0))


def _is_asked(target: str, deck: Deck, outside: Outside) -> bool:
    return scheme_of(target) in ("http", "https") and judge(target, deck, outside.world) is None


def _summary(counts: Counter[str]) -> str:
    total = counts.total()
    parts = [
        f"{counts[state]} {word}"
        for state, word in (("there", "there"), ("gone", "gone"), ("unsure", "cannot be told"))
        if counts[state]
    ]
    return f"{total} address{'es' if total != 1 else ''} asked: {', '.join(parts)}"
