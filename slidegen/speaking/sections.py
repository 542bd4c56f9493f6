"""A talk's time by its sections."""

from collections.abc import Iterable

import msgspec

from slidegen.model.deck import Section
from slidegen.speaking.estimate import SlideTime


class SectionTime(msgspec.Struct, frozen=True):
    """A section and its slides, in order; no name: slides before the first one."""

    name: str
    times: tuple[SlideTime, ...]

    @property
    def seconds(self) -> float:
        return sum(time.seconds for time in self.times)


def by_section(times: Iterable[SlideTime], sections: tuple[Section, ...]) -> list[SectionTime]:
    """*times* in the *sections* of their deck; those that have no slide are left out."""
    found: list[tuple[int | None, list[SlideTime]]] = []
    for time in times:
        section = time.slide.section
        if found and found[-1][0] == section:
            found[-1][1].append(time)
        else:
            found.append((section, [time]))
    return [SectionTime("" if at is None else sections[at].name, tuple(each)) for at, each in found]
