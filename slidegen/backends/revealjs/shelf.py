"""Where what a page uses is kept: inside the page, or in files beside it."""

from binascii import b2a_base64

from slidegen.backends.base import Sink
from slidegen.backends.revealjs.markup import attributes


def style_element(css: str) -> str:
    """A ``style`` element. CSS takes a backslash before a slash anywhere, so that nothing can end the element."""
    return "<style>" + css.replace("</", "<\\/") + "</style>"


def script_text(script: str) -> str:
    """*script* so that nothing in it can end its element; the meaning is the same, as these stand in strings only."""
    return script.replace("</script", "<\\/script").replace("<!--", "<\\!--")


class Inside:
    """All is in the page."""

    linked = False

    def address(self, name: str, data: bytes, media_type: str) -> str:
        """An address for *data*, which a linked deck would have as file *name*."""
        return f"data:{media_type};base64,{b2a_base64(data, newline=False).decode()}"

    def style(self, name: str, css: str) -> str:
        """The element that applies *css*."""
        return style_element(css)

    def script(self, name: str, script: str) -> tuple[str, str]:
        """The element that runs *script*, and the text inside it, for its hash."""
        text = script_text(script)
        return f"<script>{text}</script>", text


class Beside:
    """Each thing is a file in a folder beside the page: written to *sink* under *path*, known to the page by *base*."""

    linked = True

    def __init__(self, sink: Sink, path: str, base: str) -> None:
        self.sink = sink
        self.path = path
        self.base = base
        self._written: set[str] = set()

    def address(self, name: str, data: bytes, media_type: str) -> str:
        if name not in self._written:
            self._written.add(name)
            self.sink.write(self.path + name, data)
        return self.base + name

    def style(self, name: str, css: str) -> str:
        return f"<link{attributes({'rel': 'stylesheet', 'href': self.address(name, css.encode(), 'text/css')})}>"

    def script(self, name: str, script: str) -> tuple[str, str]:
        return f"<script{attributes({'src': self.address(name, script.encode(), 'text/javascript')})}></script>", ""


Shelf = Inside | Beside
