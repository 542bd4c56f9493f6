"""A shape with mathematics, beside one without for viewers that cannot show it.

PowerPoint writes formulas as ``a14:m``, an extension, and puts every shape that holds one into ``mc:AlternateContent``
(ECMA-376 part 3). LibreOffice takes the choice that requires ``a14`` although it drops formulas within text and needs
an optional package for those that stand alone, without which their shapes vanish. It compares the
whole of ``Requires`` with a list of single names (``ContextHandler2Helper::prepareMceContext`` in its source file
``oox/source/core/contexthandler2.cxx``), so a second namespace, which PowerPoint knows as long as the first, makes it
take the fallback. Without any
fallback whole bodies of text are gone there and in other viewers (https://github.com/jgm/pandoc/issues/11483).

Both shapes are one to PowerPoint: they have the same id and the same placeholder.
"""

from typing import Final

_MC: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_A14: Final = "http://schemas.microsoft.com/office/drawing/2010/main"
_P14: Final = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_M: Final = "http://schemas.openxmlformats.org/officeDocument/2006/math"


def alternate_content(choice: str, fallback: str) -> str:
    """*choice* where mathematics can be shown, else *fallback*."""
    return (
        f'<mc:AlternateContent xmlns:mc="{_MC}"><mc:Choice xmlns:a14="{_A14}" xmlns:p14="{_P14}" Requires="a14 p14">'
        f"{choice}</mc:Choice><mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )


def inline_math(omml: str) -> str:
    """A formula in a paragraph's text."""
    return f'<a14:m><m:oMath xmlns:m="{_M}">{omml}</m:oMath></a14:m>'


def display_math(omml: str, side: str) -> str:
    """A formula that is a paragraph's only content, at ``left``, ``center`` or ``right``."""
    head = f'<m:oMathParaPr><m:jc m:val="{side}"/></m:oMathParaPr>'
    return f'<a14:m><m:oMathPara xmlns:m="{_M}">{head}<m:oMath>{omml}</m:oMath></m:oMathPara></a14:m>'
