"""The charts of one package: ``ppt/charts``, and their workbooks in ``ppt/embeddings``."""

from slidegen.backends.pptx.package import Package, Relationships

WORKBOOK_ID = "rId1"
"""The relationship of a chart part to its workbook."""


class Charts:
    """Numbers charts as they come."""

    __slots__ = ("_count", "_package")

    def __init__(self, package: Package) -> None:
        self._package = package
        self._count = 0

    def add(self, chart: str, workbook: bytes) -> int:
        """Add a chart part with its workbook; its number."""
        self._count += 1
        name = f"Microsoft_Excel_Sheet{self._count}.xlsx"
        links = Relationships()
        related = links.add("package", f"../embeddings/{name}")
        assert related == WORKBOOK_ID
        self._package.add(f"ppt/charts/chart{self._count}.xml", chart, links)
        self._package.add_media(f"ppt/embeddings/{name}", workbook)
        return self._count
