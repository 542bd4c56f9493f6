"""Decks of any length for benchmarks: headings, nested bullets, code, tables, pictures, notes; pandoc reads them, too.

python benchmarks/generate.py 30 build/bench    writes build/bench/deck-30.md and its pictures
"""

import argparse
import random
from collections.abc import Callable
from pathlib import Path

TEXT = """
guest host kernel memory page table queue driver device interrupt vector thread schedule latency entropy pool seed
snapshot migrate network bridge block storage image format cache write read boot firmware trace measure compare
"""
WORDS = TEXT.split()
PICTURE_SIZE = (960, 600)


class Author:
    """Writes slides; the same *seed* writes the same ones."""

    def __init__(self, folder: Path, stem: str, seed: int = 1) -> None:
        self.random = random.Random(seed)
        self.folder = folder
        self.stem = stem
        self.pictures = 0

    def words(self, least: int, most: int) -> str:
        return " ".join(self.random.choices(WORDS, k=self.random.randint(least, most))).capitalize()

    def bullets(self) -> str:
        return (
            f"- {self.words(3, 8)} with **{self.words(1, 2)}**\n"
            f"- {self.words(3, 8)}\n"
            f"    - {self.words(2, 6)}\n"
            f"    - {self.words(2, 6)} and `{self.random.choice(WORDS)}()`\n"
            f"- {self.words(3, 8)}, see [{self.words(1, 2)}](https://example.org/{self.random.choice(WORDS)})\n"
        )

    def prose(self) -> str:
        steps = "".join(f"{number}. {self.words(3, 8)}\n" for number in (1, 2, 3))
        return f"{self.words(10, 20)}, *{self.words(2, 3)}*.\n\n{steps}"

    def code(self) -> str:
        name, other = self.random.sample(WORDS, 2)
        return (
            f"```python\ndef {name}_{other}(count: int = {self.random.randint(1, 99)}) -> list[str]:\n"
            f'    """{self.words(3, 5)}."""\n    found = []\n    for number in range(count):  # {self.words(2, 3)}\n'
            f'        found.append(f"{other} {{number}}")\n    return found\n```\n'
        )

    def table(self) -> str:
        rows = (f"| {self.words(1, 2)} | {self.random.random() * 100:.1f} | {self.words(1, 3)} |\n" for _ in range(5))
        return "| Name | Value | Remark |\n|:-----|------:|--------|\n" + "".join(rows)

    def picture(self) -> str:
        from PIL import Image

        self.pictures += 1
        name = f"{self.stem}-{self.pictures}.jpg"
        red, green = (Image.linear_gradient("L").rotate(self.random.randrange(360), expand=False) for _ in range(2))
        noise = Image.frombytes("L", (64, 64), self.random.randbytes(64 * 64)).resize((256, 256))
        image = Image.merge("RGB", (red, green, noise)).resize(PICTURE_SIZE)
        image.save(self.folder / name, quality=80)
        return f"{self.words(6, 12)}.\n\n![{self.words(2, 4)}]({name})\n"

    def slide(self, number: int) -> str:
        """Slide *number*, from 2 on; each tenth opens a section."""
        if number % 10 == 2:
            return f"# {self.words(1, 3)}\n"
        kinds: tuple[Callable[[], str], ...] = (
            self.bullets, self.code, self.bullets, self.table, self.prose, self.picture, self.bullets,
        )  # fmt: skip
        notes = f"\n::: notes\n{self.words(15, 40)}.\n:::\n" if number % 3 == 0 else ""
        return f"## {self.words(2, 5)}\n\n{kinds[number % len(kinds)]()}{notes}"


def generate(slides: int, folder: Path) -> Path:
    """Write a deck of that many slides (the title slide is one) with its pictures to *folder*; its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"deck-{slides}.md"
    author = Author(folder, path.stem)
    front = f"---\ntitle: {author.words(2, 4)}\nauthor: A. Speaker\ndate: 2031-05-01\n---\n"
    path.write_text("\n".join([front, *map(author.slide, range(2, slides + 1))]), encoding="utf-8")
    return path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("slides", type=int, nargs="?", default=30)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("build/bench"))
    arguments = parser.parse_args()
    print(generate(arguments.slides, arguments.folder))


if __name__ == "__main__":
    main()
