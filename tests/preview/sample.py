"""Decks to preview, and sessions that are told by hand when to look."""

from pathlib import Path
from typing import Any

from slidegen.backends.base import Options
from slidegen.pipeline import Request
from slidegen.preview.build import Build, build
from slidegen.preview.save import Told
from slidegen.preview.session import Session, Settings
from slidegen.world import Disk

REQUEST = Request(outputs=("html",), options=Options(linked=True), debug=False)

TEXT = """---
title: A talk
author: A. Speaker
footer: Somewhere
---

# Part

## First

- one
- two

::: notes
Say this.
:::

## Second

Some *words*, and a note.[^a]

[^a]: The note.

## Third

```python
print(1)
```
"""


class Watching:
    """A session whose events and saves are kept in lists; it looks when it is told to."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.events: list[tuple[str, dict[str, Any]]] = []
        self.told: list[Told] = []
        settings = Settings(path=str(path), request=REQUEST)
        self.session = Session(settings, lambda name, values: self.events.append((name, values)), self.told.append)
        self.session.renew(())

    def save(self, text: str | bytes) -> Told:
        """Write the deck, and let the session look."""
        data = text.encode() if isinstance(text, str) else text
        self.path.write_bytes(data)
        return self.look(str(self.path))

    def look(self, *changed: str) -> Told:
        self.session.renew(changed)
        return self.told[-1]

    def patches(self) -> list[dict[str, Any]]:
        return [values for name, values in self.events if name == "patch"]

    @property
    def state(self) -> dict[str, Any]:
        return self.session.snapshot.state


def cold(text: str, path: Path) -> Build:
    """What a build from nothing makes of *text*."""
    return build(text.encode(), str(path), Disk(path.parent), REQUEST)
