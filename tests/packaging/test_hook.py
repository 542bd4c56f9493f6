"""The build hook's decisions and its words, without a network."""

import json
from pathlib import Path

import pytest

import hatch_build
from slidegen.fonts.measure import measure
from slidegen.world import bundled_folder


def write(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def program(folder: Path, text: str) -> Path:
    """A stand-in for npm in *folder*."""
    file = write(folder / "npm", f"#!/bin/sh\n{text}\n")
    file.chmod(0o755)
    return file


def test_the_assets_of_this_checkout_are_fresh(root: Path) -> None:
    assert hatch_build.is_fresh(bundled_folder(), hatch_build.stamp(root))


def test_assets_without_a_stamp_or_with_another_are_stale(tmp_path: Path) -> None:
    assert not hatch_build.is_fresh(tmp_path, "abc")
    write(tmp_path / "STAMP", "abd\n")
    assert not hatch_build.is_fresh(tmp_path, "abc")
    assert hatch_build.is_fresh(tmp_path, "abd")


def test_the_stamp_follows_the_packages_of_the_wheel_only(tmp_path: Path) -> None:
    def stamp(**packages: dict[str, object]) -> str:
        write(tmp_path / "package-lock.json", json.dumps({"packages": {"": {}, **packages}}))
        return hatch_build.stamp(tmp_path)

    plain = stamp(a={"version": "1.0.0"})
    assert plain == stamp(a={"version": "1.0.0"}, b={"version": "1.0.0", "dev": True})
    assert plain != stamp(a={"version": "1.0.1"})


@pytest.mark.parametrize(
    ("text", "good"), [("echo 9.1.0", True), ("echo 8.19.2", False), ("exit 1", False), ("", False)]
)
def test_npm_on_path_is_used_if_it_works_and_is_recent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, good: bool
) -> None:
    npm = program(tmp_path, text)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert hatch_build.system_npm() == (str(npm) if good else None)


def test_without_npm_on_path_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert hatch_build.system_npm() is None


def test_what_npm_says_is_passed_on_when_it_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path, 'if [ "$1" = --version ]; then echo 10.0.0; else echo no route to host >&2; exit 1; fi')
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SystemExit, match="a network is needed once") as caught:
        hatch_build.install_packages(str(tmp_path))
    assert "no route to host" in str(caught.value)


def test_a_file_that_the_package_lacks_is_named(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"the npm package has no file reveal\.js/dist/reveal\.js"):
        hatch_build.copy_files(tmp_path, tmp_path / "assets")


def test_all_licence_texts_of_a_package_are_kept(tmp_path: Path) -> None:
    write(tmp_path / "@fonts/one/LICENSE", "for the code")
    write(tmp_path / "@fonts/one/LICENSE_FONT", "for the font")
    hatch_build.copy_licences(tmp_path, tmp_path / "licences", {"node_modules/@fonts/one": {"version": "1.2.3"}})
    text = (tmp_path / "licences/fonts-one.txt").read_text(encoding="utf-8")
    assert text == "@fonts/one 1.2.3\n\nfor the code\n\nfor the font\n"


def test_a_package_without_a_licence_is_refused(tmp_path: Path) -> None:
    write(tmp_path / "one/index.js", "")
    with pytest.raises(SystemExit, match="one has no licence text"):
        hatch_build.copy_licences(tmp_path, tmp_path / "licences", {"node_modules/one": {"version": "1.2.3"}})


def test_icons_are_what_stands_inside_their_drawings(tmp_path: Path) -> None:
    write(
        tmp_path / "b.svg",
        '<!-- a licence -->\n<svg\n  width="24"\n>\n  <path d="M1" />\n  <circle r="1" />\n</svg>\n',
    )
    write(tmp_path / "a.svg", "<svg><g/></svg>")
    assert hatch_build.icons(tmp_path) == b'{"a":"<g/>","b":"<path d=\\"M1\\" /><circle r=\\"1\\" />"}'


def test_an_icon_that_is_no_drawing_is_named(tmp_path: Path) -> None:
    write(tmp_path / "a.svg", "<html/>")
    with pytest.raises(SystemExit, match=r"the icon a\.svg is no SVG"):
        hatch_build.icons(tmp_path)


def test_measuring_a_font_twice_gives_the_table_beside_it() -> None:
    font = bundled_folder() / "fonts/Inter/Inter_400Regular.ttf"
    assert measure(font.read_bytes()) == font.with_suffix(".metrics.json").read_bytes()
