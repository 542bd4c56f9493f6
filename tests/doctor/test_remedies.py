"""What to do is said in the words of the machine that is asked."""

import shutil
import sys

import pytest

from slidegen.doctor.remedies import BROWSER, OFFICE, install, install_fonts, manager


@pytest.mark.parametrize(
    ("platform", "programs", "command"),
    [
        ("linux", ("apt-get",), "sudo apt install chromium"),
        ("linux", ("dnf",), "sudo dnf install chromium"),
        ("linux", ("pacman",), "sudo pacman -S chromium"),
        ("linux", ("zypper",), "sudo zypper install chromium"),
        ("linux", ("apk",), "sudo apk add chromium"),
        ("linux", ("brew",), "otherwise"),
        ("linux", (), "otherwise"),
        ("darwin", (), "brew install --cask chromium"),
        ("win32", (), "winget install Google.Chrome"),
    ],
)
def test_each_platform_has_its_command(
    monkeypatch: pytest.MonkeyPatch, platform: str, programs: tuple[str, ...], command: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(shutil, "which", lambda name: name if name in programs else None)
    assert install(BROWSER, "otherwise") == command


def test_every_manager_has_every_program() -> None:
    assert BROWSER.keys() == OFFICE.keys()
    assert manager() in {*BROWSER, ""}


@pytest.mark.parametrize(
    ("platform", "words"), [("linux", "~/.local/share/fonts"), ("darwin", "~/Library/Fonts"), ("win32", "right-click")]
)
def test_fonts_are_installed_as_the_platform_does(monkeypatch: pytest.MonkeyPatch, platform: str, words: str) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert words in install_fonts("ink")
    assert "slidegen theme fonts ink" in install_fonts("ink")
