"""Orders become steps: each slide's motions are numbered from 1, parts of a thing one after another."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import TypeAlias

from msgspec.structs import replace

from slidegen.model.frames import (
    BoxFrame,
    ChartFrame,
    CodeFrame,
    DiagramFrame,
    FormulaFrame,
    Frame,
    HtmlFrame,
    MediaFrame,
    PictureFrame,
    TableFrame,
    TextFrame,
)
from slidegen.model.motion import DURATION, Motion, Motions
from slidegen.model.motion_parts import chart_points, table_parts
from slidegen.model.placed import PlacedRegion
from slidegen.model.text import Paragraph, Piece, Run

Numbers: TypeAlias = Mapping[tuple[int, int], tuple[int, float]]
"""Step and beginning of each motion, by its order and turn."""


def numbered(regions: tuple[PlacedRegion, ...]) -> tuple[tuple[PlacedRegion, ...], int]:
    """*regions* with the step of each motion, and how many steps there are; as they are where nothing moves."""
    counted = tuple(_with_frames(region, tuple(map(_counted, region.frames))) for region in regions)
    found = list(chain.from_iterable(_frame_motions(frame) for region in counted for frame in region.frames))
    if not found:
        return counted, 0
    steps, last = _steps(found)
    done = tuple(_with_frames(region, tuple(_stepped(frame, steps) for frame in region.frames)) for region in counted)
    return done, last


def _with_frames(region: PlacedRegion, frames: tuple[Frame, ...]) -> PlacedRegion:
    return region if frames == region.frames else replace(region, frames=frames)


def _steps(motions: list[Motion]) -> tuple[Numbers, int]:
    """When each motion happens, and the last step of the slide. What the author numbers keeps its number, but steps at
    which nothing would happen are left out."""
    lengths: dict[int, int] = {}
    wanted: dict[int, int] = {}
    for motion in motions:
        lengths[motion.order] = max(lengths.get(motion.order, 1), motion.count)
        if motion.wanted:
            wanted[motion.order] = motion.wanted
    first: dict[int, int] = {}
    free = 1
    for order in sorted(lengths):
        first[order] = wanted.get(order, free)
        if order not in wanted:
            free += lengths[order]
    used = sorted({step for order, start in first.items() for step in range(start, start + lengths[order])})
    rank = {step: number for number, step in enumerate(used, 1)}
    begins = _begins(motions)
    return {key: (rank[first[key[0]]], begin) for key, begin in begins.items()}, len(used)


def _begins(motions: list[Motion]) -> dict[tuple[int, int], float]:
    """How long after the start of its step each motion begins, in seconds."""
    begins: dict[tuple[int, int], float] = {}
    begin = end = 0.0
    for motion in sorted(motions, key=lambda each: (each.order, each.turn)):
        key = (motion.order, motion.turn)
        if key in begins:
            continue
        if motion.turn == 0:
            begin = end = 0.0
        begin = (end if motion.start == "after" else begin) + motion.delay
        end = begin + (0 if motion.effect == "appear" else DURATION)
        begins[key] = begin
    return begins


def _counted(frame: Frame) -> Frame:
    """*frame* with the number of steps that its parts take; motions of parts that it has not are left out."""
    if not frame.motions:
        return frame
    kept = []
    for motion in frame.motions:
        parts = 1 if motion.parts == "whole" else _parts(frame, motion)
        if parts:
            kept.append(replace(motion, count=parts))
    return replace(frame, motions=tuple(kept))


def _parts(frame: Frame, motion: Motion) -> int:
    match motion.parts, frame:
        case "rows", TableFrame():
            return len({part for part in table_parts(frame) if part is not None})
        case "series", ChartFrame(data=data):
            return len(data.series)
        case "points", ChartFrame():
            return chart_points(frame)
        case "nodes", DiagramFrame(nodes=nodes):
            return sum(not node.group for node in nodes)
        case "lines", CodeFrame(steps=steps):
            return max(0, steps - 1)
        case _:
            return 0


def _frame_motions(frame: Frame) -> Iterator[Motion]:
    yield from frame.motions
    for paragraph in frame_paragraphs(frame):
        yield from paragraph.motions
        for piece in paragraph.pieces:
            if isinstance(piece, Run):
                yield from piece.motions


def frame_paragraphs(frame: Frame) -> Iterator[Paragraph]:
    """The paragraphs of a frame that may move by themselves."""
    match frame:
        case TextFrame(paragraphs=paragraphs):
            yield from paragraphs
        case TableFrame(rows=rows):
            yield from (cell.paragraph for row in rows for cell in row.cells)
        case HtmlFrame(fallback=fallback):
            yield from fallback.paragraphs
        case CodeFrame() | PictureFrame() | ChartFrame() | DiagramFrame() | FormulaFrame() | MediaFrame() | BoxFrame():
            return


def _stepped(frame: Frame, steps: Numbers) -> Frame:
    motions = _numbered(frame.motions, steps)
    match frame:
        case TextFrame():
            return _with_text(frame, motions, steps)
        case HtmlFrame():
            return replace(frame, motions=motions, fallback=_with_text(frame.fallback, motions, steps))
        case TableFrame():
            rows = tuple(
                replace(
                    row,
                    cells=tuple(
                        replace(cell, paragraph=_paragraph(cell.paragraph, motions, steps)) for cell in row.cells
                    ),
                )
                for row in frame.rows
            )
            return replace(frame, motions=motions, rows=rows)
        case _:
            return replace(frame, motions=motions) if motions else frame


def _with_text(frame: TextFrame, motions: Motions, steps: Numbers) -> TextFrame:
    paragraphs = tuple(_paragraph(paragraph, motions, steps) for paragraph in frame.paragraphs)
    return replace(frame, motions=motions, paragraphs=paragraphs)


def _paragraph(paragraph: Paragraph, outer: Motions, steps: Numbers) -> Paragraph:
    """*paragraph* with its steps; what it would do with its whole frame anyway is left out."""
    own = tuple(motion for motion in _numbered(paragraph.motions, steps) if motion not in outer)
    pieces: tuple[Piece, ...] = tuple(
        replace(piece, motions=_numbered(piece.motions, steps)) if isinstance(piece, Run) and piece.motions else piece
        for piece in paragraph.pieces
    )
    return replace(paragraph, motions=own, pieces=pieces)


def _numbered(motions: Motions, steps: Numbers) -> Motions:
    found = []
    for motion in motions:
        step, begin = steps[motion.order, motion.turn]
        found.append(replace(motion, step=step, begin=begin))
    return tuple(found)
