"""Take the addresses out of a package-lock.json: packages are pinned by version and hash, wherever they come from."""

import json
import sys
from pathlib import Path

file = Path(sys.argv[1])
lock = json.loads(file.read_text(encoding="utf-8"))
for entry in lock["packages"].values():
    entry.pop("resolved", None)
    entry.pop("funding", None)
file.write_text(json.dumps(lock, indent=2) + "\n", encoding="utf-8")
