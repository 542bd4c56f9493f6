"""One deck, read and written."""

import os
import time

import click
import msgspec

from slidegen import pipeline
from slidegen.cli.importing.places import Task
from slidegen.cli.job import STDIN, Job, job_world, read_source
from slidegen.diagnostics import Report
from slidegen.errors import WorldError
from slidegen.importing.imported import Imported
from slidegen.output import Disk
from slidegen.source import Source
from slidegen.world import Disk as Folder


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """What came of a task. ``imported`` None: nothing could be read; ``files`` are those written, with their sizes."""

    task: Task
    report: Report
    imported: Imported | None
    files: tuple[tuple[str, int], ...]
    seconds: float


def run(task: Task, dialect: str, *, force: bool, debug: bool) -> Done:
    """Import *task*; problems are in its report."""
    started = time.perf_counter()
    report = Report()
    imported = None
    source = Source(task.path, "")
    with pipeline.guard(report, source.span(0, 0), "importing", pipeline.Request(debug=debug)):
        imported = _presentation(task, report) if task.is_presentation else _text(task, dialect, report)
    files: list[tuple[str, int]] = []
    if imported is not None:
        with pipeline.guard(report, source.span(0, 0), "writing", pipeline.Request(debug=debug)):
            files = _write(task, imported, report, force=force)
    return Done(task=task, report=report, imported=imported, files=tuple(files), seconds=time.perf_counter() - started)


def _text(task: Task, dialect: str, report: Report) -> Imported | None:
    from slidegen.importing.rewrite import rewrite

    source = read_source(task.path, report)
    if source is None:
        return None
    folder = os.path.dirname(task.path) if task.path != STDIN else ""
    target = os.path.dirname(task.target) if task.target != STDIN else folder
    way = os.path.relpath(os.path.realpath(folder or "."), os.path.realpath(target or "."))
    world = job_world(Job(path=task.path, request=pipeline.Request()))
    return rewrite(source, world, report, dialect=dialect, way=way.replace(os.sep, "/"))


def _presentation(task: Task, report: Report) -> Imported | None:
    from slidegen.importing.pptx import read_presentation

    data = Folder(os.path.dirname(task.path)).read(os.path.basename(task.path))
    stem = os.path.splitext(os.path.basename(task.target if task.target != STDIN else task.path))[0]
    return read_presentation(data, task.path, f"{stem}_files", report)


def _write(task: Task, imported: Imported, report: Report, *, force: bool) -> list[tuple[str, int]]:
    """Write the text and its files; all of them appear, or none."""
    if task.target == STDIN:
        click.echo(imported.text, nl=False)
        if imported.files:
            report.add(
                "import-lost",
                f"files that the text names are not written ({len(imported.files)}): standard output takes text alone",
                Source(task.path, "").span(0, 0),
                help="name a file with -o to get them, too",
            )
        return []
    folder, name = os.path.split(task.target)
    files = {name: imported.text.encode(), **imported.files}
    if not force:
        _spare(folder, imported)
    with Disk(folder) as disk:
        for each, data in files.items():
            disk.write(each, data)
    return disk.files


def _spare(folder: str, imported: Imported) -> None:
    """Raise :class:`WorldError` where a file of another content has the name of one to be written."""
    for name, data in imported.files.items():
        path = os.path.join(folder, name)
        try:
            with open(path, "rb") as file:
                same = os.path.getsize(path) == len(data) and file.read() == data
        except (FileNotFoundError, NotADirectoryError):
            continue
        except OSError as error:
            raise WorldError("write-failed", f"`{path}` cannot be read: {error.strerror or error}") from None
        if not same:
            raise WorldError(
                "write-failed", f"`{path}` is there already", "choose another name with -o, or use --force"
            )
