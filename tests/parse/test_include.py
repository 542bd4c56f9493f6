from slidegen.model.blocks import CodeBlock, Group, Paragraph, Picture
from slidegen.parse.include import MAX_DEPTH
from tests.parse.helpers import codes, read


def test_a_diagnostic_in_a_part_shows_how_the_part_came_in() -> None:
    _, report = read("# A\n\n<!-- include: p/one.md -->", {"p/one.md": b"{{ nothing }}\n"})
    (told,) = report
    assert told.span is not None
    assert str(told.span) == "p/one.md:1:1"
    assert str(told.span.source.included_from) == "deck.md:3:15"


def test_link_references_and_footnotes_are_shared() -> None:
    deck, report = read("[a] b[^n]\n\n<!-- include: r.md -->", {"r.md": b"[a]: http://x\n\n[^n]: note\n"})
    assert codes(report) == []
    assert len(deck.footnotes) == 1


def test_parts_may_be_included_twice() -> None:
    deck, report = read("<!-- include: p.md -->\n\n<!-- include: p.md -->", {"p.md": b"x"})
    assert codes(report) == []
    assert len(deck.slides[0].blocks) == 2


def test_includes_are_not_read_in_code() -> None:
    deck, report = read("```\n<!-- include: p.md -->\n```")
    assert codes(report) == []
    assert isinstance(deck.slides[0].blocks[0], CodeBlock)


def test_an_include_stands_inside_other_blocks() -> None:
    deck, report = read("::: left\n<!-- include: p/a.md -->\n:::", {"p/a.md": b"![x](x.png)\n"})
    assert codes(report) == []
    (group,) = deck.slides[0].blocks
    assert isinstance(group, Group)
    (picture,) = group.blocks
    assert isinstance(picture, Picture)
    assert picture.source == "p/x.png"


def test_depth_is_bounded() -> None:
    files = {f"{n}.md": f"<!-- include: {n + 1}.md -->".encode() for n in range(40)}
    _, report = read("<!-- include: 0.md -->", files)
    assert codes(report) == ["include-depth", "empty-deck"]
    assert len(report.diagnostics[0].labels) == MAX_DEPTH + 1


def test_files_that_include_each_other_twice_end() -> None:
    files = {f"{n}.md": f"<!-- include: {n + 1}.md -->\n\n<!-- include: {n + 1}.md -->".encode() for n in range(14)}
    files["14.md"] = b"x"
    _, report = read("<!-- include: 0.md -->", files)
    assert "include-depth" in codes(report)


def test_bytes_that_are_no_text_are_told() -> None:
    deck, report = read("<!-- include: p.md -->", {"p.md": b"caf\xe9"})
    assert codes(report) == ["bad-encoding"]
    assert isinstance(deck.slides[0].blocks[0], Paragraph)
