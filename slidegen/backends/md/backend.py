"""Writing a deck as Markdown again: includes in place, variables filled in, one spelling for each thing."""

from slidegen.backends.base import Abilities, Options, Sink
from slidegen.diagnostics import Report
from slidegen.errors import UsageError
from slidegen.model.placed import PlacedDeck
from slidegen.theme.theme import Theme
from slidegen.world import World


class MarkdownBackend:
    """Writes ``stem.normal.md``: what the author wrote, less what is for other outputs."""

    name = "md"
    suffix = ".normal.md"
    abilities = Abilities(html=True, written=True)

    def write(
        self, placed: PlacedDeck, theme: Theme, stem: str, sink: Sink, world: World, options: Options, report: Report
    ) -> None:
        from slidegen.backends.md.deck import deck_markdown

        if placed.written is None:
            raise UsageError("the md output needs the deck as it was written: `PlacedDeck.written`")
        sink.write(stem + self.suffix, deck_markdown(placed.written).encode())


BACKEND = MarkdownBackend()
