"""The workbook inside a chart, which PowerPoint opens for "Edit Data".

Excel writes a package of its own: ``xl/workbook.xml`` lists the sheets, ``xl/worksheets/sheet1.xml`` has rows of cells
``c`` with values ``v``, texts are numbers of rows in ``xl/sharedStrings.xml``, and number formats are styles in
``xl/styles.xml``.
"""

import re
from collections.abc import Iterator, Sequence

from slidegen.backends.pptx.charts.sheet import GENERAL, SHEET, Cell, Column, letters
from slidegen.backends.pptx.oxml import DECLARATION, R, escape
from slidegen.backends.pptx.package import Package, Relationships

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_LONGEST_TEXT = 32_767
"""What a cell can hold."""

_LONGEST_FORMAT = 255
_FIRST_OWN_FORMAT = 164
_TEXT_STYLE, _FIRST_FORMAT_STYLE = 1, 2
_FORMULA_SIGNS = ("=", "+", "-", "@")
_CODED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")

_WORKBOOK = (
    f'{DECLARATION}<workbook xmlns="{_MAIN}" xmlns:r="{R}">'
    f'<sheets><sheet name="{SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>'
)


def workbook_bytes(columns: Sequence[Column]) -> bytes:
    """The workbook with *columns* side by side."""
    texts: dict[str, int] = {}
    formats = list(dict.fromkeys(column.format for column in columns if column.format != GENERAL))
    package, links, top = Package(), Relationships(), Relationships()
    sheet = _sheet_xml(columns, texts, formats)
    links.add("worksheet", "worksheets/sheet1.xml")
    links.add("sharedStrings", "sharedStrings.xml")
    links.add("styles", "styles.xml")
    package.add("xl/workbook.xml", _WORKBOOK, links)
    package.add("xl/worksheets/sheet1.xml", sheet)
    package.add("xl/sharedStrings.xml", _texts_xml(texts))
    package.add("xl/styles.xml", _styles_xml(formats))
    top.add("officeDocument", "xl/workbook.xml")
    return package.finish(top)


def number_text(value: float) -> str:
    """*value* as XML writes numbers, to the last digit."""
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(float(value))


def cell_text(text: str) -> str:
    """*text* for a cell: what looks like Excel's own spelling of a character (``_x0041_``) stays as it is."""
    return escape(_CODED.sub("_x005F_", text[:_LONGEST_TEXT]))


def _sheet_xml(columns: Sequence[Column], texts: dict[str, int], formats: Sequence[str]) -> str:
    styles = [_FIRST_FORMAT_STYLE + formats.index(each.format) if each.format != GENERAL else 0 for each in columns]
    length = max((len(column.cells) for column in columns), default=0)
    rows = [_row(1, [(column.number, column.name or None, 0) for column in columns], texts)]
    for index in range(length):
        cells = [
            (column.number, column.cells[index], style)
            for column, style in zip(columns, styles, strict=True)
            if index < len(column.cells)
        ]
        rows.append(_row(index + 2, cells, texts))
    return f'{DECLARATION}<worksheet xmlns="{_MAIN}"><sheetData>{"".join(rows)}</sheetData></worksheet>'


def _row(number: int, cells: Sequence[tuple[int, Cell, int]], texts: dict[str, int]) -> str:
    return f'<row r="{number}">{"".join(_cells(number, cells, texts))}</row>'


def _cells(number: int, cells: Sequence[tuple[int, Cell, int]], texts: dict[str, int]) -> Iterator[str]:
    for column, value, style in cells:
        if value is None:
            continue
        where = f'r="{letters(column)}{number}"'
        if isinstance(value, str):
            # A text that begins like a formula would become one when somebody edits its cell.
            kept = f' s="{_TEXT_STYLE}"' if value.startswith(_FORMULA_SIGNS) else ""
            yield f'<c {where}{kept} t="s"><v>{texts.setdefault(value, len(texts))}</v></c>'
        else:
            shown = f' s="{style}"' if style else ""
            yield f"<c {where}{shown}><v>{number_text(value)}</v></c>"


def _texts_xml(texts: dict[str, int]) -> str:
    rows = "".join(f'<si><t xml:space="preserve">{cell_text(text)}</t></si>' for text in texts)
    return f'{DECLARATION}<sst xmlns="{_MAIN}" uniqueCount="{len(texts)}">{rows}</sst>'


def _styles_xml(formats: Sequence[str]) -> str:
    """Style 0 is plain, style 1 for texts that are no formulas, then one for each of *formats*."""
    numbers = "".join(
        f'<numFmt numFmtId="{_FIRST_OWN_FORMAT + index}" formatCode="{escape(form[:_LONGEST_FORMAT])}"/>'
        for index, form in enumerate(formats)
    )
    own = f'<numFmts count="{len(formats)}">{numbers}</numFmts>' if formats else ""
    plain = 'numFmtId="0" fontId="0" fillId="0" borderId="0"'
    looks = 'fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"'
    styles = f'<xf {plain} xfId="0"/><xf {plain} xfId="0" quotePrefix="1"/>' + "".join(
        f'<xf numFmtId="{_FIRST_OWN_FORMAT + index}" {looks}/>' for index in range(len(formats))
    )
    return (
        f'{DECLARATION}<styleSheet xmlns="{_MAIN}">{own}'
        '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        f'<cellStyleXfs count="1"><xf {plain}/></cellStyleXfs><cellXfs count="{len(formats) + 2}">{styles}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    )
