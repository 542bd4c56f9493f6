"""What a careful colleague misses in a talk as a whole."""

import pytest

from tests.check.found import diagnostics, found, slides

TALK = "title: A talk\nevent: Example Days"


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("## About me\n\nx", ""),
        ("## whoami\n\nx", ""),
        ("## Who am I?\n\nx", ""),
        ("## Wer bin ich?\n\nx", ""),
        ("## Qui suis-je ?\n\nx", ""),
        ("## ¿Quién soy?\n\nx", ""),
        ("## Let me introduce myself\n\nx", ""),
        ("## Hello, I’m Ada\n\nx", ""),
        ("## Hello {layout=speaker}", ""),
        ("## Hello\n\nI am *Ada* Example.", ""),
        ("", "## The end\n\n- ada  example, ada@example.org"),
    ],
)
def test_slides_that_introduce_the_speaker(first: str, last: str) -> None:
    assert found("no-speaker", slides(8, front="title: A talk\nauthor: Ada Example", first=first, last=last)) == []


def test_a_talk_without_a_speaker_is_told_once_at_the_author() -> None:
    text = slides(8, front="title: A talk by Ada Example\nauthor: Ada Example")
    assert found("no-speaker", text) == [("Ada Example", "no slide introduces the speaker")]
    assert found("no-speaker", text, outputs=("html", "pptx")) == [("Ada Example", "no slide introduces the speaker")]


def test_what_stands_behind_the_name_of_an_author_is_not_looked_for() -> None:
    front = 'title: A talk\nauthor: "Ada Example, Example Works"'
    assert found("no-speaker", slides(8, front=front, first="## Hello\n\nAda Example, for twenty years")) == []


def test_of_an_author_in_several_lines_the_name_is_pointed_at() -> None:
    front = "title: A talk\nauthor:\n  - name: Ada Example\n    role: Engineer"
    assert [place for place, _ in found("no-speaker", slides(8, front=front))] == ["Ada Example"]


def test_without_an_author_the_help_says_how_to_name_one() -> None:
    (problem,) = diagnostics(slides(8), "no-speaker")
    assert problem.help.startswith("give `author: {name: ..., role: ...}`")


@pytest.mark.parametrize(
    "text",
    [
        slides(7),
        slides(8, front="title: A talk\nloop: true\ntiming: 5s auto"),
        slides(7, last="# A\n\n# B\n\n## C {hidden=true}\n\nx\n\n## D {backup=true}\n\nx"),
    ],
)
def test_short_decks_and_those_that_run_by_themselves_need_none(text: str) -> None:
    assert found("no-speaker", text) == []


def test_words_within_others_introduce_nobody() -> None:
    assert len(found("no-speaker", slides(8, first="## About merging\n\nx"))) == 1


def test_a_talk_without_notes_is_told() -> None:
    assert found("no-notes", slides(8, front=TALK)) == [("Example Days", "no slide has speaker notes")]
    assert found("no-notes", slides(8, front="title: A\nduration: 30m")) == [("30m", "no slide has speaker notes")]


@pytest.mark.parametrize(
    "text",
    [
        slides(8),
        slides(7, front=TALK),
        slides(8, front=TALK, last="Note:\nSay it."),
        slides(8, front=TALK + "\nloop: on"),
    ],
)
def test_other_decks_and_talks_with_a_note_are_not(text: str) -> None:
    assert found("no-notes", text) == []


SECTIONS = "# One\n\n## A\n\nx\n\n# Two\n\n## B\n\nx\n\n# Three\n\n## C\n\nx\n"


def agenda(first: str = "", front: str = "title: A\nduration: 40m", body: str = SECTIONS) -> list[tuple[str, str]]:
    return found("no-agenda", f"---\n{front}\n---\n\n{first}\n\n{body}")


def test_a_long_talk_without_an_agenda_is_told() -> None:
    assert agenda() == [("# One", "no slide lists the 3 sections of this long talk")]
    assert len(agenda(front="title: A", body=SECTIONS + "## D\n\nx\n\n" * 27)) == 1


@pytest.mark.parametrize(
    "first", ["## x {layout=agenda}", "## Agenda\n\n- x", "## Inhalt\n\n- x", "## What I'll say\n\n- x"]
)
def test_any_agenda_will_do(first: str) -> None:
    assert agenda(first) == []


def test_short_talks_and_few_sections_need_none() -> None:
    assert agenda(front="title: A\nduration: 30m") == []
    assert agenda(front="title: A") == []
    assert agenda(body="# One\n\n## A\n\nx\n\n# Two\n\n## B\n\nx\n") == []


def ending(last: str, front: str = TALK) -> list[tuple[str, str]]:
    return found("no-ending", slides(8, front=front, last=last))


def test_a_talk_that_just_stops_is_told_at_its_last_slide() -> None:
    assert ending("## Step nine\n\n- x\n") == [("## Step nine\n\n- x", "the talk ends with `Step nine`")]
    assert ending("---\n\n- x\n- y\n", TALK + "\nsplit: both")[0][1] == "the talk ends with a slide like any other"


@pytest.mark.parametrize(
    "last",
    [
        "## Thank you\n\nx",
        "## Bye {layout=end}",
        "## Noch Fragen?\n\nx",
        "## Summary\n\n- x",
        "## Bye\n\n- Write to ada@example.org",
        "## Bye\n\n- [The code](https://example.org)",
        "## Bye\n\n![qr](https://example.org)",
        "## Thank you\n\nx\n\n## Numbers {backup=true}\n\nx",
        "## Thank you\n\nx\n\n## References\n\nx",
        "## Thank you\n\nx\n\n## Later {hidden=true}\n\nx",
    ],
)
def test_what_ends_a_talk_well(last: str) -> None:
    assert ending(last) == []


def test_decks_that_are_no_talks_may_end_anyhow() -> None:
    assert ending("## Step nine\n\nx", "title: A") == []


def test_a_link_within_the_deck_is_no_address() -> None:
    assert len(ending("## Bye\n\n- [back](#slide-1)")) == 1


def test_unused_variables_are_told_by_name() -> None:
    text = "---\nvars:\n  used: a\n  place: used\n  title-word: b\n---\n\n## {{ used }}\n"
    assert found("unused-variable", text) == [
        ("place", "the variable `place` is never used"),
        ("title-word", "the variable `title-word` is never used"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "## {{a}}\n",
        "## A\n\nx\n\nNote:\n{{ a }}\n",
        "## A\n\n![x]({{ a }})\n",
        "## A {only=pptx}\n\n{{ a }}\n\n## B\n\nx\n",
    ],
)
def test_variables_may_be_used_anywhere(body: str) -> None:
    assert found("unused-variable", f"---\nvars: {{a: x.png}}\n---\n\n{body}") == []


def test_the_front_matter_and_included_files_use_them_as_well() -> None:
    assert found("unused-variable", "---\ntitle: In {{ a }}\nvars: {a: x}\n---\n\n## A\n") == []
    part = {"part.md": b"## {{ a }}\n"}
    assert found("unused-variable", "---\nvars: {a: x}\n---\n\n## Z\n\n<!-- include: part.md -->\n", files=part) == []
