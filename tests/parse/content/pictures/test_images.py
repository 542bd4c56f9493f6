import pytest

from slidegen.model.blocks import List, Paragraph, Picture, Table
from slidegen.model.inlines import InlineImage
from slidegen.model.walk import inline_text
from tests.parse.helpers import block, codes, read, slide


def picture(text: str) -> Picture:
    found = block(text)
    assert isinstance(found, Picture)
    return found


def test_geometry() -> None:
    found = picture('![a](b.png){width=60% align=right fit=cover .shadow #i caption="C"}')
    assert (found.width, found.align, found.fit) == (0.6, "end", "cover")
    assert (found.attributes.id, found.attributes.classes, found.attributes.pairs) == ("i", ("shadow",), ())
    assert inline_text(found.caption) == "C"


@pytest.mark.parametrize(("width", "share"), [("640px", 0.5), ("640", 0.5), ("2in", 0.15), ("200%", 1.0)])
def test_lengths_are_shares_of_a_slide(width: str, share: float) -> None:
    assert picture(f"![a](b.png){{width={width}}}").width == pytest.approx(share)


def test_pictures_and_text_keep_their_order() -> None:
    blocks = slide("one ![](a.png) two [![](b.png)](c) **three ![](d.png)**").blocks
    shown = [inline_text(one.inlines) if isinstance(one, Paragraph) else getattr(one, "source", "") for one in blocks]
    assert shown == ["one", "a.png", "two", "b.png", "three ", "d.png"]


def test_linked_images_keep_their_link() -> None:
    assert picture("[![a](b.png)](https://x)").link == "https://x"


def test_alternative_text_is_plain() -> None:
    assert picture("![a *b* `c` $d$ \\* [e](f)](g.png)").alt == "a b c d * e"


def test_titles_are_captions() -> None:
    assert inline_text(picture('![a](b.png "C")').caption) == "C"


def test_images_in_items_stand_below_the_text() -> None:
    found = block("- text ![a](b.png)")
    assert isinstance(found, List)
    assert [type(one) for one in found.items[0].blocks] == [Paragraph, Picture]


def test_images_in_cells_stay_inline() -> None:
    found = block("| a |\n|---|\n| ![b](c.png) |")
    assert isinstance(found, Table)
    assert isinstance(found.rows[0][0].inlines[0], InlineImage)


def test_backgrounds_are_settings() -> None:
    found = slide("![](a.jpg){.background opacity=.4}\n\ntext")
    assert (found.settings.background_image, found.settings.background_opacity) == ("a.jpg", 0.4)
    assert len(found.blocks) == 1
    assert slide("![bg opacity:.3](a.jpg)").settings.background_opacity == 0.3


def test_backgrounds_at_one_side_choose_a_layout() -> None:
    found = slide("![bg left:30%](a.jpg)\n\ntext")
    assert found.settings.layout == "image-left"
    shown = found.blocks[0]
    assert isinstance(shown, Picture)
    assert (shown.fit, shown.attributes.get("share")) == ("cover", "30%")


def test_wrong_values_are_told() -> None:
    _, report = read("![a](b.png){width=wide align=top fit=x}")
    assert sorted(one.span.text for one in report if one.span is not None) == ["top", "wide", "x"]
    assert set(codes(report)) == {"bad-value"}
