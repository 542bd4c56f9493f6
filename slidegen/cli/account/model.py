"""What a build report holds, as values."""

import msgspec

from slidegen.diagnostics.codes import Kind, Severity

ORDER: tuple[Kind, ...] = (
    "missing", "dropped", "cut", "substituted", "approximated", "doubtful", "shrunk", "split", "embedded",
)  # fmt: skip
"""Kinds, the worst first."""


class Place(msgspec.Struct, frozen=True):
    """Where something was written; ``line`` and ``column`` count from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


class Notice(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is not as it was written.

    ``outputs`` empty: it is so in all. ``slide`` is the place of its slide among all, from 1, None: it is about the
    whole deck; ``title`` is what the slide is called.
    """

    kind: Kind
    code: str
    severity: Severity
    message: str
    help: str = ""
    outputs: tuple[str, ...] = ()
    slide: int | None = None
    title: str = ""
    place: Place | None = None


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """A picture of pixels: ``width`` by ``height`` of them, shown ``scale`` times as large on a screen 1920 wide.

    ``cropped`` is the part of it that is cut off.
    """

    slide: int
    title: str
    source: str
    width: int
    height: int
    scale: float
    cropped: float = 0.0


class FontUse(msgspec.Struct, frozen=True, kw_only=True):
    """A font and what it is for. ``stand_in`` is what is measured, and shown in HTML, in its place.

    ``powerpoint`` is how PowerPoint comes by it: ``carried``, ``common`` (it comes with it) or ``installed`` (only
    where somebody did).
    """

    name: str
    uses: tuple[str, ...]
    stand_in: str = ""
    powerpoint: str = "installed"


class Written(msgspec.Struct, frozen=True):
    """A file, of how many bytes, of which output."""

    output: str
    path: str
    size: int


class Stage(msgspec.Struct, frozen=True):
    """A part of the build and the seconds it took."""

    name: str
    seconds: float


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """The report of one deck; ``slides`` by output."""

    deck: str
    theme: str = ""
    slides: tuple[tuple[str, int], ...] = ()
    notices: tuple[Notice, ...] = ()
    pictures: tuple[Shown, ...] = ()
    fonts: tuple[FontUse, ...] = ()
    files: tuple[Written, ...] = ()
    stages: tuple[Stage, ...] = ()

    @property
    def unlike(self) -> tuple[Notice, ...]:
        """What does not look as it was written; what is carried along looks so."""
        return tuple(each for each in self.notices if each.kind != "embedded")

    @property
    def smaller(self) -> tuple[Notice, ...]:
        """What is set smaller, and looks as it was written but for that."""
        return tuple(each for each in self.notices if each.kind == "shrunk")

    @property
    def outputs(self) -> tuple[str, ...]:
        return tuple(output for output, _ in self.slides)
