"""A SourcePdf whose pages become posters -> the same with pages turned that lie otherwise, where that helps.

It saves sheets, or makes posters larger that have a number of tiles.

The sheets of a job all lie one way, so that no driver turns some of them. A page that lies the other way fills them
badly: an A3 page that stands takes six sheets that lie, and four once it is turned.
"""

from dataclasses import replace

from pamphlets.core.geometry import Size
from pamphlets.impose.checks import list_pages
from pamphlets.impose.input_pages.prepare_pages import turn_view
from pamphlets.impose.placement.input_page_options import PageChange
from pamphlets.impose.placement.options import ImposeOptions
from pamphlets.impose.placement.paper import Paper
from pamphlets.impose.posters.tiles import find_fewest_tiles, is_better_tiling
from pamphlets.impose.source_pdf.source_document import SourcePdf


def turn_pages_for_tiles(
    source: SourcePdf, paper: Paper, options: ImposeOptions
) -> SourcePdf:
    """Return the source with pages turned to lie as the first one does, with a notice, if that takes fewer sheets.

    Or, where the number of tiles is asked for, if that makes posters larger.
    """
    sizes = [view.size for view in source.views]
    lies_first = _is_lying(sizes[0])
    turned_sizes: list[Size] = []
    turned_pages: list[int] = []
    views = list(source.views)
    for index, size in enumerate(sizes):
        if size.width != size.height and _is_lying(size) != lies_first:
            views[index] = turn_view(views[index], 270)
            turned_pages.append(source.page_numbers.number_page(index))
        turned_sizes.append(views[index].size)
    as_they_lie = find_fewest_tiles(paper, sizes, options)
    turned = find_fewest_tiles(paper, turned_sizes, options)
    if not turned_pages or as_they_lie is None or turned is None:
        return source
    if not is_better_tiling(turned, as_they_lie, options):
        return source
    saved = as_they_lie.sheet_count - turned.sheet_count
    code = "impose.poster-turned" if saved > 0 else "impose.poster-turned-larger"
    fields = {"pages": list_pages(turned_pages), "saved": str(saved)}
    change = PageChange(code, fields)
    changes = (*source.page_changes, change)
    return replace(source, views=tuple(views), page_changes=changes)


def _is_lying(size: Size) -> bool:
    return size.width > size.height
