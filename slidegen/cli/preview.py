"""A preview on the terminal: its address, what each save changed, and what is wrong."""

import sys

import click

from slidegen.cli.tell import in_order, show
from slidegen.diagnostics import Diagnostic
from slidegen.preview.save import Told
from slidegen.preview.security import is_loopback
from slidegen.preview.server import Address, Listener, Rehearsal, run
from slidegen.preview.session import Settings


def serve(
    decks: list[Settings],
    *,
    host: str,
    port: int,
    opens: bool = False,
    rehearsal: Rehearsal | None = None,
) -> int:
    """Serve *decks* until Ctrl-C; the exit code. Raises a click error where it cannot listen."""
    terminal = Terminal(decks, host=host, port=port, opens=opens)
    listener = Listener(ready=terminal.ready, told=terminal.told)
    try:
        return run(decks, Address(host=host, port=port), listener, rehearsal)
    except OSError as error:
        raise click.ClickException(f"cannot listen at {host}:{port}: {error.strerror or error}") from None


class Terminal:
    """Tells of the preview of *decks*; problems that were told already are counted only."""

    def __init__(self, decks: list[Settings], *, host: str, port: int, opens: bool) -> None:
        self._decks = decks
        self._host = host
        self._port = port
        self._opens = opens
        self._known: dict[str, list[tuple[str, str, str]]] = {}

    def ready(self, port: int, token: str) -> None:
        """The server listens at *port*; *token*: who comes over the network needs it."""
        if self._port and port != self._port:
            _say(f"Port {self._port} is taken; using {port}.")
        name = own_address() if self._host in ("0.0.0.0", "::") else self._host
        name = f"[{name}]" if ":" in name else name
        address = f"http://{name}:{port}/" + (f"?token={token}" if token else "")
        what = self._decks[0].path if len(self._decks) == 1 else f"{len(self._decks)} decks"
        _say(f"Serving {what} at {address}")
        if not is_loopback(self._host):
            _say("Everybody on this network who has that address can see it.")
            if sys.stderr.isatty():
                single = len(self._decks) == 1
                _say(f"{'The presenter view' if single else 'The decks'}, for a phone:")
                qr(address.replace("/?", "/speaker?") if single else address)
        _say("Ctrl-C ends it.")
        if self._opens:
            import webbrowser  # not every preview opens one

            if not webbrowser.open(address):
                _say("No browser was found: open that address yourself.")

    def told(self, told: Told) -> None:
        """A deck was saved."""
        path = told.deck
        _say(line(told, several=len(self._decks) > 1))
        problems = [each for each in in_order(told.build.report) if each.severity != "info"]
        known = self._known.get(path, [])
        fresh = [each for each in problems if name_of(each) not in known]
        self._known[path] = [name_of(each) for each in problems]
        show(fresh)
        if old := len(problems) - len(fresh):
            _say(f"{old} problem{'s' * (old != 1)} as before.")
        elif known and not problems:
            _say("No problems any more.")


def line(told: Told, *, several: bool) -> str:
    """What a save changed, in a line."""
    import time

    save = told.save
    clock = time.strftime("%H:%M:%S")
    prefix = f"{told.deck}: " if several else ""
    if told.stale:
        return f"{clock}  {prefix}cannot be shown" + ("; the last good deck stays" if save.files else " yet")
    if not save.files:
        return f"{clock}  {prefix}{told.slides} slide{'s' * (told.slides != 1)}, {save.age * 1000:.0f} ms"
    what = "nothing to see changed" if not save.count else f"{save.count} slide{'s' * (save.count != 1)} changed"
    where = f" ({save.slide})" if save.count == 1 and save.slide else ""
    return f"{clock}  {prefix}{what}{where}, {save.seconds * 1000:.0f} ms"


def name_of(diagnostic: Diagnostic) -> tuple[str, str, str]:
    """What tells a problem from others though lines were put in above it."""
    text = diagnostic.span.text if diagnostic.span is not None else ""
    return diagnostic.code, diagnostic.message, text[:80]


def own_address() -> str:
    """This machine's address on its network. Nothing is sent: the system is asked which way it would go."""
    import socket

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return "127.0.0.1"
        return str(probe.getsockname()[0])


def qr(address: str) -> None:
    """Print *address* for the camera of a phone."""
    import segno

    segno.make(address, error="l", micro=False).terminal(sys.stderr, compact=True, border=2)


def _say(text: str) -> None:
    sys.stderr.write(text + "\n")
    sys.stderr.flush()
