"""Writing the speaker notes of a deck: a script in Markdown, and a page that scrolls it in large type."""

import msgspec

from slidegen.backends.base import Abilities, Options, Sink
from slidegen.diagnostics import Report
from slidegen.model.placed import PlacedDeck
from slidegen.theme.theme import Theme
from slidegen.world import World


class NotesBackend:
    """Writes ``stem.notes.md`` and ``stem.prompter.html``: every slide that is shown, with its notes step by step."""

    name = "notes"
    suffix = ".notes.md"
    abilities = Abilities(hidden_slides=False, like="html")

    def write(
        self, placed: PlacedDeck, theme: Theme, stem: str, sink: Sink, world: World, options: Options, report: Report
    ) -> None:
        from slidegen.backends.notes.prompter import prompter_html
        from slidegen.backends.notes.script import script

        deck = msgspec.structs.replace(placed, slides=tuple(slide for slide in placed.slides if not slide.hidden))
        sink.write(stem + self.suffix, script(deck).encode())
        sink.write(f"{stem}.prompter.html", prompter_html(deck, theme, world, report, safe=options.safe).encode())


BACKEND = NotesBackend()
