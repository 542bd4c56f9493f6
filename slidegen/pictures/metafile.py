"""Drawings of Windows (enhanced metafiles, [MS-EMF]) as SVG: shapes in plain colours, as logos are.

What a drawing holds beside such shapes, texts and bitmaps and clipping above all, would not look as it should; it is
refused as a whole. What GDI+ adds in comments is left alone, as the plain records beside it say the same.
"""

import struct

from slidegen.pictures.canvas import Canvas, MetafileError, Pen, Points

_HEADER = 1
_END = 14
_NOTHING = frozenset(
    (13, 16, 18, 20, 21, 22, 23, 24, 25, 26, 30, 40, 48, 49, 52, 58, 70, 75, 82, 98, 99, 100, 101, 115, 122)
)
"""Records that change nothing here: how bitmaps and texts would be set, palettes, comments, regions to clip to."""

_LINES = {4: "open", 3: "closed", 6: "on"}
_CURVES = {2: "open", 5: "on"}
_MANY = {7: "open", 8: "closed"}
_SHORT = 83
"""Records 85 to 91 are like 2 to 8, with coordinates of 16 bits."""

_NULL_PEN, _NULL_BRUSH = 8, 5
_STOCK_BRUSHES = {0: "#ffffff", 1: "#c0c0c0", 2: "#808080", 3: "#404040", 4: "#000000"}
_STOCK_PENS = {6: Pen("#ffffff", 0), 7: Pen("#000000", 0)}


def is_metafile(data: bytes) -> bool:
    """Whether *data* is an enhanced metafile."""
    return data[:4] == b"\x01\0\0\0" and data[40:44] == b" EMF"


def to_svg(data: bytes) -> bytes:
    """The drawing in *data* as SVG. Raises :class:`MetafileError`: it cannot be drawn as it should look."""
    try:
        player = _Player(data)
        player.play()
    except (struct.error, IndexError, ZeroDivisionError, OverflowError) as error:
        raise MetafileError("it is damaged") from error
    return player.canvas.svg()


class _Player:
    """Goes through the records of a metafile."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        frame = struct.unpack_from("<4i", data, 24)
        device = struct.unpack_from("<4i", data, 72)
        across, down = device[0] / device[2] / 100, device[1] / device[3] / 100
        left, top, right, bottom = (
            side * (down if at % 2 else across) for at, side in enumerate(frame)
        )  # hundredths of a millimetre
        self.canvas = Canvas(left, top, right - left, bottom - top)
        self._objects: dict[int, Pen | str | None] = {}

    def play(self) -> None:
        at, data = 0, self._data
        while at + 8 <= len(data):
            kind, size = struct.unpack_from("<II", data, at)
            if size < 8 or kind == _END:
                break
            if kind != _HEADER:
                self._record(kind, data[at + 8 : at + size])
            at += size
        if not self.canvas.shapes:
            raise MetafileError("it holds no plain shapes")

    def _record(self, kind: int, body: bytes) -> None:
        """Do what one record says; *body* is what follows its kind and size."""
        if kind in _NOTHING:
            return
        if 2 <= kind <= 8:
            self._shape(kind, body, "<{}i", 8)
        elif 85 <= kind <= 91:
            self._shape(kind - _SHORT, body, "<{}h", 4)
        elif not (self._path(kind) or self._coordinates(kind, body) or self._tools(kind, body)):
            raise MetafileError(f"it holds more than plain shapes (record {kind})")

    def _shape(self, kind: int, body: bytes, form: str, size: int) -> None:
        """Lines, polygons and curves; bodies start with four numbers for their bounds."""
        if kind in _MANY:
            count, total = struct.unpack_from("<II", body, 16)
            counts = struct.unpack_from(f"<{count}I", body, 24)
            points = _points(body, 24 + 4 * count, total, form)
            figures, start = [], 0
            for each in counts:
                figures.append(points[start : start + each])
                start += each
            self.canvas.lines(figures, closed=_MANY[kind] == "closed")
            return
        (count,) = struct.unpack_from("<I", body, 16)
        if count * size > len(body):
            raise MetafileError("it is damaged")
        points = _points(body, 20, count, form)
        if kind in _CURVES:
            self.canvas.curve(points, goes_on=_CURVES[kind] == "on")
        elif _LINES[kind] == "on":
            self.canvas.line_on(points)
        else:
            self.canvas.lines([points], closed=_LINES[kind] == "closed")

    def _path(self, kind: int) -> bool:
        match kind:
            case 59:
                self.canvas.begin()
            case 60 | 68:
                self.canvas.end(dropped=kind == 68)
            case 61:
                self.canvas.close()
            case 62 | 63 | 64:
                self.canvas.paint(fills=kind != 64, strokes=kind != 62)
            case _:
                return False
        return True

    def _coordinates(self, kind: int, body: bytes) -> bool:
        canvas = self.canvas
        match kind:
            case 9 | 10 | 11 | 12:
                pair = struct.unpack_from("<2i", body)
                name = {9: "window_size", 10: "window", 11: "view_size", 12: "view"}[kind]
                canvas.map(name, (float(pair[0]), float(pair[1])))
            case 17:
                canvas.scaled = struct.unpack_from("<I", body)[0] in (7, 8)
            case 27:
                canvas.move(_points(body, 0, 1, "<{}i")[0])
            case 54:
                canvas.line_on(_points(body, 0, 1, "<{}i"))
            case 33:
                canvas.save()
            case 34:
                canvas.restore(struct.unpack_from("<i", body)[0])
            case 35 | 36:
                matrix = struct.unpack_from("<6f", body)
                canvas.turn(matrix, 4 if kind == 35 else struct.unpack_from("<I", body, 24)[0])
            case 42 | 43:
                left, top, right, bottom = struct.unpack_from("<4i", body)
                (canvas.ellipse if kind == 42 else canvas.rectangle)(left, top, right, bottom)
            case _:
                return False
        return True

    def _tools(self, kind: int, body: bytes) -> bool:
        match kind:
            case 19:
                self.canvas.evenodd = struct.unpack_from("<I", body)[0] == 1
            case 37:
                self._select(struct.unpack_from("<I", body)[0])
            case 38:
                index, style, width, _, colour = struct.unpack_from("<2I2i4s", body)
                self._objects[index] = Pen("" if style & 15 == 5 else _hex(colour), width)
            case 39:
                index, style, colour = struct.unpack_from("<2I4s", body)
                if style not in (0, 1):
                    raise MetafileError("it is painted with patterns")
                self._objects[index] = "" if style == 1 else _hex(colour)
            case 95:
                index, style, width = struct.unpack_from("<I16x2I", body)
                (colour,) = struct.unpack_from("<4s", body, 32)
                self._objects[index] = Pen("" if style & 15 == 5 else _hex(colour), width if style & 0x10000 else 0)
            case _:
                return False
        return True

    def _select(self, index: int) -> None:
        """Take up a pen or a brush; fonts, which draw nothing here, are not known."""
        chosen: Pen | str | None
        if index & 0x8000_0000:
            stock = index & 0xFF
            chosen = _STOCK_BRUSHES.get(stock, _STOCK_PENS.get(stock))
            chosen = "" if stock == _NULL_BRUSH else Pen("", 0) if stock == _NULL_PEN else chosen
        else:
            chosen = self._objects.get(index)
        if isinstance(chosen, Pen):
            self.canvas.pen = chosen
        elif chosen is not None:
            self.canvas.brush = chosen


def _points(body: bytes, at: int, count: int, form: str) -> Points:
    numbers = struct.unpack_from(form.format(2 * count), body, at)
    return [(float(x), float(y)) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]


def _hex(colour: bytes) -> str:
    return f"#{colour[0]:02x}{colour[1]:02x}{colour[2]:02x}"
