"""How programs are installed on this kind of machine."""

import shutil
import sys

BROWSER = {
    "apt-get": "sudo apt install chromium",
    "dnf": "sudo dnf install chromium",
    "pacman": "sudo pacman -S chromium",
    "zypper": "sudo zypper install chromium",
    "apk": "sudo apk add chromium",
    "brew": "brew install --cask chromium",
    "winget": "winget install Google.Chrome",
}
OFFICE = {
    "apt-get": "sudo apt install libreoffice-impress",
    "dnf": "sudo dnf install libreoffice-impress",
    "pacman": "sudo pacman -S libreoffice-fresh",
    "zypper": "sudo zypper install libreoffice-impress",
    "apk": "sudo apk add libreoffice",
    "brew": "brew install --cask libreoffice",
    "winget": "winget install TheDocumentFoundation.LibreOffice",
}


def manager() -> str:
    """The package manager of this machine, by its command; empty: none that we know."""
    match sys.platform:
        case "darwin":
            return "brew"
        case "win32":
            return "winget"
        case _:
            return next((name for name in BROWSER if name not in ("brew", "winget") and shutil.which(name)), "")


def install(commands: dict[str, str], otherwise: str) -> str:
    """The one of *commands* that is for this machine, else what to do *otherwise*."""
    return commands.get(manager(), otherwise)


def install_fonts(theme: str) -> str:
    """How to install the fonts of a *theme* that ships."""
    match sys.platform:
        case "darwin":
            return f"slidegen theme fonts {theme} -o ~/Library/Fonts"
        case "win32":
            return f"slidegen theme fonts {theme}, then mark the files, right-click, Install"
        case _:
            return f"slidegen theme fonts {theme} -o ~/.local/share/fonts && fc-cache"
