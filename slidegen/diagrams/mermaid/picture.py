"""Kinds of Mermaid diagrams that are no graphs, drawn as SVG in the theme's fonts and colours."""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

import msgspec

from slidegen.diagrams.cache import remembered
from slidegen.diagrams.mermaid.reading import LIMITS, attempt, library, version
from slidegen.diagrams.sizes import Width
from slidegen.theme.theme import Theme
from slidegen.world import World

_LABEL = re.compile(
    r'(<g class="edgeLabel"[^>]*><g class="label"[^>]*transform="translate\()-?[\d.]+(, -?[\d.]+\)"><g>'
    r'<rect class="background" x=")-?[\d.]+(" y="-?[\d.]+" width=")([\d.]+)(?="[^<]*/><text [^>]*text-anchor="middle")'
)


class Picture(NamedTuple):
    """An SVG as ``merman`` has drawn it: it still is to be cleaned."""

    svg: bytes


def picture(text: str, theme: Theme, width: Width, world: World) -> Picture:
    """The diagram *text* as SVG. Raises DiagramError."""
    site = msgspec.json.encode(_site(theme)).decode()
    body = theme.fonts.body
    faces = ",".join(face.file for face in body.faces)

    def make() -> bytes:
        merman = library()
        services = merman.MermanEngineServices().with_text_measurer(_measurer(width))
        engine = merman.MermanEngine(options_json=site, services=services)
        return attempt(text, lambda: engine.render_svg(text, None)).encode()

    return Picture(_centred(remembered(world, (version(), "svg", site, faces, text), make)))


def _centred(svg: bytes) -> bytes:
    """*svg* with the texts of lines on their patches, and both on the lines.

    ``merman`` moves labels to the left by half their width although their text is anchored in its middle.
    """

    def moved(found: re.Match[str]) -> str:
        group, patch, size, width = found.groups()
        return f"{group}0{patch}{-float(width) / 2:.3f}{size}{width}"

    return _LABEL.sub(moved, svg.decode()).encode()


def _site(theme: Theme) -> Mapping[str, Any]:
    """The options of ``merman``: no HTML in labels, the theme's font and colours."""
    family = f"'{theme.fonts.body.shown}'"
    plain = {"htmlLabels": False}
    site = {
        "theme": "base",
        "look": "classic",
        "fontFamily": family,
        "htmlLabels": False,
        **dict.fromkeys(("flowchart", "class", "state", "er", "mindmap", "kanban", "block"), plain),
        "journey": {
            "taskFontFamily": family,
            "titleFontFamily": family,
            "titleColor": theme.value(theme.diagram.text),
            "taskFontSize": 14,
            "sectionFills": [theme.value(colour) for colour in theme.chart.series],
            "sectionColours": [on(theme.value(colour)) for colour in theme.chart.series],
            "actorColours": [theme.value(colour) for colour in reversed(theme.chart.series)],
        },
        "quadrantChart": {"pointLabelFontSize": 16, "pointRadius": 7, "quadrantLabelFontSize": 18, "titleFontSize": 20},
        "gantt": {"fontSize": 14, "sectionFontSize": 14, "barHeight": 26, "barGap": 6},
        "themeCSS": f".edgeLabel .label rect,.marker circle{{fill:{theme.palette['background']}}}"
        f".grid .tick line{{stroke:{theme.value(theme.diagram.edge)};opacity:0.4}}",
        "themeVariables": {"fontFamily": family, "fontSize": "16px", **_variables(theme)},
    }
    return {**LIMITS, "site_config": site, "svg": {"pipeline": "resvg-safe", "diagram_id": "diagram"}}


def _variables(theme: Theme) -> Mapping[str, str | bool]:
    """Mermaid's theme variables in the colours of *theme*."""
    style, palette = theme.diagram, theme.palette
    text, ground = theme.value(style.text), palette["background"]
    fill, line, edge = theme.value(style.fill), theme.value(style.line), theme.value(style.edge)
    series = [theme.value(colour) for colour in theme.chart.series]
    group = mixed(theme.value(style.group_fill), ground, style.group_fill.alpha)
    values: dict[str, str | bool] = {
        "darkMode": theme.mode == "dark",
        "background": ground, "mainBkg": fill, "primaryColor": fill, "primaryTextColor": text,
        "primaryBorderColor": line, "lineColor": edge, "textColor": text, "titleColor": text, "nodeBorder": line,
        "secondaryColor": group, "secondaryTextColor": text, "secondaryBorderColor": edge,
        "tertiaryColor": group, "tertiaryTextColor": text, "tertiaryBorderColor": edge,
        "clusterBkg": group, "clusterBorder": edge, "edgeLabelBackground": ground,
        "noteBkgColor": group, "noteTextColor": text, "noteBorderColor": edge,
        "actorBkg": fill, "actorBorder": line, "actorTextColor": text, "actorLineColor": edge,
        "signalColor": text, "signalTextColor": text, "labelBoxBkgColor": fill, "labelBoxBorderColor": line,
        "labelTextColor": text, "loopTextColor": text, "activationBkgColor": group, "activationBorderColor": edge,
        "sequenceNumberColor": ground, "classText": text,
        "sectionBkgColor": group, "altSectionBkgColor": ground, "sectionBkgColor2": group, "gridColor": edge,
        "taskBkgColor": series[0], "taskBorderColor": series[0], "taskTextColor": on(series[0]),
        "taskTextLightColor": on(series[0]), "taskTextDarkColor": text, "taskTextOutsideColor": text,
        "activeTaskBkgColor": series[1 % len(series)], "activeTaskBorderColor": series[1 % len(series)],
        "doneTaskBkgColor": mixed(text, ground, 0.25), "doneTaskBorderColor": edge,
        "critBkgColor": series[2 % len(series)], "critBorderColor": series[2 % len(series)], "todayLineColor": line,
        "pieTitleTextColor": text, "pieSectionTextColor": "#ffffff", "pieLegendTextColor": text,
        "pieStrokeColor": ground, "pieOuterStrokeColor": ground, "pieOpacity": "1",
        "quadrant1Fill": fill, "quadrant2Fill": group, "quadrant3Fill": group, "quadrant4Fill": group,
        "quadrant1TextFill": text, "quadrant2TextFill": text, "quadrant3TextFill": text, "quadrant4TextFill": text,
        "quadrantPointFill": line, "quadrantPointTextFill": text, "quadrantXAxisTextFill": text,
        "quadrantYAxisTextFill": text, "quadrantTitleFill": text, "quadrantInternalBorderStrokeFill": edge,
        "quadrantExternalBorderStrokeFill": edge,
    }  # fmt: skip
    for at in range(12):
        shade = series[at % len(series)]
        values |= {f"cScale{at}": shade, f"cScaleLabel{at}": on(shade), f"cScalePeer{at}": shade, f"pie{at + 1}": shade}
        if at < 8:
            values |= {f"git{at}": shade, f"gitBranchLabel{at}": on(shade), f"gitInv{at}": text, f"fillType{at}": shade}
    return {**values, "commitLabelColor": text, "commitLabelBackground": ground, "tagLabelColor": text,
            "tagLabelBackground": fill, "tagLabelBorder": line, "attributeBackgroundColorOdd": ground,
            "attributeBackgroundColorEven": group}  # fmt: skip


def mixed(colour: str, ground: str, share: float) -> str:
    """*share* of *colour* laid over *ground*: some drawing programs know no alpha."""
    parts = [
        round(int(colour[at : at + 2], 16) * share + int(ground[at : at + 2], 16) * (1 - share)) for at in (1, 3, 5)
    ]
    return "#" + "".join(f"{part:02x}" for part in parts)


def on(fill: str) -> str:
    """The colour of text on *fill*."""
    from slidegen.diagrams.paints import readable_on
    from slidegen.model.style import Colour

    return readable_on(Colour(fill)).name


def _measurer(width: Width) -> Any:
    """Tells ``merman`` how wide text is in the theme's font."""
    merman = library()
    kinds = merman.MermanTextMeasurementResultKind
    by_name = {
        "metrics": kinds.METRICS,
        "length": kinds.LENGTH,
        "horizontal-extents": kinds.HORIZONTAL_EXTENTS,
        "wrapped-with-raw-width": kinds.WRAPPED_WITH_RAW_WIDTH,
    }
    operations = list(merman.MermanTextMeasurementOperation)

    class Measurer(merman.MermanTextMeasurer):  # type: ignore[misc,name-defined]
        def measure(self, request: Any) -> Any:
            _, name, kind, signed = merman.TEXT_MEASUREMENT_OPERATIONS[operations.index(request.operation)]
            if signed or "height" in name:
                return None
            bold = str(request.font_weight or "").lower() in ("bold", "bolder", "600", "700", "800", "900")

            def wide(text: str) -> float:
                return width(text, bold) * float(request.font_size)

            lines = request.text.replace("<br/>", "\n").replace("<br>", "\n").split("\n")
            raw = max(map(wide, lines))
            if request.max_width and "wrapped" in name and request.white_space.name != "NOWRAP":
                lines = [part for line in lines for part in _wrapped(line, wide, request.max_width)]
            across = max(map(wide, lines))
            pitch = request.line_height if request.line_height > 4 else 1.25 * request.font_size
            values: dict[str, Any] = dict.fromkeys(("width", "height", "length"), 0.0)
            values |= {"line_count": 0, "bbox_left": None, "bbox_right": None, "raw_width": None}
            match kind:
                case "length":
                    values["length"] = across
                case "horizontal-extents":
                    values |= {"bbox_left": across / 2, "bbox_right": across / 2}
                case _:
                    values |= {"width": across, "height": pitch * len(lines), "line_count": len(lines)}
                    values["raw_width"] = raw if kind == "wrapped-with-raw-width" else None
            return merman.MermanTextMeasureResult(result_kind=by_name[kind], **values)

    return Measurer()


def _wrapped(line: str, wide: Any, room: float) -> list[str]:
    found = [""]
    for word in line.split(" "):
        longer = f"{found[-1]} {word}".strip()
        if found[-1] and wide(longer) > room:
            found.append(word)
        else:
            found[-1] = longer
    return found
