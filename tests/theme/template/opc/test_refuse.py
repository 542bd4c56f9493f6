"""What cannot be a theme is refused, and the author is told where they named it, why, and what stands in."""

import pytest

from slidegen.diagnostics import Report
from slidegen.errors import WorldError
from slidegen.source import Source
from slidegen.theme.find import DEFAULT
from slidegen.theme.load import load_theme
from slidegen.theme.template.package import read_package
from slidegen.theme.template.parts.masters import Parts
from slidegen.world import Memory
from tests.templates.refused import REFUSED


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_said_what_is_wrong(name: str) -> None:
    make, message = REFUSED[name]
    with pytest.raises(WorldError) as caught:
        Parts(read_package(make()))
    assert caught.value.code == "template"
    assert message in caught.value.message


@pytest.mark.parametrize("name", ["macros.potm", "picture.potx", "cut.potx"])
def test_the_default_theme_stands_in(name: str) -> None:
    report = Report()
    source = Source("deck.md", f"theme: {name}\n")
    span = source.span(7, 7 + len(name))
    theme = load_theme(name, Memory({name: REFUSED[name][0]()}), report, span)
    (problem,) = report
    assert (theme.name, theme.template) == (DEFAULT, None)
    assert (problem.code, problem.span) == ("template", span)
    assert problem.message.startswith(f"`{name}` cannot be used as a theme: ")
