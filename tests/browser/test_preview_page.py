"""The page around the live preview: what its author sees and does in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.harness import until
from tests.browser.previewed import DECK, FAULTY, MINIATURES, Shown, at, deck, overflow, pictures, shown
from tests.browser.test_accessibility import faults

pytestmark = pytest.mark.render


@pytest.fixture
def preview(browser: Browser, tmp_path: Path) -> Iterator[Shown]:
    with shown(browser, tmp_path) as running:
        yield running
        assert running.watch.complaints == []


def texts(page: Page, selector: str) -> list[str]:
    return [text.strip() for text in page.locator(selector).all_inner_texts()]


def test_shows_all_slides_and_goes_to_the_one_that_is_chosen(preview: Shown) -> None:
    page = preview.shell()
    assert texts(page, ".tile .title") == [
        "Night trains", "Why trains", "Slow is fine", "The figures", "Left out", "Where to", "The end",
    ]  # fmt: skip
    assert texts(page, ".tile .number") == ["1", "2", "3", "4", "–", "5", "6"]
    assert texts(page, ".tile.hidden .picture") == ["hidden"]
    page.click(".tile:has-text('The figures')")
    at(page, "the-figures")
    assert texts(page, ".tile[aria-current] .title") == ["The figures"]
    assert page.inner_text("#where").startswith("4 / 6")
    assert "The figures" in pictures(page)
    page.click(".tile:has-text('Left out')")
    until(page, "document.querySelector('#news').textContent === 'This slide is hidden: it is only in talk.md:25'")
    at(page, "the-figures")


def test_sections_have_rows_of_their_own_among_all_slides(preview: Shown) -> None:
    page = preview.shell()
    page.keyboard.press("o")
    assert texts(page, ".tiles .section") == ["Why trains", "Where to"]
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    at(page, "why-trains")
    assert not page.locator(".tiles .section").first.is_visible()


def test_a_save_shows_in_slides_titles_and_notes(preview: Shown) -> None:
    page = preview.shell("#/the-figures")
    at(page, "the-figures")
    preview.save(
        DECK.replace("## The figures\n\nOne line.", "## New figures {#the-figures}\n\nOne line.\n\nNote:\nSay two.")
    )
    until(page, "document.querySelector('.tile[aria-current] .title').textContent === 'New figures'")
    until(page, "document.querySelector('#notes .words').textContent === 'Say two.'")
    assert "New figures" in pictures(page)
    assert "The figures" not in pictures(page)


def test_only_slides_in_view_have_pictures(browser: Browser, tmp_path: Path) -> None:
    text = "".join(f"## Slide {number}\n\nText.\n\n" for number in range(1, 301))
    with shown(browser, tmp_path, text) as preview:
        page = preview.shell()
        until(page, f"{MINIATURES}.querySelector('section')")
        assert page.locator(".tile").count() == 300
        assert 3 < len(pictures(page)) < 20
        page.keyboard.press("End")
        at(page, "slide-300")
        until(page, f"{MINIATURES}.body.textContent.includes('Slide 300')")
        assert "Slide 1" not in pictures(page)
        assert len(pictures(page)) < 20


def test_pictures_stand_where_their_tiles_are(preview: Shown) -> None:
    page = preview.shell("#/the-end")
    at(page, "the-end")
    page.keyboard.press("n")
    page.keyboard.press("o")
    off = """
      () => { const box = (e) => e.getBoundingClientRect(); const frame = document.querySelector('.miniatures');
        const tiles = [...document.querySelectorAll('.tile:not(.hidden) .picture')].map(box), origin = box(frame);
        const drawn = [...frame.contentDocument.querySelectorAll('.miniature')].map(box);
        return drawn.length === tiles.length && drawn.every((d) => tiles.some((t) => [t.x - origin.x - d.x,
          t.y - origin.y - d.y, t.width - d.width].every((off) => Math.abs(off) < 1))); }
    """
    until(page, f"({off})()")


def test_what_is_written_from_right_to_left_is_shown_so(browser: Browser, tmp_path: Path) -> None:
    text = "---\nlang: he\n---\n\n## שלום\n\nעולם\n\nNote:\nברוכים הבאים\n"
    with shown(browser, tmp_path, text) as preview:
        page = preview.shell()
        until(page, f"{MINIATURES}.querySelector('section')")
        assert page.evaluate(f"{MINIATURES}.documentElement.dir") == "rtl"
        for selector in (".tile .title", "#notes .words"):
            assert page.eval_on_selector(selector, "element => getComputedStyle(element).direction") == "rtl"


def test_pictures_run_no_scripts(preview: Shown) -> None:
    assert preview.shell().get_attribute(".miniatures", "sandbox") == "allow-same-origin"


def test_notes_are_lit_step_by_step(preview: Shown) -> None:
    page = preview.shell("#/slow-is-fine")
    at(page, "slow-is-fine")
    assert texts(page, "#notes .now") == ["Welcome everybody."]
    page.keyboard.press("ArrowRight")
    at(page, "slow-is-fine", 1)
    assert texts(page, "#notes .now") == ["Say that slow is fine, see the end."]
    assert texts(page, "#notes .steps") == ["step 1 of 2"]
    page.click("#notes a")
    at(page, "the-end")
    assert texts(page, "#notes .words") == ["No notes."]


def test_problems_are_shown_as_in_the_terminal(browser: Browser, tmp_path: Path) -> None:
    with shown(browser, tmp_path, FAULTY) as preview:
        page = preview.shell()
        row = page.locator(".problem.error")
        assert row.locator(".message").inner_text() == "nowhere.png is not there"
        assert row.locator(".facts").inner_text().split() == ["talk.md:11:10", "missing-file"]
        assert row.locator("a").get_attribute("href") == f"vscode://file{preview.path}:11:10"
        assert row.locator("pre").inner_text() == "11 | ![A map](nowhere.png)\n   |          ^^^^^^^^^^^"
        assert "paths start at the deck's folder" in row.locator(".help").inner_text()
        assert "1 error" in str(page.get_attribute("#counts", "aria-label"))
        assert page.title().startswith("(")
        assert page.locator(".tile:has(.badge)").inner_text().endswith("Second")
        row.locator(".message").click()
        at(page, "second")
        preview.save(FAULTY.replace("![A map](nowhere.png)", "A map."))
        until(page, "!document.querySelector('.problem.error') && !document.querySelector('.badge .icon-error')")


def test_a_deck_that_cannot_be_shown_keeps_its_last_slides(preview: Shown) -> None:
    page = preview.shell("#/the-figures")
    at(page, "the-figures")
    preview.path.write_bytes(b"\0\1\2")
    until(page, "!document.querySelector('#banner').hidden")
    assert "not a text file" in page.inner_text("#banner")
    assert "talk.md" in page.inner_text("#banner")
    assert page.locator(".tile").count() == 7
    assert "The figures" in deck(page).inner_text("section.present")
    preview.save(DECK)
    until(page, "document.querySelector('#banner').hidden")
    at(page, "the-figures")


def test_an_empty_deck_says_so_until_there_is_a_slide(browser: Browser, tmp_path: Path) -> None:
    with shown(browser, tmp_path, "") as preview:
        page = preview.open()
        until(page, "document.querySelector('.nothing').textContent && document.querySelector('.problem')")
        assert page.inner_text(".problem .message") == "the deck has no slides"
        preview.save("## There\n")
        until(page, "document.querySelector('.tile .title')?.textContent === 'There'")
        until(page, "document.querySelector('.nothing').hidden")
        assert "There" in deck(page).inner_text("section.present")


def test_what_a_deck_says_is_text(browser: Browser, tmp_path: Path) -> None:
    bad = "<img src=x onerror=window.hit=1>"
    text = (
        f'---\ntitle: "{bad}"\n"{bad}": 1\n---\n\n# `{bad}`\n\n## `{bad}`\n\n![A](<{bad}>)\n\nNote:\nNotes `{bad}`.\n'
    )
    with shown(browser, tmp_path, text) as preview:
        page = preview.shell()
        page.keyboard.press("End")
        page.keyboard.press("o")
        assert page.locator("img").count() == 0
        assert bad in page.inner_text(".tile .title >> nth=0")
        assert any(bad in message for message in texts(page, ".problem .message"))
        assert bad in page.title()
        speaker = preview.speaker()
        assert speaker.locator("img").count() == 0
        assert [each.evaluate("window.hit") for each in (page, speaker)] == [None, None]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_is_accessible(browser: Browser, tmp_path: Path, scheme: str, width: int) -> None:
    size = {"width": width, "height": 844}
    with shown(browser, tmp_path, FAULTY, color_scheme=scheme, viewport=size) as preview:
        page = preview.shell("#/second")
        at(page, "second")
        assert faults(page) == []
        assert overflow(page) == 0
        for key in ("?", "Escape", "o"):
            page.keyboard.press(key)
            assert faults(page) == []
            assert overflow(page) == 0
