"""Where a cold start goes: the time that each top-level package takes to import during a build.

    python benchmarks/importtime.py build deck.md -t pptx

The times come from ``python -X importtime``, which itself slows imports down: compare them with one another.
"""

import subprocess
import sys
from collections import Counter


def import_times(arguments: list[str]) -> tuple[Counter[str], Counter[str]]:
    """Microseconds by package and by module, without what each imports in turn."""
    command = [sys.executable, "-X", "importtime", "-m", "slidegen", *arguments]
    answer = subprocess.run(command, capture_output=True, text=True, check=False)
    packages: Counter[str] = Counter()
    modules: Counter[str] = Counter()
    for line in answer.stderr.splitlines():
        fields = line.removeprefix("import time:").split("|")
        if line.startswith("import time:") and fields[0].strip().isdigit():
            name = fields[2].strip()
            packages[name.split(".")[0]] += int(fields[0])
            modules[name] += int(fields[0])
    return packages, modules


def show(title: str, times: Counter[str], rows: int) -> None:
    print(f"{title} ({sum(times.values()) / 1000:.0f} ms in all)")
    for name, time in times.most_common(rows):
        print(f"{time / 1000:8.1f} ms  {name}")


def main() -> None:
    packages, modules = import_times(sys.argv[1:])
    show("Packages", packages, 20)
    show("Modules", modules, 30)


if __name__ == "__main__":
    main()
